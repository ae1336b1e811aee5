namespace Fuxin.TextAnalysis.Training.Classification;

/// <summary>The corpus of 1998 writes digits and Latin letters in full width; texts of today do not.</summary>
internal static class FullWidth
{
    private const int Distance = 0xFEE0;

    public static string ToNarrow(string text) => string.Create(text.Length, text, static (result, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            var narrow = (char)(from[i] - Distance);
            result[i] = from[i] is >= '０' and <= 'ｚ' && char.IsAsciiLetterOrDigit(narrow) ? narrow : from[i];
        }
    });
}
