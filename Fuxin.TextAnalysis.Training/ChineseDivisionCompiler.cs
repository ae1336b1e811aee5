using System.IO.Compression;

namespace Fuxin.TextAnalysis.Training;

/// <summary>Compiles the administrative divisions of China from the tables of provinces, prefectures and counties.</summary>
public static class ChineseDivisionCompiler
{
    /// <summary>Placeholders of the code system that name no place.</summary>
    private static readonly HashSet<string> NoPlaces = ["市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"];

    private static readonly string[] Tables = ["provinces.csv", "cities.csv", "areas.csv"];

    /// <summary>Writes lines of <c>code TAB name</c>, compressed.</summary>
    /// <param name="folder">Holds <c>provinces.csv</c>, <c>cities.csv</c> and <c>areas.csv</c>, each with code and name in its first columns.</param>
    /// <param name="output">Receives the compiled table.</param>
    /// <returns>The number of divisions.</returns>
    public static int Compile(string folder, string output)
    {
        var rows = Tables
            .SelectMany(file => File.ReadLines(Path.Combine(folder, file)).Skip(1))
            .Select(line => line.Split(','))
            .Select(fields => (Code: fields[0], Name: fields[1].Trim('"')))
            .Where(row => !NoPlaces.Contains(row.Name))
            .OrderBy(row => row.Code, StringComparer.Ordinal)
            .ToList();
        using var file = File.Create(output);
        using var writer = new StreamWriter(new BrotliStream(file, CompressionLevel.SmallestSize)) { NewLine = "\n" };
        foreach (var (code, name) in rows)
        {
            writer.WriteLine($"{code}\t{name}");
        }

        return rows.Count;
    }
}
