using System.Globalization;
using System.Text.Json;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Training.Corpora;
using Fuxin.TextAnalysis.Training.Tagging;

namespace Fuxin.TextAnalysis.Training;

/// <summary>
/// Measures what the analyser finds on public sets of names, each under its own guidelines: <c>fuxin model extraction</c>. They mark other
/// things than this library (a title without its body, a team, a film), so the figures say how far it carries, not how good it is.
/// </summary>
public static class ExtractionEvaluation
{
    private const string Newspaper = "pfr-held-out";
    private const int FirstHeldOutDay = 28;

    /// <summary>Measures the library's own analyser; precision, recall and F1 of exact spans, in percent.</summary>
    /// <param name="dataFolder">The folder with the data.</param>
    /// <param name="log">Receives the figures as text.</param>
    public static IReadOnlyList<Figure> Evaluate(string dataFolder, TextWriter log)
    {
        ArgumentNullException.ThrowIfNull(log);
        var sources = new TrainingSources(dataFolder);
        var figures = new List<Figure>();
        Measure(Newspaper, sources.ReadCorpus(out _).Where(p => p.Day >= FirstHeldOutDay).Select(OfCorpus), figures, log);
        Measure("gsd", ConlluNamesReader.Read(sources.NamesTest).Select(OfCorpus), figures, log);
        Measure("cluener", File.ReadLines(sources.FineNames).Select(OfFineNames), figures, log);
        return figures;
    }

    private static void Measure(string set, IEnumerable<(string Text, HashSet<(string Type, TextSpan Span)> Gold)> documents, List<Figure> figures, TextWriter log)
    {
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (var (text, gold) in documents)
        {
            var found = TextAnalyzer.Default.Analyze(text).Annotations.Select(a => (a.Type, a.Span)).ToHashSet();
            foreach (var type in set == "cluener" ? new[] { "person", "post", "body" } : ["person", "place", "body"])
            {
                var score = scores.TryGetValue(type, out var known) ? known : scores[type] = new Score();
                score.Add([.. gold.Where(g => g.Type == type)], [.. found.Where(f => f.Type == type)]);
            }
        }

        foreach (var (type, score) in scores)
        {
            Add($"{set}.{type}.precision", score.Precision);
            Add($"{set}.{type}.recall", score.Recall);
            Add($"{set}.{type}.f1", score.F1);
        }

        void Add(string name, double value)
        {
            figures.Add(new Figure(name, value));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:F2}"));
        }
    }

    private static (string Text, HashSet<(string Type, TextSpan Span)> Gold) OfCorpus(TaggedParagraph paragraph)
    {
        var words = Jackknife.WordsOf(paragraph);
        return (paragraph.Text, [.. CorpusNames.Of(paragraph).Select(n => (TypeOf(n.Kind), TextSpan.FromBounds(words[n.First].Start, words[n.End - 1].End)))]);
    }

    private static string TypeOf(NameKind kind) => kind switch { NameKind.Person => "person", NameKind.Place => "place", _ => "body" };

    /// <summary>A line of CLUENER: name is a person, position a post, government and organization are bodies.</summary>
    private static (string Text, HashSet<(string Type, TextSpan Span)> Gold) OfFineNames(string line)
    {
        using var json = JsonDocument.Parse(line);
        var gold = new HashSet<(string, TextSpan)>();
        foreach (var label in json.RootElement.GetProperty("label").EnumerateObject())
        {
            if (label.Name switch { "name" => "person", "position" => "post", "government" or "organization" => "body", _ => null } is not { } type)
            {
                continue;
            }

            foreach (var place in label.Value.EnumerateObject().SelectMany(name => name.Value.EnumerateArray()))
            {
                gold.Add((type, TextSpan.FromBounds(place[0].GetInt32(), place[1].GetInt32() + 1)));
            }
        }

        return (json.RootElement.GetProperty("text").GetString()!, gold);
    }
}
