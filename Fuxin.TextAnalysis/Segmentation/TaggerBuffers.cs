namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The working space of a tagger; one per thread, used again and again.</summary>
internal sealed class TaggerBuffers
{
    /// <summary>Longest run of ambiguous words that is decoded in one piece.</summary>
    public const int MaxRun = 64;

    [ThreadStatic]
    private static TaggerBuffers? t_spare;

    public WordShape[] Shapes { get; private set; } = new WordShape[1024];
    /// <summary>What each word may be.</summary>
    public ulong[] Candidates { get; private set; } = new ulong[1024];

    /// <summary>What each word is found to be.</summary>
    public byte[] Found { get; private set; } = new byte[1024];

    public ulong[] RunCandidates { get; } = new ulong[MaxRun + 2];
    public int[] Scores { get; } = new int[(MaxRun + 2) * LabelDecoder.MaxLabels];
    public byte[] Back { get; } = new byte[(MaxRun + 2) * LabelDecoder.MaxLabels];
    public byte[] Labels { get; } = new byte[MaxRun + 2];

    /// <summary>Makes room for so many words; their shapes have two places of padding at each end.</summary>
    public Span<WordShape> ShapesFor(int words)
    {
        if (Shapes.Length < words + 4)
        {
            Shapes = new WordShape[(words + 4) * 2];
            Candidates = new ulong[Shapes.Length];
            Found = new byte[Shapes.Length];
        }

        return Shapes.AsSpan(0, words + 4);
    }

    public static TaggerBuffers Rent()
    {
        var buffers = t_spare ?? new TaggerBuffers();
        t_spare = null;
        return buffers;
    }

    public static void Return(TaggerBuffers buffers) => t_spare = buffers;
}
