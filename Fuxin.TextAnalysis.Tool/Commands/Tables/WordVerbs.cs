using System.CommandLine;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Statistics;
using Fuxin.TextAnalysis.Tool.Exports;

namespace Fuxin.TextAnalysis.Tool.Commands.Tables;

/// <summary>The verbs that count words: <c>fuxin stats frequency | ngrams | collocations | keyness</c>.</summary>
internal static class WordVerbs
{
    public static TableVerb Frequency()
    {
        var unit = new Option<string>("--of")
        {
            Description = "word, lemma, tag, wordandtag, or a type of mention: person, post, body, goal, meeting, document, place, date",
            DefaultValueFactory = _ => "word",
        };
        unit.AcceptOnlyFromAmong("word", "lemma", "tag", "wordandtag", "person", "post", "body", "goal", "meeting", "document", "place", "date");
        var words = new WordOptions(contentOnly: false);
        var selection = new SelectionOptions(100);
        var least = Least(1);
        return new TableVerb("stats", "frequency", "Counts words, lemmas, parts of speech or things named.", [unit, least, .. words.Symbols, .. selection.Symbols], run =>
        {
            var asked = run.Parsed.GetRequiredValue(unit);
            return StatisticTables.Of(run.Statistics.Frequencies(
                new FrequencyOptions
                {
                    Selection = selection.Of(run.Parsed),
                    Unit = Enum.TryParse<FrequencyUnit>(asked, ignoreCase: true, out var known) ? known : FrequencyUnit.Mention,
                    MentionType = asked,
                    Words = words.Of(run.Parsed),
                    MinimumCount = run.Parsed.GetRequiredValue(least),
                    Take = selection.Take(run.Parsed),
                },
                run.Progress,
                run.Cancellation));
        });
    }

    public static TableVerb NGrams()
    {
        var n = new Option<int>("--n") { Description = "how many words, from 2 to 8", DefaultValueFactory = _ => 2 };
        var words = new WordOptions(contentOnly: true);
        var selection = new SelectionOptions(100);
        var least = Least(5);
        return new TableVerb(
            "stats", "ngrams", "Counts runs of words; --content and --pos look at the first and the last word.", [n, least, .. words.Symbols, .. selection.Symbols],
            run => StatisticTables.Of(run.Statistics.NGrams(
                new NGramOptions
                {
                    Selection = selection.Of(run.Parsed),
                    N = run.Parsed.GetRequiredValue(n),
                    Edges = words.Of(run.Parsed),
                    MinimumCount = run.Parsed.GetRequiredValue(least),
                    Take = selection.Take(run.Parsed),
                },
                run.Progress,
                run.Cancellation)));
    }

    public static TableVerb Collocations()
    {
        var query = SearchOptionsOfTool.Query();
        var left = new Option<int>("--left") { Description = "how many words before", DefaultValueFactory = _ => 5 };
        var right = new Option<int>("--right") { Description = "how many words after", DefaultValueFactory = _ => 5 };
        var across = new Option<bool>("--across-sentences") { Description = "let the window reach beyond the sentence" };
        var order = new Option<CollocationOrder>("--order") { Description = "LogDice, LogLikelihood, MutualInformation or Count" };
        var words = new WordOptions(contentOnly: true);
        var selection = new SelectionOptions(50);
        var least = Least(5);
        return new TableVerb(
            "stats", "collocations", "Finds the words that stand near the places of a query more often than by chance.",
            [query, left, right, across, order, least, .. words.Symbols, .. selection.Symbols],
            run => StatisticTables.Of(run.Statistics.Collocations(
                QueryParser.Parse(run.Parsed.GetRequiredValue(query)),
                new CollocationOptions
                {
                    Selection = selection.Of(run.Parsed),
                    Left = run.Parsed.GetRequiredValue(left),
                    Right = run.Parsed.GetRequiredValue(right),
                    AcrossSentences = run.Parsed.GetValue(across),
                    Order = run.Parsed.GetValue(order),
                    Words = words.Of(run.Parsed),
                    MinimumCount = run.Parsed.GetRequiredValue(least),
                    Take = selection.Take(run.Parsed),
                },
                run.Progress,
                run.Cancellation)));
    }

    public static TableVerb Keyness()
    {
        var study = new Argument<string>("study") { Description = "a query: the documents whose key words are wanted" };
        var reference = new Argument<string?>("reference") { Description = "a query: the documents they are compared with; otherwise all the others", Arity = ArgumentArity.ZeroOrOne };
        var effect = new Option<bool>("--by-effect") { Description = "sort by the size of the difference, not by how sure it is" };
        var negative = new Option<bool>("--negative") { Description = "list the words that the study has less often" };
        var words = new WordOptions(contentOnly: true);
        var take = SearchOptionsOfTool.Take(50);
        var least = Least(10);
        return new TableVerb(
            "stats", "keyness", "Finds the words by which the documents of one query differ from those of another.",
            [study, reference, effect, negative, least, take, .. words.Symbols],
            run => StatisticTables.Of(run.Statistics.Keyness(
                Selection.Of(QueryParser.Parse(run.Parsed.GetRequiredValue(study))),
                run.Parsed.GetValue(reference) is { } other ? Selection.Of(QueryParser.Parse(other)) : null,
                new KeynessOptions
                {
                    Words = words.Of(run.Parsed),
                    ByEffect = run.Parsed.GetValue(effect),
                    Negative = run.Parsed.GetValue(negative),
                    MinimumCount = run.Parsed.GetRequiredValue(least),
                    Take = run.Parsed.GetRequiredValue(take),
                },
                run.Progress,
                run.Cancellation)));
    }

    private static Option<int> Least(int usual) => new("--min-count") { Description = "leave out what occurs less often", DefaultValueFactory = _ => usual };
}
