using System.Globalization;
using System.Text;

namespace Fuxin.TextAnalysis.Documents.Office;

/// <summary>Writes a number in the formats of Word's lists.</summary>
internal static class WordNumber
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private static readonly (int Value, string Sign)[] Romans =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Format(int number, string format) => format switch
    {
        "none" => "",
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number, 'A'),
        "lowerLetter" => Letter(number, 'a'),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" => string.Concat(Decimal(number).Select(c => (char)(c - '0' + '０'))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "ideographTraditional" when number is >= 1 and <= 10 => Stems[number - 1].ToString(),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(Decimal(number).Select(c => Digits[c - '0'])),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Counting(number, LegalDigits, "", "拾", "佰", "仟"),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" =>
            Counting(number, "零" + Digits[1..], "", "十", "百", "千"),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => Math.Max(0, number).ToString(CultureInfo.InvariantCulture);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Decimal(number);
        }

        var roman = new StringBuilder();
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }

    /// <summary>a ... z, aa, bb ...</summary>
    private static string Letter(int number, char first) =>
        number is < 1 or > 780 ? Decimal(number) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    /// <summary>Up to 9,999: 十二, 一百零三.</summary>
    private static string Counting(int number, string digits, params ReadOnlySpan<string> units)
    {
        if (number is < 1 or > 9999)
        {
            return Decimal(number);
        }

        var text = new StringBuilder();
        var places = Decimal(number);
        var hasGap = false;
        for (var i = 0; i < places.Length; i++)
        {
            var digit = places[i] - '0';
            var unit = places.Length - 1 - i;
            if (digit == 0)
            {
                hasGap = true;
                continue;
            }

            if (hasGap)
            {
                text.Append(digits[0]);
                hasGap = false;
            }

            // 十二, not 一十二.
            if (!(digit == 1 && unit == 1 && i == 0))
            {
                text.Append(digits[digit]);
            }

            text.Append(units[unit]);
        }

        return text.ToString();
    }
}
