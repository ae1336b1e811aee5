using System.Collections.Immutable;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>A token stream of ours: fields are filled once, the stream is handed to the engine again and again.</summary>
internal abstract class LayerStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly IOffsetAttribute _offset;
    private readonly IPositionIncrementAttribute _increment;
    private int _lastPosition;

    protected LayerStream()
    {
        _term = AddAttribute<ICharTermAttribute>();
        _offset = AddAttribute<IOffsetAttribute>();
        _increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public override void Reset()
    {
        base.Reset();
        _lastPosition = -1;
    }

    /// <summary>Emits a term; the caller gives positions that never decrease.</summary>
    protected void Emit(ReadOnlySpan<char> term, int position, int start, int end)
    {
        ClearAttributes();
        _term.ResizeBuffer(term.Length);
        term.CopyTo(_term.Buffer);
        _term.Length = term.Length;
        _offset.SetOffset(start, end);
        _increment.PositionIncrement = position - _lastPosition;
        _lastPosition = position;
    }
}

/// <summary>The units of a text, one after the other.</summary>
internal sealed class UnitStream(TextUnits units) : LayerStream
{
    private int _next;

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == units.Count)
        {
            return false;
        }

        Emit(units.Term(_next), units.Position(_next), units.Start(_next), units.End(_next));
        _next++;
        return true;
    }
}

/// <summary>
/// The words of the current document, whose text has been read into the units, at the positions of their first units; punctuation is
/// left out.
/// </summary>
internal sealed class WordStream(TextUnits units, Func<AnalyzedDocument> current) : LayerStream
{
    private readonly char[] _term = new char[TextUnits.LongestTerm];
    private string _text = "";
    private ImmutableArray<Token> _tokens = [];
    private int _nextToken;
    private int _unit;

    public override void Reset()
    {
        base.Reset();
        _text = current().Text;
        _tokens = current().Tokens;
        _nextToken = 0;
        _unit = 0;
    }

    public override bool IncrementToken()
    {
        while (_nextToken < _tokens.Length)
        {
            var span = _tokens[_nextToken++].Span;
            while (_unit < units.Count && (units.End(_unit) <= span.Start || !IsPartOfWord(_unit)))
            {
                _unit++;
            }

            if (_unit < units.Count && units.Start(_unit) < span.End)
            {
                Emit(Folded(span), units.Position(_unit), span.Start, span.End);
                return true;
            }
        }

        return false;
    }

    private bool IsPartOfWord(int unit) => units.Kind(unit) is UnitKind.Word or UnitKind.Character;

    private ReadOnlySpan<char> Folded(TextSpan span)
    {
        var length = Math.Min(span.Length, _term.Length);
        for (var i = 0; i < length; i++)
        {
            _term[i] = TextFolding.Fold(_text[span.Start + i]);
        }

        return _term.AsSpan(0, length);
    }
}
