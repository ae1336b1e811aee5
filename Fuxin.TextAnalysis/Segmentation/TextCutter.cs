using System.Buffers;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// One pass over a text: paragraph by paragraph, a long paragraph chunk by chunk with some context on either side of a cut.
/// </summary>
internal readonly ref struct TextCutter(
    SegmentationModel model,
    PosTagger? tagger,
    UserEvidence? user,
    UnitJoiner? joiner,
    ChunkBuffers buffers,
    ReadOnlySpan<char> text,
    IBufferWriter<Word> words)
{
    // Context that a cut leaves on either side: longer than nearly every word and every n-gram.
    private const int Context = 32;

    private static readonly SearchValues<char> s_lineBreaks = SearchValues.Create("\n\r\u2028\u2029");

    private readonly ReadOnlySpan<char> _text = text;

    public void Run()
    {
        var at = 0;
        while (at < _text.Length)
        {
            var length = _text[at..].IndexOfAny(s_lineBreaks);
            length = length < 0 ? _text.Length - at : length;
            CutParagraph(at, at + length);
            at += length;
            var breaks = _text[at..].IndexOfAnyExcept(s_lineBreaks);
            breaks = breaks < 0 ? _text.Length - at : breaks;
            if (breaks > 0)
            {
                Write(at, breaks);
                at += breaks;
            }
        }
    }

    private void CutParagraph(int start, int end)
    {
        var wordStart = start;
        var at = start;
        while (at < end)
        {
            var contextStart = Math.Max(start, at - Context);
            var chunkEnd = Math.Min(end, contextStart + ChunkBuffers.MaxChunk);
            var count = FindEnds(contextStart, at, chunkEnd);
            if (chunkEnd < end)
            {
                // Words near the chunk's end may look different once more of the text is known.
                while (count > 0 && buffers.Ends[count - 1] > chunkEnd - Context)
                {
                    count--;
                }
            }

            wordStart = Write(buffers.Ends.AsSpan(0, count), wordStart);
            at = chunkEnd == end ? end : count > 0 ? wordStart : chunkEnd - Context;
        }
    }

    /// <summary>Leaves in the buffers where the words of [at, chunkEnd) end, in text offsets; returns how many there are.</summary>
    private int FindEnds(int contextStart, int at, int chunkEnd)
    {
        var chunk = _text[contextStart..chunkEnd];
        var count = buffers.Load(model, chunk);
        FastKernel.Walk(model, buffers, count);
        user?.Apply(chunk, buffers);
        var first = at - contextStart + 1;
        var last = chunk.Length;
        var best = FastKernel.Decode(model, buffers, user is null ? [] : buffers.Bonus, first, last);
        var label = best[2] >= best[3] ? 2 : 3;
        return Trace(first, last, label, contextStart);
    }

    // Walks back from the last position. A word ends where the label is E or S.
    private int Trace(int first, int last, int label, int contextStart)
    {
        // Predecessors of B, M, E, S: the first way's two bits each, then the second way's.
        const int Predecessors = 0b10_00_00_10 | (0b11_01_01_11 << 8);
        var ends = buffers.Ends;
        var back = buffers.Back;
        var write = ends.Length;
        for (var position = last; position >= first; position--)
        {
            if (label >= 2)
            {
                ends[--write] = contextStart + position;
            }

            var second = (back[position] >> label) & 1;
            label = (Predecessors >> ((second * 8) + (label * 2))) & 3;
        }

        var count = ends.Length - write;
        ends.AsSpan(write, count).CopyTo(ends);
        return count;
    }

    private int Write(ReadOnlySpan<int> ends, int wordStart)
    {
        if (ends.IsEmpty)
        {
            return wordStart;
        }

        var span = words.GetSpan(ends.Length)[..ends.Length];
        for (var i = 0; i < ends.Length; i++)
        {
            span[i] = new Word(wordStart, ends[i] - wordStart, "");
            wordStart = ends[i];
        }

        tagger?.Tag(_text, span);
        if (tagger is not null)
        {
            user?.Tag(_text, span);
        }

        words.Advance(joiner?.Join(_text, span) ?? ends.Length);
        return wordStart;
    }

    private void Write(int start, int length)
    {
        words.GetSpan(1)[0] = new Word(start, length, tagger is null ? "" : PosTagger.WhiteSpaceTag);
        words.Advance(1);
    }
}
