using System.Text.Json;
using System.Text.Json.Serialization;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Exports;

/// <summary>
/// What makes an exported number repeatable: which tool, models and documents, which question. It holds no time and no path, so that the same question
/// to the same index gives the same file.
/// </summary>
internal sealed record ReleaseStamp
{
    /// <summary>The tool and its version.</summary>
    public required string Tool { get; init; }

    /// <summary>The fingerprint of lexicons, models and stages that made the index; null if it was not recorded.</summary>
    public required string? Analyzer { get; init; }

    /// <summary>The fingerprint of all documents of the index.</summary>
    public required string Corpus { get; init; }

    /// <summary>How many documents the index has.</summary>
    public required int Documents { get; init; }

    /// <summary>How many words the index has.</summary>
    public required long Words { get; init; }

    /// <summary>The verb, such as <c>stats trend</c>.</summary>
    public required string Verb { get; init; }

    /// <summary>Everything that was asked for, as arguments of the verb.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>How many rows the table has.</summary>
    public required int Rows { get; init; }

    /// <summary>How the numbers were come by: exact, sampled or capped.</summary>
    public required string Kind { get; init; }

    /// <summary>The columns, each with <c>:text</c>, <c>:whole</c> or <c>:number</c> behind it, and <c>!</c> if it is part of the key.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Denominators, totals and measures of the whole.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    public static ReleaseStamp Of(CorpusDescription index, string verb, IReadOnlyList<string> arguments, ExportTable table) => new()
    {
        Tool = "fuxin " + typeof(ReleaseStamp).Assembly.GetName().Version!.ToString(3),
        Analyzer = index.Analyzer,
        Corpus = index.Fingerprint,
        Documents = index.Documents,
        Words = index.Words,
        Verb = verb,
        Arguments = arguments,
        Rows = table.Rows.Count,
        Kind = table.Kind.ToString().ToLowerInvariant(),
        Columns = [.. table.Columns.Select(c => $"{c.Name}:{c.Type.ToString().ToLowerInvariant()}{(c.IsKey ? "!" : "")}")],
        Facts = table.Facts.ToDictionary(f => f.Key, f => f.Value),
    };

    public string ToJson() => JsonSerializer.Serialize(this, StampJson.Default.ReleaseStamp);

    /// <summary>Reads a stamp.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static ReleaseStamp Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, StampJson.Default.ReleaseStamp) ?? throw new InvalidDataException("the stamp is empty");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"the stamp cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>The columns that <see cref="Columns"/> names.</summary>
    public IReadOnlyList<Column> ColumnsOfTable() =>
    [
        .. Columns.Select(written =>
        {
            var isKey = written.EndsWith('!');
            var colon = written.LastIndexOf(':');
            return colon > 0 && Enum.TryParse<ColumnType>(written[(colon + 1)..].TrimEnd('!'), ignoreCase: true, out var type)
                ? new Column(written[..colon], type, isKey)
                : throw new InvalidDataException($"the stamp names a column {written}, without its type");
        }),
    ];
}

/// <summary>The form of a stamp: readable Chinese, names in camel case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReleaseStamp))]
internal sealed partial class StampJson : JsonSerializerContext;
