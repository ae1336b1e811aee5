namespace Fuxin.TextAnalysis.Search;

/// <summary>What an index, or a selection of its documents, holds. Immutable.</summary>
public sealed record CorpusDescription
{
    /// <summary>How many documents there are.</summary>
    public required int Documents { get; init; }

    /// <summary>How many words they have; punctuation and symbols are none.</summary>
    public required long Words { get; init; }

    /// <summary>How many of them have no date of publication.</summary>
    public required int Undated { get; init; }

    /// <summary>The earliest date of publication; null if none has one.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The latest date of publication; null if none has one.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>
    /// Names exactly these documents, in lower-case hexadecimal: it comes out the same whatever the order they were indexed in, and another if a
    /// single one is added, deleted or changed.
    /// </summary>
    public required string Fingerprint { get; init; }

    /// <summary><see cref="TextAnalyzer.Fingerprint"/> of the analyser that made the documents; null if it was not recorded.</summary>
    public string? Analyzer { get; init; }

    /// <summary>The version of the index's format.</summary>
    public required int Format { get; init; }
}
