namespace Fuxin.TextAnalysis.Documents;

/// <summary>Reads one file format. Implementations must be thread-safe.</summary>
public interface IDocumentReader
{
    /// <summary>The file name extensions of the format, in lower case with their point: <c>.txt</c>.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>
    /// Reads the documents of one file, each with an id of its own, lazily: what is not asked for need not be read.
    /// A record that cannot be read is one <see cref="LoadedDocument.Failed"/> in its place, and the next one follows.
    /// </summary>
    /// <exception cref="DocumentReadException">The file as a whole cannot be read (any further); the message says what is wrong and what to do.</exception>
    IEnumerable<LoadedDocument> Read(DocumentFile file);
}
