namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The working space for one chunk of text; one per thread, used again and again.</summary>
internal sealed class ChunkBuffers
{
    /// <summary>Longest chunk, in code units. All arrays together then stay within the second-level cache.</summary>
    public const int MaxChunk = 4096;

    /// <summary>Room behind the chunk: walks look ahead by a word's length without asking.</summary>
    public const int Padding = 64;

    [ThreadStatic]
    private static ChunkBuffers? t_spare;

    public ushort[] Symbols { get; } = new ushort[MaxChunk + Padding];
    public ushort[] TypeTriples { get; } = new ushort[MaxChunk + Padding];
    public ulong[] Marks { get; } = new ulong[MaxChunk + Padding];
    public int[] Rows { get; } = new int[MaxChunk + Padding];
    public ulong[] Walks { get; } = new ulong[MaxChunk + Padding];
    public byte[] Back { get; } = new byte[MaxChunk + Padding];
    public int[] Ends { get; } = new int[MaxChunk + Padding];

    /// <summary>Extra scores of positions, four labels each; only a user's lexicon writes here.</summary>
    public short[]? Bonus { get; set; }

    /// <summary>Fills in the symbols and types of a chunk, its first character at position 1 between two edges; returns how many positions there are.</summary>
    public int Load(SegmentationModel model, ReadOnlySpan<char> chunk)
    {
        Symbols[0] = SegmentationModel.Edge;
        for (var i = 0; i < chunk.Length; i++)
        {
            Symbols[i + 1] = model.Symbols[chunk[i]];
        }

        var count = chunk.Length + 2;
        Symbols.AsSpan(chunk.Length + 1, Padding - 1).Clear();
        Marks.AsSpan(0, count).Clear();
        LoadTypes(model.Types, count);
        return count;
    }

    /// <summary>Takes this thread's buffers, so that a call from within a call gets others.</summary>
    public static ChunkBuffers Rent()
    {
        var buffers = t_spare ?? new ChunkBuffers();
        t_spare = null;
        return buffers;
    }

    public static void Return(ChunkBuffers buffers) => t_spare = buffers;

    private void LoadTypes(byte[] types, int count)
    {
        int first = types[Symbols[0]];
        int second = types[Symbols[1]];
        for (var j = 0; j < count; j++)
        {
            int third = types[Symbols[j + 2]];
            TypeTriples[j] = (ushort)((((first * CharacterTypes.Count) + second) * CharacterTypes.Count) + third);
            first = second;
            second = third;
        }
    }
}
