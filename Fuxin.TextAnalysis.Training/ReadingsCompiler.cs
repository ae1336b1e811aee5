using System.Globalization;
using System.Text;

namespace Fuxin.TextAnalysis.Training;

/// <summary>
/// Compiles the readings of Han characters from a list of lines <c>U+4E00: yī  # 一</c>: the first reading of each, without tone,
/// as lines <c>reading characters</c>.
/// </summary>
public static class ReadingsCompiler
{
    /// <summary>Compiles the list; returns the number of characters.</summary>
    public static int Compile(string list, string output)
    {
        var byReading = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        var count = 0;
        foreach (var line in File.ReadLines(list))
        {
            if (!line.StartsWith("U+", StringComparison.Ordinal))
            {
                continue;
            }

            var fields = line[2..].Split(':', '#');
            var character = char.ConvertFromUtf32(int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            var reading = WithoutTone(fields[1].Split(',')[0].Trim());
            if (!byReading.TryGetValue(reading, out var characters))
            {
                byReading[reading] = characters = new StringBuilder();
            }

            characters.Append(character);
            count++;
        }

        File.WriteAllLines(output, byReading.Select(r => $"{r.Key}\t{r.Value}").Prepend("reading\tcharacters"));
        return count;
    }

    /// <summary>Drops the tone mark; ü becomes <c>yu</c> after l and n, as in the passport spelling of names (吕 Lyu).</summary>
    private static string WithoutTone(string syllable)
    {
        const string Toned = "āáǎàēéěèếềīíǐìōóǒòūúǔùńňǹḿ";
        const string Plain = "aaaaeeeeeeiiiioooouuuunnnm";
        var plain = new StringBuilder();
        foreach (var c in syllable)
        {
            var at = Toned.IndexOf(c, StringComparison.Ordinal);
            plain.Append(c switch
            {
                'ü' or 'ǖ' or 'ǘ' or 'ǚ' or 'ǜ' => "yu",
                'ê' => "e",
                >= '\u0300' and <= '\u036F' => "",
                _ => at < 0 ? c.ToString() : Plain[at].ToString(),
            });
        }

        return plain.ToString();
    }
}
