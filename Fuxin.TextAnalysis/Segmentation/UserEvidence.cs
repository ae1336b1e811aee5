using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>Turns a user's words into scores of positions, beside those of the model. Immutable.</summary>
internal sealed class UserEvidence(UserLexicon lexicon, int scale)
{
    // What a combined word is worth, as natural logarithms of odds at each of its edges: about what two dictionaries say together.
    private const double CombinedEdge = 6;

    // More than all that the model can say against it.
    private const short Forced = -30000;

    private readonly short _edge = (short)(CombinedEdge * scale);
    private readonly bool _hasTags = lexicon.Words.Any(w => w.Tag.Length > 0);

    /// <summary>Fills in the extra scores and dictionary marks of a chunk whose first character is position 1.</summary>
    public void Apply(ReadOnlySpan<char> chunk, ChunkBuffers buffers)
    {
        buffers.Bonus ??= new short[(ChunkBuffers.MaxChunk + ChunkBuffers.Padding) * 4];
        buffers.Bonus.AsSpan(0, (chunk.Length + 2) * 4).Clear();
        var forcedEnd = 0;
        for (var i = 0; i < chunk.Length; i++)
        {
            var forced = 0;
            foreach (var match in lexicon.Lexicon.MatchesAt(chunk[i..]))
            {
                if (!StandsAlone(chunk, i, match.Length))
                {
                    continue;
                }

                if (lexicon.At(match.Index).Mode == UserWordMode.Force)
                {
                    forced = match.Length;
                }
                else
                {
                    Combine(buffers.Bonus, buffers.Marks, i + 1, match.Length);
                }
            }

            if (forced > 0 && i >= forcedEnd)
            {
                Force(buffers.Bonus, i + 1, forced);
                forcedEnd = i + forced;
            }
        }
    }

    /// <summary>Gives the user's words their tags.</summary>
    public void Tag(ReadOnlySpan<char> text, Span<Word> words)
    {
        if (!_hasTags)
        {
            return;
        }

        foreach (ref var word in words)
        {
            var index = lexicon.Lexicon.Find(text.Slice(word.Start, word.Length));
            if (index >= 0 && lexicon.At(index).Tag is { Length: > 0 } tag)
            {
                word = word with { Tag = tag };
            }
        }
    }

    /// <summary>Whether one of these words is forced, and so may not vanish in a longer unit.</summary>
    public bool HoldsForced(ReadOnlySpan<char> text, ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            var index = lexicon.Lexicon.Find(text.Slice(word.Start, word.Length));
            if (index >= 0 && lexicon.At(index).Mode == UserWordMode.Force)
            {
                return true;
            }
        }

        return false;
    }

    // AI is no word inside CHAIN, nor half a surrogate pair anywhere.
    private static bool StandsAlone(ReadOnlySpan<char> chunk, int start, int length)
    {
        var end = start + length;
        return (start == 0 || !CutRules.MustJoin(CharacterFolds.TypeOf(chunk[start - 1]), CharacterFolds.TypeOf(chunk[start])))
            && (end == chunk.Length || !CutRules.MustJoin(CharacterFolds.TypeOf(chunk[end - 1]), CharacterFolds.TypeOf(chunk[end])));
    }

    private void Combine(short[] bonus, ulong[] marks, int position, int length)
    {
        if (length == 1)
        {
            Raise(bonus, (position * 4) + 3, _edge);
            return;
        }

        Raise(bonus, position * 4, _edge);
        Raise(bonus, ((position + length - 1) * 4) + 2, _edge);
        for (var i = position + 1; i < position + length - 1; i++)
        {
            Raise(bonus, (i * 4) + 1, _edge);
        }

        DictionaryMarks.Add(marks, position, length, DictionaryMarks.Lanes(3));
    }

    private static void Force(short[] bonus, int position, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var label = length == 1 ? 3 : i == 0 ? 0 : i == length - 1 ? 2 : 1;
            bonus.AsSpan((position + i) * 4, 4).Fill(Forced);
            bonus[((position + i) * 4) + label] = 0;
        }
    }

    private static void Raise(short[] bonus, int index, short by) => bonus[index] = Math.Max(bonus[index], by);
}
