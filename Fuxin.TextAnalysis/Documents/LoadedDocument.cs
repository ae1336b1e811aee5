using System.Diagnostics.CodeAnalysis;

namespace Fuxin.TextAnalysis.Documents;

/// <summary>What loading one document gave: the document, or the problem that kept it from being read. Immutable.</summary>
public sealed record LoadedDocument
{
    private LoadedDocument(string path, SourceDocument? document, string? problem, bool isPassedOver = false)
    {
        Path = path;
        Document = document;
        Problem = problem;
        IsPassedOver = isPassedOver;
    }

    /// <summary>The file or folder.</summary>
    public string Path { get; }

    /// <summary>The document; null if there is a <see cref="Problem"/>.</summary>
    public SourceDocument? Document { get; }

    /// <summary>What is wrong and what to do, without the path but with the line or record; null if the document was read.</summary>
    public string? Problem { get; }

    /// <summary>True if the document was read.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Document is not null;

    /// <summary>True if a file of a folder is of a kind that is not read; no failure, yet said and counted.</summary>
    public bool IsPassedOver { get; }

    /// <summary>A document that was read.</summary>
    public static LoadedDocument Of(string path, SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(path, document, null);
    }

    /// <summary>A file or record that could not be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">What is wrong and what to do; begins with the line or record if only that one is bad.</param>
    public static LoadedDocument Failed(string path, string problem) => new(path, null, problem);

    /// <summary>A file that is left out on purpose.</summary>
    public static LoadedDocument PassedOver(string path, string reason) => new(path, null, reason, isPassedOver: true);
}
