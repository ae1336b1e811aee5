namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>Tells how many members the name of a goal promises: six of 六个地, five of 两不愁三保障, four of Four Confidences.</summary>
internal static class GoalNumbers
{
    private const string Digits = "〇一二三四五六七八九";

    private static readonly string[] EnglishNumbers =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"];

    /// <summary>The number; 0 if the name promises none that one could count out.</summary>
    public static int Of(string name)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny("百千万+年"))
        {
            return 0;
        }

        return char.IsAsciiLetter(name[0]) ? English(name) : Chinese(name);
    }

    private static int English(string name)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var sum = words.Sum(word => Math.Max(0, Array.FindIndex(EnglishNumbers, 1, n => n.Equals(word, StringComparison.OrdinalIgnoreCase))));
        return words.Any(w => w.Equals("year", StringComparison.OrdinalIgnoreCase)) || sum < 2 ? 0 : sum;
    }

    private static int Chinese(string name)
    {
        int sum = 0, ones = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '第')
            {
                return 0;
            }

            var value = name[i] switch { '两' or '双' => 2, '十' => 10, _ => Math.Max(0, Digits.IndexOf(name[i], StringComparison.Ordinal)) };
            if (value == 10 && i + 1 < name.Length && Digits.IndexOf(name[i + 1], StringComparison.Ordinal) > 0)
            {
                value += Digits.IndexOf(name[++i], StringComparison.Ordinal);
            }

            // 双一流, 四个一: such a 一 counts nothing; in 三会一课 and 一圈一带两区 it does.
            value = value == 1 && (i == 1 || i == name.Length - 1) ? 0 : value;
            sum += value;
            ones += value == 1 ? 1 : 0;
        }

        // 五位一体 is five, 一带一路 two; a lone 一 promises nothing.
        return name.Contains("位一体", StringComparison.Ordinal) ? sum - 1 : sum == ones && ones < 2 ? 0 : sum;
    }
}
