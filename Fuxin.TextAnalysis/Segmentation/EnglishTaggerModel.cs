using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The weights of the English tagger, the words that have one tag only, and the rules for dictionary forms. Immutable and thread-safe.</summary>
internal sealed class EnglishTaggerModel
{
    private const int FormatVersion = 1;
    private const int LongestKnown = 16;
    private const int Vector = 16;
    private const int Stride = Vector + 1;

    private readonly sbyte[] _weights;
    private readonly byte[] _habits;
    private readonly FrozenDictionary<string, byte> _known;
    private readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> _knownLookup;

    public EnglishTaggerModel(sbyte[] weights, IReadOnlyDictionary<string, byte> known, byte[] habits, EnglishLemmas lemmas)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, EnglishTagFeatures.Buckets * Stride);
        _weights = weights;
        _habits = habits;
        _known = known.ToFrozenDictionary(StringComparer.Ordinal);
        _knownLookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        Lemmas = lemmas;
    }

    /// <summary>The tags of Universal Dependencies; a tag's number is its place here.</summary>
    public static ImmutableArray<string> Tags { get; } =
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    /// <summary>The rules for dictionary forms.</summary>
    public EnglishLemmas Lemmas { get; }

    /// <summary>Which tag words mostly have, by the hash of the word.</summary>
    public ReadOnlySpan<byte> Habits => _habits;

    /// <summary>The tag of a word that has only one; -1 for any other.</summary>
    public int KnownTag(ReadOnlySpan<char> word) =>
        word.Length <= LongestKnown && _knownLookup.TryGetValue(word, out var tag) ? tag : -1;

    /// <summary>The tag with the highest score.</summary>
    public int Best(ReadOnlySpan<int> places)
    {
        // Seventeen weights a place: sixteen are summed at once, the last by itself. The sums of 29 bytes fit into a short.
        Vector128<short> low = default, high = default;
        var last = 0;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var place in places)
        {
            var row = (nuint)(uint)place * (uint)Stride;
            var bytes = Vector128.LoadUnsafe(ref weights, row);
            low += Vector128.WidenLower(bytes);
            high += Vector128.WidenUpper(bytes);
            last += Unsafe.Add(ref weights, row + Vector);
        }

        Span<short> scores = stackalloc short[Vector];
        low.CopyTo(scores);
        high.CopyTo(scores[Vector128<short>.Count..]);
        var best = 0;
        for (var tag = 1; tag < scores.Length; tag++)
        {
            best = scores[tag] > scores[best] ? tag : best;
        }

        return last > scores[best] ? Vector : best;
    }

    public static EnglishTaggerModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() is var version && version != FormatVersion)
        {
            throw new InvalidDataException($"The English tagger's model has format {version}; this library reads format {FormatVersion}.");
        }

        var known = new Dictionary<string, byte>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            known[reader.ReadString()] = reader.ReadByte();
        }

        var habits = reader.ReadBytes(EnglishTagFeatures.HabitPlaces);
        var lemmas = EnglishLemmas.Read(reader);
        var weights = new sbyte[EnglishTagFeatures.Buckets * Tags.Length];
        // Most places are empty: only the filled ones are stored, each with its distance from the one before.
        var place = 0;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            place += reader.Read7BitEncodedInt();
            weights[place] = reader.ReadSByte();
        }

        return new EnglishTaggerModel(weights, known, habits, lemmas);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(FormatVersion);
        writer.Write(_known.Count);
        foreach (var (word, tag) in _known.OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write(tag);
        }

        writer.Write(_habits);
        Lemmas.Write(writer);
        writer.Write(_weights.Count(w => w != 0));
        var last = 0;
        for (var i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] != 0)
            {
                writer.Write7BitEncodedInt(i - last);
                writer.Write(_weights[i]);
                last = i;
            }
        }
    }
}
