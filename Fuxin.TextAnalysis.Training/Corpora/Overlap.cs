namespace Fuxin.TextAnalysis.Training.Corpora;

/// <summary>Finds paragraphs that share text with a test set, so that they can be left out of training.</summary>
internal sealed class Overlap
{
    private const int GramLength = 10;
    private readonly HashSet<string> _grams = new(StringComparer.Ordinal);

    /// <summary>Indexes the texts of the test set.</summary>
    public Overlap(IEnumerable<string> testTexts)
    {
        foreach (var text in testTexts)
        {
            for (var i = 0; i + GramLength <= text.Length; i++)
            {
                _grams.Add(text.Substring(i, GramLength));
            }
        }
    }

    /// <summary>The share of the text's 10-grams that the test set holds as well.</summary>
    public double Share(string text)
    {
        var total = text.Length - GramLength + 1;
        if (total <= 0)
        {
            return 0;
        }

        var grams = _grams.GetAlternateLookup<ReadOnlySpan<char>>();
        var shared = 0;
        for (var i = 0; i < total; i++)
        {
            shared += grams.Contains(text.AsSpan(i, GramLength)) ? 1 : 0;
        }

        return (double)shared / total;
    }
}
