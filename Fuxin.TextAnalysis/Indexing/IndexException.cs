namespace Fuxin.TextAnalysis.Indexing;

/// <summary>What keeps an index from being written or read.</summary>
public enum IndexProblem
{
    /// <summary>There is no index in the folder, or no folder.</summary>
    NotFound,

    /// <summary>The folder holds other files; an index is not put among them.</summary>
    FolderInUse,

    /// <summary>Another writer has the index open.</summary>
    Locked,

    /// <summary>The folder or the disk refuses: no permission, read-only, full.</summary>
    Refused,

    /// <summary>The index was made by a version of the library with another index format.</summary>
    OtherFormat,

    /// <summary>The index was made with another analyser: another lexicon, model or knowledge base.</summary>
    OtherAnalyzer,

    /// <summary>The files of the index contradict themselves.</summary>
    Damaged,
}

/// <summary>An index cannot be written or read; the message names the folder and says what to do.</summary>
public sealed class IndexException : IOException
{
    /// <summary>Creates the error.</summary>
    /// <param name="folder">The folder of the index.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="message">The message, which names the folder and says what to do.</param>
    /// <param name="inner">The error behind it; null if there is none.</param>
    public IndexException(string folder, IndexProblem problem, string message, Exception? inner = null)
        : base(message, inner)
    {
        Folder = folder;
        Problem = problem;
    }

    /// <summary>The folder of the index.</summary>
    public string Folder { get; }

    /// <summary>What is wrong.</summary>
    public IndexProblem Problem { get; }
}
