using System.Text;

namespace Fuxin.TextAnalysis.Indexing;

/// <summary>
/// The table behind <see cref="TextFolding"/>: one character for one character, so that offsets never move, and a table of our own, as
/// the platform's normalisation differs with a machine's globalisation data. Immutable and thread-safe.
/// </summary>
internal sealed class HanFolding
{
    private const string Resource = "han-folding.tsv";

    private readonly char[] _basic = new char[char.MaxValue + 1];
    private readonly Dictionary<int, int> _others = [];

    private HanFolding()
    {
    }

    public char Fold(char c) => _basic[c];

    public int FoldPair(int codePoint) => _others.GetValueOrDefault(codePoint, codePoint);

    public static HanFolding Load()
    {
        var folding = new HanFolding();
        for (var i = 0; i < folding._basic.Length; i++)
        {
            var c = (char)i;
            folding._basic[i] = char.ToLowerInvariant(c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c);
        }

        using var reader = new StreamReader(
            typeof(HanFolding).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without its resource {Resource}; build it again."),
            Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            folding.Add(line);
        }

        return folding;
    }

    private void Add(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        var folded = char.ConvertToUtf32(line, 0);
        for (var i = tab + 1; i < line.Length; i += char.IsSurrogatePair(line, i) ? 2 : 1)
        {
            var from = char.ConvertToUtf32(line, i);
            // A unit of a term may not grow: a character of the basic plane that folds to one beyond it stays as it is.
            if (from <= char.MaxValue && folded <= char.MaxValue)
            {
                _basic[from] = (char)folded;
            }
            else if (from > char.MaxValue)
            {
                _others[from] = folded;
            }
        }
    }
}
