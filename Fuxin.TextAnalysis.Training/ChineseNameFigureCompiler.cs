using System.Globalization;
using System.IO.Compression;

namespace Fuxin.TextAnalysis.Training;

/// <summary>
/// Counts how often characters serve in Chinese names (by role), in transliterated names and in text at large.
/// Only these figures ship, never a name.
/// </summary>
public static class ChineseNameFigureCompiler
{
    // The roles of the person dictionary: surname, first and second of two given characters, the only given character.
    private static readonly string[] Roles = ["B", "C", "D", "E"];

    /// <summary>Writes lines of <c>character TAB surname first last only foreign anywhere</c> (counts), compressed.</summary>
    /// <param name="roleDictionary">Lines of <c>word role count role count ...</c>.</param>
    /// <param name="foreignNames">One transliterated name a line.</param>
    /// <param name="taggedCorpus">Lines of <c>word/tag</c>, for the characters of text at large.</param>
    /// <param name="output">Receives the compiled table.</param>
    /// <returns>The number of characters.</returns>
    public static int Compile(string roleDictionary, string foreignNames, string taggedCorpus, string output)
    {
        var counts = new SortedDictionary<char, int[]>();
        foreach (var fields in File.ReadLines(roleDictionary).Select(line => line.Split(' ')))
        {
            for (var i = 1; fields[0].Length == 1 && i + 1 < fields.Length; i += 2)
            {
                var role = Array.IndexOf(Roles, fields[i]);
                if (role >= 0)
                {
                    Row(counts, fields[0][0])[role] += int.Parse(fields[i + 1], CultureInfo.InvariantCulture);
                }
            }
        }

        foreach (var c in File.ReadLines(foreignNames).SelectMany(line => line.Split(' ', '\t')[0]))
        {
            Row(counts, c)[4]++;
        }

        foreach (var word in File.ReadLines(taggedCorpus).SelectMany(line => line.Split(' ').Skip(1)))
        {
            foreach (var c in word.TrimStart('[').Split('/')[0])
            {
                Row(counts, c)[5]++;
            }
        }

        using var file = File.Create(output);
        using var writer = new StreamWriter(new BrotliStream(file, CompressionLevel.SmallestSize)) { NewLine = "\n" };
        var han = counts.Where(c => c.Key is >= '\u3400' and <= '\u9FFF' or '·').ToList();
        foreach (var (c, row) in han)
        {
            writer.WriteLine($"{c}\t{string.Join('\t', row)}");
        }

        return han.Count;
    }

    private static int[] Row(SortedDictionary<char, int[]> counts, char c) =>
        counts.TryGetValue(c, out var row) ? row : counts[c] = new int[6];
}
