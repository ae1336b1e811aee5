using System.Text;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>
/// The form in which names are compared: without quotes, spaces, hyphens and articles, in lower case and half width;
/// in Chinese also without 个 after a numeral (六个地 = 六地).
/// </summary>
internal static class NameKey
{
    private const string Numerals = "一二三四五六七八九十百两双0123456789";

    public static string Of(string name)
    {
        var rest = name.AsSpan().Trim();
        if (rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[4..];
        }

        var key = new StringBuilder(rest.Length);
        foreach (var unit in rest)
        {
            var c = Folding.Fold(unit);
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '+')
            {
                var isClassifier = c == '个' && key.Length > 0 && Numerals.Contains(key[^1]);
                if (!isClassifier)
                {
                    key.Append(c);
                }
            }
        }

        return key.ToString();
    }
}
