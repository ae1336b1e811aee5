namespace Fuxin.TextAnalysis.Training.Corpora;

/// <summary>How a user's corpus marks its words.</summary>
public enum WordCorpusFormat
{
    /// <summary>As <c>fuxin segment</c> writes: a sentence a line, words separated by spaces, each with or without <c>/tag</c>.</summary>
    Words,

    /// <summary>CoNLL-U: ten columns separated by tabs, a word a line, a blank line between sentences (universaldependencies.org/format).</summary>
    Conllu,

    /// <summary>A character a line, then white space and B, M, E or S, also <c>B-tag</c>; a blank line between sentences (Xue 2003).</summary>
    Bmes,
}
