namespace Fuxin.TextAnalysis.Tests.Documents;

/// <summary>Compares what is read from a fixture with the corpus text that it was made from.</summary>
internal static class RoundTrip
{
    public static string PathOf(params string[] parts) =>
        Repository.PathOf([.. (string[])["Fuxin.TextAnalysis.Tests", "Documents", "Fixtures"], .. parts]);

    public static string Read(params string[] parts)
    {
        var loaded = Assert.Single(Loading.All(PathOf(parts)));
        Assert.Null(loaded.Problem);
        return loaded.Document!.Text;
    }

    /// <summary>The share of characters, white space apart, that two texts have in common in the same order.</summary>
    public static double Agreement(string expected, string actual)
    {
        string a = Bare(expected), b = Bare(actual);
        var row = new int[b.Length + 1];
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = c == b[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return (double)row[^1] / Math.Max(a.Length, b.Length);
    }

    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
