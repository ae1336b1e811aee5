using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;

namespace Fuxin.TextAnalysis.Search;

/// <summary>The words of one document after the other, from what the index stores. Buffers are re-used; not thread-safe.</summary>
internal sealed class DocumentWords(IndexSnapshot index)
{
    private readonly PlaceResolver _resolver = new();
    private Token[] _tokens = new Token[1024];
    private char[] _folded = new char[64];
    private int _count;
    private bool _isCut;

    /// <summary>The document's number.</summary>
    public int Number { get; private set; } = -1;

    public string Text { get; private set; } = "";

    /// <summary>The tokens, punctuation among them.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>The sentences; empty unless they were asked for.</summary>
    public ImmutableArray<Sentence> Sentences { get; private set; } = [];

    public void MoveTo(int document, bool withSentences = false)
    {
        var (text, tokens, findings) = index.Words(document, withSentences);
        Number = document;
        Text = text;
        _count = TokenCodec.DecodeInto(tokens, text.Length, ref _tokens);
        Sentences = findings is null ? [] : DocumentCodec.DecodeSentences(findings, text);
        _isCut = false;
    }

    /// <summary>False for punctuation and symbols.</summary>
    public bool IsWord(Token token) => TokenCodec.IsWord(Text.AsSpan(token.Span.Start, token.Span.Length));

    /// <summary>The word as the index compares words; valid until the next call.</summary>
    public ReadOnlySpan<char> Folded(Token token) => Fold(Text.AsSpan(token.Span.Start, token.Span.Length));

    /// <summary>The dictionary form as the index compares it, or the word if it has none; valid until the next call.</summary>
    public ReadOnlySpan<char> FoldedLemma(Token token) => token.Lemma is { } lemma ? Fold(lemma) : Folded(token);

    /// <summary>Where a place of the index stands in the text.</summary>
    public TextSpan SpanOf(Match place)
    {
        if (!_isCut)
        {
            _resolver.Read(Text);
            _isCut = true;
        }

        return _resolver.SpanOf(place);
    }

    private Span<char> Fold(ReadOnlySpan<char> text)
    {
        if (_folded.Length < text.Length)
        {
            _folded = new char[text.Length * 2];
        }

        // As the layer of words does, see WordStream.
        var length = Math.Min(text.Length, TextUnits.LongestTerm);
        for (var i = 0; i < length; i++)
        {
            _folded[i] = TextFolding.Fold(text[i]);
        }

        return _folded.AsSpan(0, length);
    }
}
