using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Fuxin.TextAnalysis.Evaluation;

namespace Fuxin.TextAnalysis.Tests.Search;

/// <summary>The page docs/query-language.md as data: its documents and the rows of its tables.</summary>
internal static partial class QueryLanguagePage
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("docs", "query-language.md"));

    /// <summary>The rows of the tables under a header line.</summary>
    public static IEnumerable<string[]> Rows(string header)
    {
        var isIn = false;
        foreach (var line in Lines)
        {
            isIn = line == header || (isIn && line.StartsWith('|'));
            if (isIn && line.StartsWith("| `", StringComparison.Ordinal))
            {
                // A bar inside a cell is escaped, as the page's own notation wants it.
                yield return [.. Bar().Split(line.Trim()[1..^1]).Select(c => c.Trim().Replace("\\|", "|", StringComparison.Ordinal))];
            }
        }
    }

    public static IEnumerable<AnalyzedDocument> Documents()
    {
        var text = string.Join('\n', Lines);
        foreach (Match match in Document().Matches(text[text.IndexOf("=== zh", StringComparison.Ordinal)..text.LastIndexOf("```", StringComparison.Ordinal)]))
        {
            var head = match.Groups["head"].Value.Split('|').Select(c => c.Trim()).ToArray();
            yield return DocumentOf(head, AnnotatedText.Parse(match.Groups["text"].Value.TrimEnd() + "\n"));
        }
    }

    private static AnalyzedDocument DocumentOf(string[] head, AnnotatedText marked)
    {
        var source = new SourceDocument
        {
            Id = head[0],
            Text = marked.Text,
            Language = head[1] == "en" ? Language.English : Language.Chinese,
            Kind = head[2].Length > 0 ? head[2] : null,
            Date = head[3].Length > 0 ? DateOnly.ParseExact(head[3], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Source = head[4].Length > 0 ? head[4] : null,
            Title = head[5].Length > 0 ? head[5] : null,
        };
        // Sentences and words by the analyser; annotations, title and date only as the page has them.
        var analyzed = TextAnalyzer.Default.Analyze(source);
        return new AnalyzedDocument(source, source.Language!.Value, analyzed.Sentences, analyzed.Tokens)
            .WithAnnotations(marked.Spans.Select(s => MentionOf(s, marked.Text)).ToImmutableArray());
    }

    private static Annotation MentionOf(MarkedSpan marked, string text)
    {
        var words = text.Substring(marked.Span.Start, marked.Span.Length);
        return marked.Type switch
        {
            "person" => new PersonMention { Span = marked.Span, Text = words, Rule = "page", Entity = marked.Value },
            "post" => new PostMention { Span = marked.Span, Text = words, Rule = "page", Entity = marked.Value },
            "body" => new BodyMention { Span = marked.Span, Text = words, Rule = "page", Entity = marked.Value },
            "place" => new PlaceMention { Span = marked.Span, Text = words, Rule = "page", Entity = marked.Value },
            "date" => new DateMention { Span = marked.Span, Text = words, Rule = "page", Value = marked.Value },
            _ => new GoalMention { Span = marked.Span, Text = words, Rule = "page", Entity = marked.Value, Kind = GoalKind.Numbered },
        };
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"=== (?<head>[^\n]*)\n(?<text>.*?)(?=\n===|$)", RegexOptions.Singleline)]
    private static partial Regex Document();
}
