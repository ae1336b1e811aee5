using System.Globalization;

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

    private const char First = '\u3400';
    private const char Last = '\u9FFF';

    // One table a column, so that a look-up is one read: names are weighed at every character of a text.
    private readonly float[][] _figures = new float[6][];

    private ChineseNameFigures()
    {
        for (var column = 0; column < _figures.Length; column++)
        {
            _figures[column] = new float[Last - First + 1];
            Array.Fill(_figures[column], Unseen);
        }
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

    private float Figure(char c, int column) => c is >= First and <= Last ? _figures[column][c - First] : Unseen;

    private static ChineseNameFigures Read()
    {
        using var reader = new StreamReader(EmbeddedResource.OpenCompressed(ResourceName));
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
            for (var column = 0; c is >= First and <= Last && column < row.Length; column++)
            {
                // Half a count for the unseen keeps rare given names possible.
                figures._figures[column][c - First] = (float)Math.Max(Math.Log((row[column] + 0.5) / (totals[column] + 3000)), Unseen);
            }
        }

        return figures;
    }
}
