using System.Globalization;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Statistics;

namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>The results of statistics as tables, the same on a terminal, in files and on the page.</summary>
internal static class StatisticTables
{
    public static ExportTable Of(FrequencyResult result) => new()
    {
        Columns =
        [
            Column.Key("value"), Column.Text("label"), Column.Key("tag"), Column.Whole("count"), Column.Number("perMillion"), Column.Whole("documents"),
        ],
        Rows = [.. result.Rows.Select(r => new object?[] { r.Value, r.Label, r.Tag, r.Count, r.PerMillion, (long)r.Documents })],
        Facts = [.. Size(result.Size), Fact("values", result.Values), Fact("counted", result.Total), Fact("not shown", result.RestCount)],
    };

    /// <summary>One row for each query and period, with the denominators of the period.</summary>
    public static ExportTable Of(TrendResult result) => new()
    {
        Columns =
        [
            Column.Key("query"), Column.Key("period"), Column.Whole("places"), Column.Number("perMillion"), Column.Whole("documents"),
            Column.Number("percentOfDocuments"), Column.Whole("documentsOfPeriod"), Column.Whole("wordsOfPeriod"),
        ],
        Rows =
        [
            .. result.Series.SelectMany(s => s.Points.Zip(result.Periods, (p, d) => new object?[]
            {
                s.Query.ToString(), p.Period, p.Places, p.PerMillion, (long)p.Documents, p.PercentOfDocuments, (long)d.Documents, d.Words,
            })),
        ],
        Facts = [.. Size(result.Size), Fact("undated documents", result.Undated)],
    };

    public static ExportTable Of(CollocationResult result) => new()
    {
        Columns =
        [
            Column.Key("word"), Column.Text("tag"), Column.Whole("observed"), Column.Number("expected"), Column.Number("logDice"),
            Column.Number("logLikelihood"), Column.Number("mutualInformation"), Column.Whole("before"), Column.Whole("count"), Column.Whole("documents"),
        ],
        Rows =
        [
            .. result.Rows.Select(r => new object?[]
            {
                r.Word, r.Tag, r.Observed, r.Expected, r.LogDice, r.LogLikelihood, r.MutualInformation, r.Before, r.Count, (long)r.Documents,
            }),
        ],
        Facts =
        [
            .. Size(result.Size), Fact("query", result.Query), new("window", Number(result.Window.Left) + " words before, " + Number(result.Window.Right) + " after"),
            Fact("places", result.Places), Fact("words near them", result.WordsNear), Fact("words in all", result.WordsInAll), Fact("values", result.Values),
        ],
    };

    public static ExportTable Of(KeynessResult result) => new()
    {
        Columns =
        [
            Column.Key("word"), Column.Whole("count"), Column.Number("perMillion"), Column.Whole("referenceCount"), Column.Number("referencePerMillion"),
            Column.Number("logLikelihood"), Column.Number("bayesFactor"), Column.Number("logRatio"), Column.Number("percentDifference"),
            Column.Whole("documents"), Column.Whole("referenceDocuments"),
        ],
        Rows =
        [
            .. result.Rows.Select(r => new object?[]
            {
                r.Word, r.Count, r.PerMillion, r.ReferenceCount, r.ReferencePerMillion, r.LogLikelihood, r.BayesFactor, r.LogRatio, r.PercentDifference,
                (long)r.Documents, (long)r.ReferenceDocuments,
            }),
        ],
        Facts =
        [
            .. Size(result.Study), Fact("reference documents", result.Reference.Documents), Fact("reference words", result.Reference.Words),
            Fact("documents in both", result.Shared), Fact("values", result.Values),
        ],
    };

    public static ExportTable Of(DispersionResult result) => new()
    {
        Columns = [Column.Key("part"), Column.Whole("places"), Column.Number("perMillion"), Column.Whole("documents"), Column.Whole("words")],
        Rows = [.. result.Rows.Select(r => new object?[] { r.Part, r.Places, r.PerMillion, (long)r.Documents, r.Words })],
        Facts =
        [
            .. Size(result.Size), Fact("query", result.Query), Fact("places", result.Places), Fact("parts", result.Parts), Fact("parts with it", result.PartsWith),
            Fact("documents in no part", result.Without), new("deviation of proportions", Number(result.DeviationOfProportions)),
            new("normalized deviation", Number(result.NormalizedDeviationOfProportions)), new("Juilland's D", Number(result.JuillandD)),
        ],
    };

    public static ExportTable Of(NetworkResult result) => new()
    {
        Columns =
        [
            Column.Key("from"), Column.Text("fromLabel"), Column.Key("to"), Column.Text("toLabel"), Column.Whole("weight"), Column.Whole("documents"),
            Column.Number("expected"), Column.Number("logLikelihood"), Column.Number("mutualInformation"), Column.Number("normalizedMutualInformation"),
        ],
        Rows =
        [
            .. result.Edges.Select(e => new object?[]
            {
                e.From, e.FromLabel, e.To, e.ToLabel, e.Weight, (long)e.Documents, e.Expected, e.LogLikelihood, e.MutualInformation,
                e.NormalizedMutualInformation,
            }),
        ],
        Facts = [.. Size(result.Size), Fact("units", result.Units), Fact("units passed over", result.PassedOver), Fact("edges", result.EdgesInAll)],
    };

    public static ExportTable Of(DiffusionResult result) => new()
    {
        Columns =
        [
            Column.Key("code"), Column.Text("label"), Column.Text("level"), Column.Text("first"), Column.Text("last"), Column.Whole("documents"),
            Column.Whole("mentions"), Column.Text("evidence"), Column.Text("firstDocument"), Column.Whole("start"), Column.Whole("end"), Column.Text("firstSentence"),
        ],
        Rows =
        [
            .. result.Rows.Select(r => new object?[]
            {
                r.Code, r.Label, Name(r.Level), Day(r.First), Day(r.Last), (long)r.Documents, (long)r.Mentions, Name(r.Evidence), r.FirstDocument,
                (long)r.FirstSpan.Start, (long)r.FirstSpan.End, r.FirstSentence,
            }),
        ],
        Facts =
        [
            .. Size(result.Size), new("goal", $"{result.Label} ({result.Goal})"), Fact("documents with it", result.Documents), Fact("mentions", result.Mentions),
            Fact("mentions without a jurisdiction", result.Unplaced), Fact("jurisdictions", result.JurisdictionsInAll),
            .. result.Levels.Select(l => new KeyValuePair<string, string>(
                Name(l.Level), $"first {Day(l.First) ?? "not seen"}, {Number(l.Jurisdictions)} jurisdictions, {Number(l.Documents)} documents")),
        ],
    };

    public static ExportTable Of(IReadOnlyList<Tenure> tenures, CorpusDescription read) => new()
    {
        Columns =
        [
            Column.Key("person"), Column.Text("name"), Column.Key("post"), Column.Key("body"), Column.Text("bodyName"), Column.Key("role"), Column.Text("first"),
            Column.Text("last"), Column.Whole("documents"), Column.Text("firstDocument"), Column.Text("firstSentence"),
        ],
        Rows =
        [
            .. tenures.Select(t => new object?[]
            {
                t.Person, t.Name, t.PostId is null ? t.Post : t.PostId + " " + t.Post, t.BodyId, t.Body, Name(t.Role), Day(t.First), Day(t.Last), (long)t.Documents,
                t.Evidence is [var first, ..] ? first.DocumentId : null, t.Evidence is [var said, ..] ? said.Sentence : null,
            }),
        ],
        Facts = [new("documents", Number(read.Documents) + " (exact)"), new("words", Number(read.Words) + " (exact)")],
    };

    /// <summary>A name as tables write it: in lower case.</summary>
    private static string Name<T>(T value)
        where T : Enum => value.ToString().ToLowerInvariant();

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "none";

    private static KeyValuePair<string, string> Fact(string name, object value) => new(name, value.ToString()!);

    private static IEnumerable<KeyValuePair<string, string>> Size(SelectionSize size) =>
        [Fact("selection", size.Selection.Query), Fact("documents", size.Documents), Fact("words", size.Words)];
}
