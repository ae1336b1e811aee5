namespace Fuxin.TextAnalysis.Annotators;

/// <summary>
/// Answers, for every offset of a document, which token covers it. Tokens are evidence only: a better segmenter makes the answers better,
/// no rule depends on one way of cutting. Immutable after construction; one per document and step.
/// </summary>
internal sealed class ChineseTokens
{
    private readonly int[] _tokenAt;
    private readonly AnalyzedDocument _document;

    public ChineseTokens(AnalyzedDocument document)
    {
        _document = document;
        _tokenAt = document.TokenAt;
    }

    /// <summary>The index of the token that covers <paramref name="offset"/>; -1 in white space and beyond the text.</summary>
    public int IndexAt(int offset) => offset >= 0 && offset < _tokenAt.Length ? _tokenAt[offset] : -1;

    /// <summary>The index of the token that ends exactly at <paramref name="offset"/>; -1 if none does.</summary>
    public int IndexEndingAt(int offset)
    {
        var index = IndexAt(offset - 1);
        return index >= 0 && _document.Tokens[index].Span.End == offset ? index : -1;
    }

    public TextSpan Span(int index) => _document.Tokens[index].Span;

    public string Tag(int index) => index >= 0 && index < _document.Tokens.Length ? _document.Tokens[index].Tag : "";

    public int Count => _document.Tokens.Length;

    /// <summary>True if no token runs across <paramref name="offset"/>.</summary>
    public bool IsBoundary(int offset) => IndexAt(offset) < 0 || IndexAt(offset) != IndexAt(offset - 1);

    /// <summary>True if a token begins or ends at both ends of the range.</summary>
    public bool AreBoundaries(int start, int end) => IsBoundary(start) && IsBoundary(end);
}
