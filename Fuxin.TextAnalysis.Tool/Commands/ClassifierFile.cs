using Fuxin.TextAnalysis.Classification;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>Opens the classifier that a command is told to use.</summary>
internal static class ClassifierFile
{
    /// <summary>The classifier in the file <paramref name="path"/>; the library's own if it is null.</summary>
    public static DocumentClassifier Open(string? path)
    {
        if (path is null)
        {
            return DocumentClassifier.Default;
        }

        using var file = File.OpenRead(path);
        return DocumentClassifier.Load(file);
    }
}
