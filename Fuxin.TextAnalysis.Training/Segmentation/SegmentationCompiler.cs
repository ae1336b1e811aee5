using Fuxin.TextAnalysis.Lexicons;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Training.Segmentation;

/// <summary>
/// Turns trained weights and dictionaries into the compact form: 16-bit rows, each n-gram's row already holding its prefixes',
/// n-grams and words in one trie.
/// </summary>
internal sealed class SegmentationCompiler(int scale, float prune)
{
    // Enough to outvote any evidence, small enough that two of them saturate without wrapping.
    private const short Forbidden = -12000;

    private readonly List<short> _rows = [.. new short[SegmentationModel.RowLength]];
    private readonly DoubleArrayBuilder _trie = new();
    private readonly List<byte> _types = [];
    private readonly Dictionary<char, ushort> _symbolOf = [];

    /// <summary>Compiles a model.</summary>
    /// <param name="ngrams">Folded n-grams of one to three characters and their weights.</param>
    /// <param name="words">Folded dictionary words and the dictionaries that hold them, one bit each.</param>
    /// <param name="markRows">Weights of dictionary marks.</param>
    /// <param name="typeRows">Weights of character type triples.</param>
    /// <param name="transitions">Weights of label pairs.</param>
    /// <param name="variants">Characters that the model should read as another, as traditional forms.</param>
    public SegmentationModel Compile(
        IReadOnlyDictionary<string, float[]> ngrams,
        IReadOnlyDictionary<string, int> words,
        float[] markRows,
        float[] typeRows,
        float[] transitions,
        IReadOnlyDictionary<char, char> variants)
    {
        AssignSymbols(ngrams, words);
        AddNgrams(ngrams);
        foreach (var (word, dictionaries) in words)
        {
            _trie.Add(Encode(word), dictionaries, -1);
        }

        var types = typeRows.Select(Quantize).ToArray();
        ForbidCuts(types);
        return new SegmentationModel
        {
            Symbols = MapCodeUnits(variants),
            Types = [.. _types],
            Trie = _trie.Build(_types.Count),
            NgramRows = _rows.ToArray(),
            MarkRows = [.. markRows.Select(Quantize)],
            TypeRows = types,
            Transitions = [.. transitions.Select(t => float.IsNegativeInfinity(t) ? 0 : (int)Quantize(t))],
            Scale = scale,
        };
    }

    private short Quantize(float weight) => (short)Math.Clamp(MathF.Round(weight * scale), -16000, 16000);

    // Frequent characters get small numbers: the trie packs better and the hot cells lie together.
    private void AssignSymbols(IReadOnlyDictionary<string, float[]> ngrams, IReadOnlyDictionary<string, int> words)
    {
        for (var type = 0; type < CharacterTypes.Count; type++)
        {
            _types.Add((byte)type);
        }

        _symbolOf['\n'] = SegmentationModel.Edge;
        var counts = new Dictionary<char, int>();
        foreach (var c in ngrams.Keys.Concat(words.Keys).SelectMany(k => k))
        {
            counts[c] = counts.GetValueOrDefault(c) + 1;
        }

        counts.Remove('\n');
        foreach (var (c, _) in counts.OrderByDescending(p => p.Value).ThenBy(p => p.Key))
        {
            _symbolOf[c] = (ushort)_types.Count;
            _types.Add((byte)CharacterTypes.Of(c));
        }
    }

    private void AddNgrams(IReadOnlyDictionary<string, float[]> ngrams)
    {
        var merged = new float[SegmentationModel.RowLength];
        foreach (var (ngram, own) in ngrams.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (ngram.Length > 1 && own.All(w => Math.Abs(w) < prune))
            {
                continue;
            }

            own.CopyTo(merged, 0);
            for (var length = 1; length < ngram.Length; length++)
            {
                if (ngrams.TryGetValue(ngram[..length], out var prefix))
                {
                    for (var k = 0; k < merged.Length; k++)
                    {
                        merged[k] += prefix[k];
                    }
                }
            }

            _trie.Add(Encode(ngram), 0, _rows.Count / SegmentationModel.RowLength);
            _rows.AddRange(merged.Select(Quantize));
        }
    }

    private ushort[] Encode(string text) => [.. text.Select(c => _symbolOf[c])];

    private ushort[] MapCodeUnits(IReadOnlyDictionary<char, char> variants)
    {
        var map = new ushort[char.MaxValue + 1];
        for (var i = 0; i < map.Length; i++)
        {
            var c = CharacterTypes.Fold((char)i);
            if (!_symbolOf.ContainsKey(c) && variants.TryGetValue(c, out var variant))
            {
                c = variant;
            }

            map[i] = _symbolOf.TryGetValue(c, out var symbol) ? symbol : (ushort)CharacterTypes.Of(c);
        }

        return map;
    }

    // Row j of types (a, b, c) speaks about positions j and j+1 in its second and third four numbers, j+1 and j+2 in the third and fourth.
    private static void ForbidCuts(short[] rows)
    {
        for (var triple = 0; triple < rows.Length / SegmentationModel.RowLength; triple++)
        {
            var a = (CharacterType)(triple / CharacterTypes.Count / CharacterTypes.Count);
            var b = (CharacterType)(triple / CharacterTypes.Count % CharacterTypes.Count);
            var c = (CharacterType)(triple % CharacterTypes.Count);
            var row = rows.AsSpan(triple * SegmentationModel.RowLength, SegmentationModel.RowLength);
            if (CutRules.MustJoin(a, b))
            {
                Forbid(row[4..8], "ES");
                Forbid(row[8..12], "BS");
            }
            else if (CutRules.MustCut(a, b))
            {
                Forbid(row[4..8], "BM");
                Forbid(row[8..12], "ME");
            }

            // What follows an emoji is only seen two units later.
            if (a == CharacterType.OtherHighSurrogate && b == CharacterType.LowSurrogate && c != CharacterType.Edge)
            {
                Forbid(row[8..12], "BM");
                Forbid(row[12..16], "ME");
            }
        }
    }

    private static void Forbid(Span<short> labels, string which)
    {
        foreach (var label in which)
        {
            labels["BMES".IndexOf(label, StringComparison.Ordinal)] = Forbidden;
        }
    }
}
