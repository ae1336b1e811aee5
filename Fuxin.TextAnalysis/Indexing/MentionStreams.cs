namespace Fuxin.TextAnalysis.Indexing;

/// <summary>A name in the text and what is behind it, as the index takes it, with its place in positions.</summary>
internal readonly record struct Mention(TextSpan Span, int Position, int Length, MentionName Name, string? Value);

/// <summary>
/// The mentions of one type, at the position of the first unit, with their length in positions: a term that every mention has, its
/// name's key, its entity, and the value of a date.
/// </summary>
internal sealed class MentionStream : SpanStream
{
    private int _next;
    private int _step;

    /// <summary>The mentions, sorted by span; the owner fills it.</summary>
    public List<Mention> Mentions { get; } = [];

    public override void Reset()
    {
        base.Reset();
        _next = 0;
        _step = 0;
    }

    public override bool IncrementToken()
    {
        while (_next < Mentions.Count)
        {
            var mention = Mentions[_next];
            var term = _step switch
            {
                0 => IndexSchema.AnyMention,
                1 => mention.Name.NameTerm,
                2 => mention.Name.EntityTerm,
                _ => mention.Value is { } value ? IndexSchema.ValueTerm(value) : null,
            };
            if (++_step > 3)
            {
                _step = 0;
                _next++;
            }

            if (term is not null)
            {
                EmitSpan(term, mention.Position, mention.Length, mention.Span);
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// The surfaces of the mentions of one type in units, so that a part of a name is found. Each unit carries the place of the whole
/// mention: who looks for 书记 in a post is shown 省委书记.
/// </summary>
internal sealed class SurfaceStream(List<Mention> mentions, TextUnits buffer) : SpanStream
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
        // The buffer is shared, so nothing may be expected of it before the first mention is read.
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

            _base += buffer.Length + IndexSchema.SurfaceGap;
            buffer.Read(mentions[++_mention].Name.Text);
            _unit = 0;
        }

        var mention = mentions[_mention];
        EmitSurface(buffer.Term(_unit), _base + buffer.Position(_unit), mention.Position, mention.Length, mention.Span);
        _unit++;
        return true;
    }
}

/// <summary>The sentences and paragraphs of the current document as spans, sorted by position.</summary>
internal sealed class PartStream : SpanStream
{
    private readonly List<(string Term, int Position, int Length, TextSpan Span)> _parts = [];
    private int _next;

    public void Read(AnalyzedDocument document, TextUnits units)
    {
        _parts.Clear();
        var sentences = document.Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            Add(IndexSchema.SentenceTerm, sentences[i].Span, units);
            if (i == 0 || sentences[i].Paragraph != sentences[i - 1].Paragraph)
            {
                var last = i;
                while (last + 1 < sentences.Length && sentences[last + 1].Paragraph == sentences[i].Paragraph)
                {
                    last++;
                }

                Add(IndexSchema.ParagraphTerm, TextSpan.FromBounds(sentences[i].Span.Start, sentences[last].Span.End), units);
            }
        }

        // By span: of several without a unit of their own, which share a position, the engine wants the offsets in order too.
        _parts.Sort(static (a, b) => a.Span.CompareTo(b.Span) is not 0 and var bySpan ? bySpan : string.CompareOrdinal(a.Term, b.Term));
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == _parts.Count)
        {
            return false;
        }

        var (term, position, length, span) = _parts[_next++];
        EmitSpan(term, position, length, span);
        return true;
    }

    private void Add(string term, TextSpan span, TextUnits units)
    {
        var (position, length) = SpanPositions.Of(span, units);
        _parts.Add((term, position, length, span));
    }
}

/// <summary>Names with what they name, one term each, without positions.</summary>
internal sealed class NameStream(List<MentionName> names) : LayerStream
{
    private int _next;

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == names.Count)
        {
            return false;
        }

        Emit(names[_next].WrittenTerm, _next);
        _next++;
        return true;
    }
}
