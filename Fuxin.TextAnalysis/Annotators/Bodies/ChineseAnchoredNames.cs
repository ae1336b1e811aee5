using System.Buffers;
using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Finds names that begin with a place, a body, a level or a word such as 中国, and tells them from what is many or a kind: 河北迁安市中医院,
/// but not 中国公司 or 全市首家党委. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseAnchoredNames(ClassedWords context, ClassedWords places)
{
    internal const string Levels = "省市县区州旗镇乡";
    private const int LongestLevel = 6;
    private const string AfterParty = "建委组校风纪章性群内外史课";

    /// <summary>梁赞州境内一处炼油厂, 全市首家商圈党委: words that say one of a kind or somewhere, not by name.</summary>
    public static readonly SearchValues<string> OneOfMany = SearchValues.Create(["境内", "一处", "一家", "一座", "一所", "首家", "首个", "成员", "外国商"], StringComparison.Ordinal);

    // Words that say of what sort or level many bodies are.
    private static readonly SearchValues<string> Sorting = SearchValues.Create(["党和", "上市", "一流", "全国性", "全省性", "全市性", "两级", "三级", "多国", "中央企业"], StringComparison.Ordinal);

    private readonly Lexicon _anchors = Lexicon.Create(context.Words("anchor").Where(w => w.Length >= 2).Select(w => new LexiconEntry(w, 1, "")));
    private readonly HashSet<string> _building = [.. context.Words("building")];
    // 国际金融中心, 国家医学中心: what a place is to be.
    private readonly string[] _roles = [.. context.Words("role")];
    // 东帝汶重建全国大会 + 党, but not 西藏工作关系 + 党.
    private readonly string[] _parties = [.. context.Words("party")];
    private readonly HashSet<string> _stateNames = [.. places.Words("country")];

    /// <summary>The name; none if what stands before the noun makes it a kind; null if no anchor begins it.</summary>
    public BodyReading? Read(BodyPhrase phrase)
    {
        var (text, tokens, floor, at) = (phrase.Text, phrase.Tokens, phrase.Sentence.Start, phrase.At);
        var left = phrase.Bodies.StartOf(phrase.Left, floor) is var before and >= 0 ? before : phrase.Left;
        var anchor = Anchor(text, tokens, left, at, phrase.Places, phrase.Bodies);
        if (anchor > left && ChineseNamedBodies.Mission(text, anchor, floor, phrase.Places) is var state and >= 0)
        {
            return phrase.From(state, 0.88);
        }

        if (anchor > left && (text[anchor - 1] is '(' or '（' || (phrase.IsFirm && anchor - left <= 4 && tokens.Tag(tokens.IndexAt(left)) is not ("m" or "v" or "b" or "n" or "a"))))
        {
            // 某某(中国)有限公司, 东岭路桥建设公司: the place inside is not where the name begins.
            anchor = left;
        }

        // 中央党校 + 党建部, 党中央 + 全面从严治党, 国有企业 + 党的建设: no party.
        if (phrase.Noun == "党" && (Has(text, phrase.End, "的建设") || HasBefore(text, at, "企业") || (anchor >= 0 && phrase.Bodies.EndOf(anchor) > 0) || (phrase.End < text.Length && AfterParty.Contains(text[phrase.End], StringComparison.Ordinal))))
        {
            return BodyReading.None;
        }

        if (anchor == at || (anchor < 0 && phrase.IsSub))
        {
            // 宣传部, 办公室 alone.
            return anchor == at || !ChineseThemedNames.MayCoordinate(phrase) ? BodyReading.None : null;
        }

        if (anchor < 0)
        {
            return null;
        }

        return !IsParticular(text, anchor, at, phrase.Noun) ? BodyReading.None
            : !IsBuilt(text, tokens, anchor, phrase.Places, phrase.Bodies) ? phrase.From(anchor, 0.9) : null;
    }

    /// <summary>The leftmost place, body, level or word such as 中国, 国家 from which the name may begin; -1 if there is none.</summary>
    private int Anchor(string text, ChineseTokens tokens, int left, int at, ChineseSpans places, ChineseSpans bodies)
    {
        for (var offset = left; offset < at;)
        {
            if (bodies.EndOf(offset) is var body and > 0 && body <= at)
            {
                return offset;
            }

            // 在 + 华 + 外国商协会: where they are, by one character.
            if (places.EndOf(offset) is var place and > 0 && place <= at && (place - offset > 1 || offset == 0 || text[offset - 1] is not ('在' or '驻' or '对' or '来' or '访')))
            {
                // 湖南 + 加快 + 湘江实验室: what the place does.
                if (tokens.IndexAt(place) is var deed and >= 0 && tokens.Span(deed) is var done && done.Start == place && done.End < at && tokens.Tag(deed) is "v" && _building.Contains(text.Substring(done.Start, done.Length)))
                {
                    offset = done.End;
                    continue;
                }

                return offset;
            }

            var index = tokens.IndexAt(offset);
            if (index < 0)
            {
                offset++;
                continue;
            }

            var span = tokens.Span(index);
            if (span.Start == offset && span.End < at && (_anchors.LongestAt(text.AsSpan(span.Start, at - span.Start)).Length > 0 || IsLevel(text, tokens, span, left)))
            {
                return offset;
            }

            offset = Math.Max(span.End, offset + 1);
        }

        return -1;
    }

    /// <summary>市 in 市中心医院: a level that opens the phrase, not 全市 or 各市.</summary>
    private static bool IsLevel(string text, ChineseTokens tokens, TextSpan span, int left) =>
        span.Length == 1 && span.Start == left && Levels.Contains(text[span.Start], StringComparison.Ordinal)
        && (left == 0 || !IsHan(text[left - 1]) || (tokens.IndexEndingAt(left) is var verb and >= 0 && tokens.Tag(verb) == "v" && tokens.Span(verb).Length == 2) || text[left - 1] is '立' or '由' or '在' or '报' or '向' or '与' or '经' or '对' or '到' or '后' or '从');

    /// <summary>建强国家实验室, 创建区域科技创新中心: what is yet to be built or comes in numbers is a kind, if no place names it.</summary>
    private bool IsBuilt(string text, ChineseTokens tokens, int anchor, ChineseSpans places, ChineseSpans bodies) =>
        places.EndOf(anchor) < 0 && bodies.EndOf(anchor) < 0 && (Has(text, anchor, "国家") || Has(text, anchor, "区域") || Has(text, anchor, "国际") || Has(text, anchor, "全国"))
        && tokens.IndexEndingAt(anchor) is var before and >= 0 && _building.Contains(text.Substring(tokens.Span(before).Start, tokens.Span(before).Length));

    /// <summary>新一届政府 is the government at any time; 国际金融中心 is a role of a city; 市中心 is a place.</summary>
    private bool IsParticular(string text, int anchor, int at, string noun)
    {
        var inside = text.AsSpan(anchor, at - anchor);
        // 县乡党委, 省州县党委: those of several levels.
        if (inside.Length >= 2 && inside.TrimEnd('级').IndexOfAnyExcept(Levels.AsSpan()) < 0)
        {
            return false;
        }

        if (inside.IndexOfAny("0123456789".AsSpan()) >= 0 || inside.ContainsAny(OneOfMany) || inside.ContainsAny(Sorting)
            || (inside.Contains("特色", StringComparison.Ordinal) && !(noun.Contains("研究", StringComparison.Ordinal) || noun is "基地" or "中心")) || inside.StartsWith("国家级") || inside.EndsWith("系列") || (noun == "学校" && inside.EndsWith("中小")) || (noun == "小学" && inside.EndsWith("中")) || (noun == "政府" && (inside.EndsWith("局") || inside.EndsWith("新") || inside.EndsWith("党委") || inside.StartsWith("全球"))))
        {
            return false;
        }

        // 世界五十大石油公司: a number of them.
        for (var i = 0; i + 1 < inside.Length; i++)
        {
            if (inside[i + 1] is '大' or '家' or '所' or '个' && IsHanNumeral(inside[i]) && !IsHanNumeral(inside[0]))
            {
                return false;
            }
        }

        // 上海科技创新中心 is what a city is to become; 8家全国重点实验室 are counted.
        if ((noun.EndsWith("创新中心", StringComparison.Ordinal) && inside.EndsWith("科技")) || (anchor > 1 && text[anchor - 1] is '家' or '个' or '所' or '支' or '批' && (IsDigit(text[anchor - 2]) || IsHanNumeral(text[anchor - 2]) || text[anchor - 2] is '多' or '余')))
        {
            return false;
        }

        // 县三级政府 are many, 南美购买农场 is what somebody does there.
        if ((noun == "政府" && inside.EndsWith("级") && inside.Length >= 2 && IsHanNumeral(inside[^2])) || (noun is "工厂" or "煤矿" or "学校" or "医院" && inside.EndsWith("购买") || inside.EndsWith("收购") || inside.EndsWith("检阅")) || (noun is "大学" && inside.EndsWith("办")) || (noun == "宣讲团" && text.AsSpan(0, anchor).EndsWith("党的")))
        {
            return false;
        }

        // 省重点实验室, 省技术创新中心 come in numbers.
        if (Levels.Contains(inside[0], StringComparison.Ordinal) && (inside.Length == 1 || inside[1..] is "重点" or "技术" or "工程" or "产业" or "级" or "级重点") && (noun.EndsWith("实验室", StringComparison.Ordinal) || noun.EndsWith("创新中心", StringComparison.Ordinal) || noun.EndsWith("研究中心", StringComparison.Ordinal)))
        {
            return false;
        }

        // 国家实验室, 全国重点实验室 come in numbers.
        if (noun == "实验室" && inside is "国家" or "国家重点" or "全国重点" || noun is "全国重点实验室" && inside.Length == 0)
        {
            return false;
        }

        // 党中央 + 国务院, 全国人大会议批准 + 国务院: only a state's is named by what stands before.
        if (noun == "国务院" && !_stateNames.Contains(inside.ToString()))
        {
            return false;
        }

        // 区妇联回访时发现患儿符合 + 政府…: a clause.
        if (noun == "政府" && Levels.Contains(inside[0], StringComparison.Ordinal) && inside.Length > LongestLevel)
        {
            return false;
        }

        // 中国公司 are those of a country.
        if ((noun is "公司" or "企业" or "航空公司" or "银行") && inside is "中外" || noun is "公司" or "企业" && _stateNames.Contains(inside.ToString()))
        {
            return false;
        }

        // 中法两国政府 are two; 全球孔子学院 are many; 越南党 is said in passing.
        if ((noun == "政府" && (inside.EndsWith("两国") || inside.EndsWith("三国") || inside.EndsWith("各国"))) || (noun == "党" && (inside.Length is <= 3 or > 14 || !EndsWithAny(inside, _parties)))
            || ((inside is "全球" or "全国" or "世界" || inside.StartsWith("全球")) && (noun.EndsWith("学院", StringComparison.Ordinal) || noun is "大学" or "学校" or "医院" or "公司" or "企业" or "集团" or "中心")))
        {
            return false;
        }

        return !inside.Contains("届", StringComparison.Ordinal)
            && !(noun == "中心" && EndsWithAny(inside, _roles));
    }

    private static bool EndsWithAny(ReadOnlySpan<char> inside, string[] words)
    {
        foreach (var word in words)
        {
            if (inside.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
