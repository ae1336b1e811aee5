namespace Fuxin.TextAnalysis.Documents;

/// <summary>Reads one file format. Implementations must be thread-safe.</summary>
public interface IDocumentReader
{
    /// <summary>The file name extensions of the format, in lower case with their point: <c>.txt</c>.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads the documents of one file, each with an id of its own.</summary>
    /// <exception cref="DocumentReadException">The content is not of the format; the message says what is wrong and what to do.</exception>
    IEnumerable<SourceDocument> Read(Stream stream, string path);
}
