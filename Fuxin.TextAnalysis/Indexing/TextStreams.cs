using System.Collections.Immutable;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>A token stream of ours: fields are filled once, the stream is handed to the engine again and again.</summary>
internal abstract class LayerStream : TokenStream
{
    private readonly Utf8Term _term = new();
    private readonly IPositionIncrementAttribute _increment;
    private int _lastPosition;

    protected LayerStream()
    {
        AddAttributeImpl(_term);
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _lastPosition = -1;
    }

    /// <summary>The current place as one number, as <see cref="SegmentCheck"/> compares it.</summary>
    public virtual ulong PlaceHash() => SegmentCheck.PlaceHash(SegmentCheck.HashOf(Term), _lastPosition, -1, -1, 0);

    /// <summary>The current term alone as one number, wherever it stands.</summary>
    public ulong TermHash() => SegmentCheck.PlaceHash(SegmentCheck.HashOf(Term), 0, 0, 0, 0);

    /// <summary>The current term, in UTF-8.</summary>
    protected ReadOnlySpan<byte> Term => _term.Bytes;

    /// <summary>The current position.</summary>
    protected int Position => _lastPosition;

    /// <summary>Emits a term; the caller gives positions that never decrease.</summary>
    protected void Emit(ReadOnlySpan<char> term, int position)
    {
        // Every attribute is set anew for every term, so nothing has to be cleared.
        _term.Set(term);
        _increment.PositionIncrement = position - _lastPosition;
        _lastPosition = position;
    }
}

/// <summary>
/// The units of a text, one after the other, and each pair of Han characters at the position of the first: most Chinese words are a
/// pair, and a pair is found as fast as a word.
/// </summary>
internal sealed class UnitStream(TextUnits units, bool withPairs) : LayerStream
{
    private int _next;
    private bool _pairIsDue;

    public override void Reset()
    {
        base.Reset();
        _next = 0;
        _pairIsDue = false;
    }

    public override bool IncrementToken()
    {
        if (_next == units.Count)
        {
            return false;
        }

        if (_pairIsDue)
        {
            Emit(units.Pair(_next), units.Position(_next));
            _pairIsDue = false;
            _next++;
            return true;
        }

        Emit(units.Term(_next), units.Position(_next));
        _pairIsDue = withPairs && units.IsPair(_next);
        _next += _pairIsDue ? 0 : 1;
        return true;
    }
}

/// <summary>What a layer says of each word of a document.</summary>
internal enum WordLayer
{
    /// <summary>The word itself, folded.</summary>
    Word,

    /// <summary>The words inside it, if it is a long one.</summary>
    Inner,

    /// <summary>Its part of speech.</summary>
    Tag,

    /// <summary>Its dictionary form; words without one have no term.</summary>
    Lemma,
}

/// <summary>
/// One layer of the words of the current document, whose text has been read into the units, at the positions of their first units;
/// punctuation is left out.
/// </summary>
internal sealed class WordStream(TextUnits units, Func<AnalyzedDocument> current, WordLayer layer) : LayerStream
{
    private readonly char[] _term = new char[TextUnits.LongestTerm + 8];
    private string _text = "";
    private ImmutableArray<Token> _tokens = [];
    private ImmutableArray<TextSpan> _parts = [];
    private int _nextToken;
    private int _nextPart;
    private int _unit;

    public override void Reset()
    {
        base.Reset();
        _text = current().Text;
        _tokens = layer == WordLayer.Inner ? [] : current().Tokens;
        _parts = layer is WordLayer.Word or WordLayer.Inner ? current().WordParts : [];
        _nextToken = 0;
        _nextPart = 0;
        _unit = 0;
    }

    public override bool IncrementToken()
    {
        while (NextSpan() is { } span)
        {
            while (_unit < units.Count && (units.End(_unit) <= span.Start || !IsPartOfWord(_unit)))
            {
                _unit++;
            }

            if (_unit < units.Count && units.Start(_unit) < span.End)
            {
                Emit(TermOf(span), units.Position(_unit));
                return true;
            }
        }

        return false;
    }

    /// <summary>The span of the next token that has a term here, or of the next part of the token before it.</summary>
    private TextSpan? NextSpan()
    {
        if (_nextPart < _parts.Length && (_nextToken == _tokens.Length || _parts[_nextPart].Start < _tokens[_nextToken].Span.Start))
        {
            return _parts[_nextPart++];
        }

        while (_nextToken < _tokens.Length)
        {
            var token = _tokens[_nextToken++];
            if (layer != WordLayer.Lemma || token.Lemma is not null)
            {
                return token.Span;
            }
        }

        return null;
    }

    private bool IsPartOfWord(int unit) => units.Kind(unit) is UnitKind.Word or UnitKind.Character;

    private ReadOnlySpan<char> TermOf(TextSpan span)
    {
        var length = layer switch
        {
            WordLayer.Word or WordLayer.Inner => Fold(_text.AsSpan(span.Start, span.Length)),
            WordLayer.Tag => Fold(_tokens[_nextToken - 1].Tag),
            _ => Fold(_tokens[_nextToken - 1].Lemma),
        };
        if (layer is WordLayer.Tag or WordLayer.Lemma)
        {
            // The term of a word tells how many positions it takes; of a tag or lemma, the term has to say so.
            var position = units.Position(_unit);
            _term[length++] = IndexSchema.LengthSign;
            _term[length++] = (char)('0' + Math.Min(IndexSchema.LongestWord, units.PositionAfter(position, span.End) - position));
        }

        return _term.AsSpan(0, length);
    }

    private int Fold(ReadOnlySpan<char> text)
    {
        var length = Math.Min(text.Length, TextUnits.LongestTerm);
        for (var i = 0; i < length; i++)
        {
            _term[i] = TextFolding.Fold(text[i]);
        }

        return length;
    }
}
