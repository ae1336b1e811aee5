namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>A lexicon file holds a line that cannot be read; the message names file and line and says what is expected.</summary>
public sealed class LexiconFormatException : FormatException
{
    /// <summary>Creates the error for one line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The number of the line, from 1.</param>
    /// <param name="problem">What is wrong and what is expected.</param>
    public LexiconFormatException(string path, int line, string problem)
        : base($"{path}, line {line}: {problem}")
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The number of the line, from 1.</summary>
    public int Line { get; }
}
