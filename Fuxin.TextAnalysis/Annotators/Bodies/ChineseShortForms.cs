using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Finds the short forms of the bodies of a text: those it introduces (中交路桥建设有限公司（以下简称“中交路建”）) those that leave out
/// the place before the name (居民理事会 of 皖江社居居民理事会), and names found once that the tokens hide elsewhere. Stateless.
/// </summary>
internal static class ChineseShortForms
{
    private const int LongestForm = 14;
    private const int ShortestRest = 4;
    private const int ShortestBranch = 7;

    private static readonly string[] Openings = ["以下", "下文", "简称", "下称", "统称", "：", ":", "为"];

    // 宁波大学 is 宁大 to itself, 国家图书馆 is 国图: the first character and what stands for the noun.
    private static readonly (string Noun, string Short)[] Nouns =
    [
        ("师范大学", "师大"), ("农业大学", "农大"), ("工业大学", "工大"), ("交通大学", "交大"), ("科技大学", "科大"), ("财经大学", "财大"), ("医科大学", "医大"),
        ("理工大学", "理工"), ("政法大学", "政法"), ("大学", "大"), ("图书馆", "图"), ("博物馆", "博"),
    ];

    public static List<BodyMention> Find(AnalyzedDocument document, ChineseTokens tokens, List<BodyMention> bodies, ChineseSpans places)
    {
        var text = document.Text;
        var forms = new SortedDictionary<string, (string Rule, double Confidence)>(StringComparer.Ordinal);
        foreach (var body in bodies)
        {
            if (WithoutPlace(text, body.Span, places) is { } rest)
            {
                forms.TryAdd(rest, ("body.without-place", 0.85));
            }

            // 奇章小学: cut otherwise elsewhere, it is the same school.
            if (body is { Rule: "body.noun", Span.Length: >= ShortestRest and <= LongestForm })
            {
                forms.TryAdd(body.Text, ("body.repeated", 0.6));
            }

            // 草业学院 of 草业学院党委
            if (ChineseCampusUnits.CollegeOf(body.Text) is { } college)
            {
                forms.TryAdd(college, ("body.college", 0.75));
            }

            if (FirmName(body) is { } firm)
            {
                forms.TryAdd(firm, ("body.abbreviated", 0.75));
            }

            if (Abbreviated(body.Text) is { } abbreviated)
            {
                forms.TryAdd(abbreviated, ("body.abbreviated", 0.75));
            }

            if (Introduced(text, body.Span.End) is { } form)
            {
                forms[form] = ("body.introduced", 0.9);
            }
        }

        var taken = new bool[text.Length + 1];
        foreach (var body in bodies)
        {
            Array.Fill(taken, true, body.Span.Start, body.Span.Length);
        }

        var found = new List<BodyMention>();
        var lexicon = new ChineseForms(forms.Keys);
        for (var at = 0; at < text.Length && !lexicon.IsEmpty; at++)
        {
            var length = taken[at] ? 0 : lexicon.LengthAt(text, at, text.Length);
            if (length > 0 && !taken[at + length - 1])
            {
                var form = text.Substring(at, length);
                // Two characters are easily parts of other words.
                if (forms[form].Rule == "body.abbreviated" && (!tokens.IsBoundary(at) || !tokens.IsBoundary(at + length) || Has(text, at + length, "会")))
                {
                    continue;
                }

                length += CommitteeLength(text, at + length);
                found.Add(new BodyMention { Span = new TextSpan(at, length), Text = text.Substring(at, length), Rule = forms[form].Rule, Confidence = forms[form].Confidence });
                at += length - 1;
            }
        }

        return found;
    }

    /// <summary>206所 + 党委: the committee of the body that goes by its short form.</summary>
    private static int CommitteeLength(string text, int at)
    {
        foreach (var committee in (ReadOnlySpan<string>)["党委", "党组", "党总支", "党支部", "纪委", "团委", "工会"])
        {
            if (Has(text, at, committee))
            {
                return committee.Length;
            }
        }

        return 0;
    }

    /// <summary>东软 of 东软集团: a made-up or well-known name without what it is.</summary>
    private static string? FirmName(BodyMention body)
    {
        var name = body.Text;
        var tail = Array.Find(Firms, t => name.EndsWith(t, StringComparison.Ordinal));
        if (tail is null || name.Length - tail.Length is not (2 or 3))
        {
            return null;
        }

        // 苹果公司 is known, so 苹果 may be the firm; 达赖集团 is called by a person.
        var word = EmbeddedLexicons.Chinese.Find(name.AsSpan(0, name.Length - tail.Length));
        return word < 0 || (body.Rule == "body.known" && tail == "公司" && !EmbeddedLexicons.Chinese.Entries[word].Tag.StartsWith("nr", StringComparison.Ordinal)) ? name[..^tail.Length] : null;
    }

    private static readonly string[] Firms = ["集团公司", "集团", "股份有限公司", "有限公司", "公司"];

    private static string? Abbreviated(string name)
    {
        foreach (var (noun, shortened) in Nouns)
        {
            // The name is longer than a noun with one more word: 国家, 宁波.
            if (name.EndsWith(noun, StringComparison.Ordinal) && name.Length - noun.Length is 2 or 3)
            {
                // 重庆大学 is called 重大 only where no stranger listens: that is a word.
                var form = name[0] + shortened;
                var word = EmbeddedLexicons.Chinese.Find(form);
                return word < 0 || EmbeddedLexicons.Chinese.Entries[word].Tag is not ("a" or "b" or "d" or "v" or "ad" or "vn" or "an" or "i" or "l") ? form : null;
            }
        }

        return null;
    }

    /// <summary>What is left of a name after its places, if that is long enough to be a name of its own.</summary>
    private static string? WithoutPlace(string text, TextSpan body, ChineseSpans places)
    {
        var start = body.Start;
        while (places.EndOf(start) is var end and > 0 && end < body.End)
        {
            start = end;
        }

        if (start > body.Start && body.End - start >= ShortestBranch && HasBefore(text, body.End, "党支部"))
        {
            return text[start..body.End];
        }

        return start > body.Start && body.End - start >= ShortestRest && text[body.End - 1] is '会' or '组' or '院' or '团' or '队' or '社' or '所' or '心' or '学' && !IsOrgan(text, start)
            ? text[start..body.End]
            : null;
    }

    /// <summary>人民政府, 人大常委会 without place are kinds of organs, not names.</summary>
    private static bool IsOrgan(string text, int start) =>
        Has(text, start, "人民") || Has(text, start, "人大") || Has(text, start, "政协") || Has(text, start, "政府") || Has(text, start, "党群") || Has(text, start, "中级") || Has(text, start, "高级");

    private static string? Introduced(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('（' or '('))
        {
            return null;
        }

        var start = at + 1;
        var introduced = false;
        foreach (var word in Openings)
        {
            if (Has(text, start, word))
            {
                introduced |= word is "简称" or "下称" or "统称" or "以下";
                start += word.Length;
            }
        }

        start += start < text.Length && text[start] is '“' or '「' or '"' ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start <= LongestForm && text[end] is not ('）' or ')' or '”' or '"' or '」' or '，' or '、'))
        {
            end++;
        }

        return introduced && end - start is >= 2 and <= LongestForm ? text[start..end] : null;
    }
}
