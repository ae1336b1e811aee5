using System.Buffers;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// Cuts Chinese text into the words of a lexicon so that the product of their relative frequencies is highest (unigram Viterbi).
/// Runs of Latin letters, of digits and of white space stay whole; what the lexicon does not know becomes single characters.
/// Immutable and thread-safe.
/// </summary>
public sealed class UnigramSegmenter : ISegmenter
{
    private readonly Lexicon _lexicon;
    private readonly float[] _logProbability;
    private readonly float _unknown;

    /// <summary>Creates a segmenter over <paramref name="lexicon"/>.</summary>
    public UnigramSegmenter(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _lexicon = lexicon;
        // One is added to every count, so that a word counted zero times is still better than its characters unknown.
        var total = Math.Log(lexicon.TotalFrequency + lexicon.Count + 1);
        _logProbability = new float[lexicon.Count];
        for (var i = 0; i < _logProbability.Length; i++)
        {
            _logProbability[i] = (float)(Math.Log(lexicon.Entries[i].Frequency + 1) - total);
        }

        _unknown = (float)(-total - 4);
    }

    /// <summary>The segmenter over the library's own Chinese lexicon.</summary>
    public static UnigramSegmenter Default { get; } = new(EmbeddedLexicons.Chinese);

    /// <inheritdoc/>
    public void Segment(ReadOnlySpan<char> text, IBufferWriter<Word> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var start = 0;
        while (start < text.Length)
        {
            var length = Runs.LengthAt(text, start);
            if (length > 0)
            {
                Write(words, start, length, Runs.TagAt(text[start]));
                start += length;
            }
            else
            {
                var end = start + 1;
                while (end < text.Length && Runs.LengthAt(text, end) == 0)
                {
                    end++;
                }

                SegmentRun(text[start..end], start, words);
                start = end;
            }
        }
    }

    private void SegmentRun(ReadOnlySpan<char> run, int offset, IBufferWriter<Word> words)
    {
        var score = ArrayPool<float>.Shared.Rent(run.Length + 1);
        var best = ArrayPool<WordMatch>.Shared.Rent(run.Length + 1);
        try
        {
            // From the end to the front, so that the best path then reads from the front.
            score[run.Length] = 0;
            for (var i = run.Length - 1; i >= 0; i--)
            {
                var single = Runs.ScalarLength(run, i);
                best[i] = new WordMatch(single, -1);
                score[i] = _unknown + score[i + single];
                foreach (var match in _lexicon.MatchesAt(run[i..]))
                {
                    var candidate = _logProbability[match.Index] + score[i + match.Length];
                    if (candidate > score[i] || best[i].Index < 0)
                    {
                        score[i] = candidate;
                        best[i] = match;
                    }
                }
            }

            for (var i = 0; i < run.Length; i += best[i].Length)
            {
                var tag = best[i].Index < 0 ? "" : _lexicon.Entries[best[i].Index].Tag;
                Write(words, offset + i, best[i].Length, tag);
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(score);
            ArrayPool<WordMatch>.Shared.Return(best);
        }
    }

    private static void Write(IBufferWriter<Word> words, int start, int length, string tag)
    {
        words.GetSpan(1)[0] = new Word(start, length, tag);
        words.Advance(1);
    }
}
