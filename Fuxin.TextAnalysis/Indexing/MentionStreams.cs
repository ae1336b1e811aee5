namespace Fuxin.TextAnalysis.Indexing;

/// <summary>A name in the text and the entity behind it, as the index takes it.</summary>
internal readonly record struct Mention(TextSpan Span, string Text, string? Entity);

/// <summary>The mentions of one type: two terms each, its name's key and its entity, at the position of its first unit.</summary>
internal sealed class MentionStream(TextUnits units, TextUnits buffer) : LayerStream
{
    private int _next;
    private bool _entityIsDue;

    /// <summary>The mentions, sorted by span; the owner fills it.</summary>
    public List<Mention> Mentions { get; } = [];

    public override void Reset()
    {
        base.Reset();
        _next = 0;
        _entityIsDue = false;
    }

    public override bool IncrementToken()
    {
        if (_next == Mentions.Count)
        {
            return false;
        }

        var mention = Mentions[_next];
        var term = _entityIsDue ? IndexSchema.EntityTerm(mention.Entity!) : IndexSchema.NameTerm(Names.Key(mention.Text, buffer));
        var unit = units.IndexAfter(mention.Span.Start);
        var position = unit < units.Count ? units.Position(unit) : units.Count;
        Emit(term, position, mention.Span.Start, mention.Span.End);
        _entityIsDue = !_entityIsDue && mention.Entity is not null;
        if (!_entityIsDue)
        {
            _next++;
        }

        return true;
    }
}

/// <summary>
/// The surfaces of the mentions of one type in units. Each unit carries the offsets of the whole mention: who looks for 书记 in a post
/// is shown 省委书记.
/// </summary>
internal sealed class SurfaceStream(List<Mention> mentions, TextUnits buffer) : LayerStream
{
    private int _mention;
    private int _unit;
    private int _base;

    public override void Reset()
    {
        base.Reset();
        _mention = -1;
        _unit = 0;
        _base = 0;
        // The buffer is shared with the mention stream, so nothing may be expected of it before the first mention is read.
        buffer.Read([]);
    }

    public override bool IncrementToken()
    {
        while (_unit == buffer.Count)
        {
            if (_mention >= mentions.Count - 1)
            {
                return false;
            }

            _base += buffer.Count + IndexSchema.SurfaceGap;
            buffer.Read(mentions[++_mention].Text);
            _unit = 0;
        }

        var span = mentions[_mention].Span;
        Emit(buffer.Term(_unit), _base + buffer.Position(_unit), span.Start, span.End);
        _unit++;
        return true;
    }
}
