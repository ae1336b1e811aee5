using System.Globalization;
using System.IO.Compression;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>
/// How often characters serve in names: as surname, in given names, in transliterations; and in text at large.
/// All are log-probabilities. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseNameFigures
{
    /// <summary>The name of the compiled resource.</summary>
    public const string ResourceName = "zh-name-characters.tsv.br";

    private const float Unseen = -13f;

    private static readonly Lazy<ChineseNameFigures> LazyDefault = new(Read);

    private readonly Dictionary<char, int> _rows = [];
    private readonly List<float[]> _figures = [];

    private ChineseNameFigures()
    {
    }

    /// <summary>The figures that ship with the library.</summary>
    public static ChineseNameFigures Default => LazyDefault.Value;

    /// <summary>How likely a surname is this character.</summary>
    public float Surname(char c) => Figure(c, 0);

    /// <summary>How likely the first of two given characters is this one.</summary>
    public float GivenFirst(char c) => Figure(c, 1);

    /// <summary>How likely the second of two given characters is this one.</summary>
    public float GivenLast(char c) => Figure(c, 2);

    /// <summary>How likely a given name of one character is this one.</summary>
    public float GivenOnly(char c) => Figure(c, 3);

    /// <summary>How likely a character of a transliterated name is this one.</summary>
    public float Foreign(char c) => Figure(c, 4);

    /// <summary>How likely a character of any text is this one.</summary>
    public float Anywhere(char c) => Figure(c, 5);

    private float Figure(char c, int column) => _rows.TryGetValue(c, out var row) ? _figures[row][column] : Unseen;

    private static ChineseNameFigures Read()
    {
        using var resource = typeof(ChineseNameFigures).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException($"The library was built without its resource '{ResourceName}'.");
        using var reader = new StreamReader(new BrotliStream(resource, CompressionMode.Decompress));
        var counts = new List<(char Char, int[] Counts)>();
        var totals = new double[6];
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            var row = fields[1..].Select(f => int.Parse(f, CultureInfo.InvariantCulture)).ToArray();
            counts.Add((fields[0][0], row));
            for (var i = 0; i < totals.Length; i++)
            {
                totals[i] += row[i];
            }
        }

        var figures = new ChineseNameFigures();
        foreach (var (c, row) in counts)
        {
            figures._rows[c] = figures._figures.Count;
            // Half a count for the unseen keeps rare given names possible.
            figures._figures.Add([.. row.Select((n, i) => (float)Math.Max(Math.Log((n + 0.5) / (totals[i] + 3000)), Unseen))]);
        }

        return figures;
    }
}
