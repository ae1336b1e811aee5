using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>
/// The compiled segmenter: a symbol for every code unit, a trie that holds n-grams and dictionary words together, and the rows
/// of weights. A row is 16 numbers: labels B, M, E, S for each of the positions j-1, j, j+1, j+2. Immutable.
/// </summary>
internal sealed class SegmentationModel
{
    public const int RowLength = 16;
    private const string Kind = "FXSG";
    private const int Version = 2;

    /// <summary>The symbol of the paragraph's edges.</summary>
    public const ushort Edge = 0;

    /// <summary>Code unit to symbol. Characters the model never saw have one symbol for each character type.</summary>
    public required ushort[] Symbols { get; init; }

    /// <summary>Symbol to character type.</summary>
    public required byte[] Types { get; init; }

    /// <summary>A double array: values are row numbers, flags tell which dictionaries hold the word.</summary>
    public required ReadOnlyMemory<ulong> Trie { get; init; }

    /// <summary>Rows of n-grams: the row of an n-gram is the sum of its own weights and those of its prefixes.</summary>
    public required ReadOnlyMemory<short> NgramRows { get; init; }

    /// <summary>Rows of dictionary marks: <see cref="DictionaryMarks.CellCount"/> for each dictionary.</summary>
    public required short[] MarkRows { get; init; }

    /// <summary>Rows of three successive character types; they also forbid cutting inside Latin, numbers, pairs and white space.</summary>
    public required short[] TypeRows { get; init; }

    /// <summary>From-label major, 16 numbers.</summary>
    public required int[] Transitions { get; init; }

    /// <summary>How many numbers make a weight of 1: scores divided by it are natural logarithms of odds.</summary>
    public required int Scale { get; init; }

    public int SymbolCount => Types.Length;

    /// <summary>Reads a compiled model.</summary>
    public static SegmentationModel Read(Stream stream)
    {
        using var reader = new ArrayReader(stream, Kind, Version);
        var model = new SegmentationModel
        {
            Symbols = reader.Read<ushort>(),
            Types = reader.Read<byte>(),
            Trie = reader.Map<ulong>(),
            NgramRows = reader.Map<short>(),
            MarkRows = reader.Read<short>(),
            TypeRows = reader.Read<short>(),
            Transitions = reader.Read<int>(),
            Scale = reader.Read<int>()[0],
        };
        model.CheckShape();
        return model;
    }

    /// <summary>Writes a compiled model.</summary>
    public void Write(Stream stream)
    {
        using var writer = new ArrayWriter(stream, Kind, Version);
        writer.Write<ushort>(Symbols);
        writer.Write<byte>(Types);
        writer.Write(Trie.Span);
        writer.Write(NgramRows.Span);
        writer.Write<short>(MarkRows);
        writer.Write<short>(TypeRows);
        writer.Write<int>(Transitions);
        writer.Write<int>([Scale]);
    }

    // The inner loops trust these lengths.
    private void CheckShape()
    {
        const int Triples = CharacterTypes.Count * CharacterTypes.Count * CharacterTypes.Count;
        if (Symbols.Length != char.MaxValue + 1
            || MarkRows.Length != DictionaryMarks.DictionaryCount * DictionaryMarks.CellCount * RowLength
            || TypeRows.Length != Triples * RowLength
            || Transitions.Length != 16
            || NgramRows.Length % RowLength != 0)
        {
            throw new InvalidDataException("The segmentation model was compiled for another layout of features. Compile it again with this release.");
        }
    }
}
