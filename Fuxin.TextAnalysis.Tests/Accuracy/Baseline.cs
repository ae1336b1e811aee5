using System.Globalization;

namespace Fuxin.TextAnalysis.Tests.Accuracy;

/// <summary>
/// Figures that may rise and must not drop, in <c>corpus/baselines/</c>: tab-separated, one figure a line.
/// A run with the environment variable FUXIN_WRITE_BASELINES=1 writes what it measured; read the difference before you commit it.
/// </summary>
internal static class Baseline
{
    // Figures are written with three decimals of a percent, so rounding alone is no drop.
    private const double Rounding = 0.0006;

    public static void Check(string file, string set, IEnumerable<(string Name, double Value)> measured)
    {
        var path = Repository.PathOf("corpus", "baselines", file);
        var figures = measured.ToList();
        if (Environment.GetEnvironmentVariable("FUXIN_WRITE_BASELINES") == "1")
        {
            Write(path, set, figures);
        }

        var expected = Read(path).Where(r => r.Set == set).ToDictionary(r => r.Name, r => r.Value, StringComparer.Ordinal);
        Assert.True(expected.Count > 0, $"{file} holds no figures of the set '{set}'.");
        var drops = expected
            .Select(e => (e.Key, Was: e.Value, Is: figures.Find(f => f.Name == e.Key).Value))
            .Where(f => f.Is < f.Was - Rounding)
            .Select(f => $"{set} {f.Key}: {Percent(f.Was)} before, {Percent(f.Is)} now");
        Assert.Empty(drops);
    }

    private static List<(string Set, string Name, double Value)> Read(string path) =>
        !File.Exists(path)
            ? []
            : [.. File.ReadLines(path).Skip(1).Select(l => l.Split('\t'))
                .Select(f => (f[0], f[1], double.Parse(f[2], CultureInfo.InvariantCulture) / 100))];

    private static void Write(string path, string set, List<(string Name, double Value)> figures)
    {
        var rows = Read(path).Where(r => r.Set != set).Concat(figures.Select(f => (Set: set, f.Name, f.Value)))
            .OrderBy(r => r.Set, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal)
            .Select(r => $"{r.Set}\t{r.Name}\t{Percent(r.Value)}");
        File.WriteAllText(path, string.Join('\n', rows.Prepend("set\tname\tpercent")) + "\n");
    }

    private static string Percent(double share) => (share * 100).ToString("0.000", CultureInfo.InvariantCulture);
}
