namespace Fuxin.TextAnalysis.Documents;

/// <summary>A file could not be read as a document; the message names the file and says what to do.</summary>
/// <param name="path">The file.</param>
/// <param name="problem">What is wrong and what to do about it.</param>
/// <param name="inner">The error behind it, if there is one.</param>
public sealed class DocumentReadException(string path, string problem, Exception? inner = null)
    : IOException($"{path}: {problem}", inner)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong and what to do about it, without the file.</summary>
    public string Problem { get; } = problem;
}
