using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Nouns that are an office in some company only: 代表, 教授, 成员.</summary>
internal static class ChinesePostSenses
{
    private static readonly string[] Many = ["各国", "多国", "国家"];

    /// <summary>北京大学博雅讲席教授: the kind of the chair stands between the institution and the title.</summary>
    private static bool HoldsChair(string text, int at, ChineseSpans bodies) => FirstBefore(text, at, Chairs) is { } chair && bodies.StartOf(at - chair.Length) >= 0;

    private static readonly string[] Chairs = ["博雅讲席", "讲席", "特聘", "终身", "客座", "二级", "一级", "名誉", "荣誉", "资深", "退休", "离休", "兼职"];

    /// <summary>Where the congress begins that stands bare before <paramref name="at"/>: 党的十九大; -1 if none does.</summary>
    public static int CongressStart(string text, int at)
    {
        for (var length = 4; length <= 5; length++)
        {
            if (at - length >= 0 && text[at - 1] == '大' && (Has(text, at - length, "党的") || Has(text, at - length, "中共")) && IsHanNumeral(text[at - 2]))
            {
                return at - length;
            }
        }

        return -1;
    }

    private static readonly HashSet<string> Unions = ["二十国集团", "七国集团", "八国集团", "欧盟", "东盟", "非盟", "阿盟", "北约", "金砖国家", "上合组织", "上海合作组织", "G20", "G7", "海合会", "欧元区"];

    /// <summary>代表 is an office of congresses only; elsewhere it is a verb or a guest.</summary>
    public static bool IsOffice(string text, int at, int end, ChineseSpans bodies) => text[at..end] switch
    {
        // 党总支部 + 书记: the organ is longer than 支部.
        "支部书记" or "总支书记" => at == 0 || text[at - 1] is not ('党' or '总'),
        // 中央财经领导小组成员: a member of one group that is named; elsewhere anybody who belongs somewhere.
        "成员" => bodies.StartOf(at) is var group and >= 0 && HasBefore(text, at, "宣讲团") || at > 1 && text[at - 1] == '组' && text[at - 2] is '小' or '党' && (bodies.StartOf(at) >= 0 || HasBefore(text, at, "、党组")),
        // 中央党校教授: of one institution; elsewhere a profession.
        // 院长、教授桑某: one more of a chain.
        "教授" or "研究员" when at > 0 && text[at - 1] == '、' || HoldsChair(text, at, bodies) => true,
        "教授" or "副教授" or "研究员" or "副研究员" or "特约研究员" or "高级研究员" or "学术顾问" => bodies.StartOf(at) >= 0,
        // 中国工程院院士: of one academy, unless many are elected to it.
        "院士" => bodies.StartOf(at) is var academy and >= 0 && text[at - 1] == '院' && !HasBefore(text, academy, "当选") && !HasBefore(text, academy, "增选"),
        // 主编了《…》: what one did.
        "主编" => !Has(text, end, "了") && !Has(text, end, "《") && !Has(text, end, "的《"),
        "代表" => CongressStart(text, at) >= 0 || bodies.StartOf(at) is var sent and >= 0 && (text[at - 1] is '大' or '会' || HasBefore(text, sent, "常驻") && FirstBefore(text, sent - 2, Many) is null),
        // 二十国集团财长, 欧盟外长: those of many states.
        "外长" or "财长" or "防长" => bodies.StartOf(at) is var body && (body < 0 || !Unions.Contains(text[body..at])),
        _ => true,
    };
}
