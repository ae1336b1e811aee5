using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Reads the commissions of an organ, whatever the task in their name: 市委 + 全面依法治市委员会, 国务院 + 南水北调工程建设委员会. Stateless.
/// </summary>
internal static class ChineseCommissions
{
    private const int LongestTask = 26;
    private const int ShortestTask = 2;

    // What an organ does or who holds a post in it, no part of a name.
    private const string Ends = "的在是了由对把被将让给召举印书兼副第长各某及其为于与";

    private static readonly string[] Nouns = ["委员会", "领导小组", "协调小组", "指挥部", "联席会议办公室", "专项小组", "工委"];
    private static readonly string[] Conveners = ["总召集人", "召集人", "副召集人", "成员单位"];
    private static readonly string[] Offices = ["食品安全办", "食安办", "安委办", "扶贫办", "港澳办", "台办", "新闻办", "侨办", "法制办", "妇儿工委", "农民工办", "参事室", "国资委", "研究室", "防震减灾办", "普查办"];
    private static readonly string[] Advisers = ["指导委员会", "专家委员会", "咨询委员会"];
    private static readonly string[] Deeds = ["成立", "设立", "组建", "审议", "听取", "同意", "决定", "要求", "批准", "任命", "通过", "部署", "传达", "建立", "主任", "常委", "组织部", "宣传部", "统战部", "政法委", "办公", "政府", "人大", "政协", "研究决定", "指导", "督促", "下发", "出台", "牵头", "开展", "坚持", "加强", "贯彻", "落实", "常务", "军委"];

    /// <summary>The end of the commission whose task begins at <paramref name="at"/>, right behind an organ; 0 if there is none.</summary>
    public static int EndAt(string text, int at, int limit)
    {
        if (!(text[at - 1] == '委' && at > 1 && "省市县区州旗盟党地".Contains(text[at - 2], StringComparison.Ordinal)) && !HasBefore(text, at, "国务院") && !HasBefore(text, at, "党中央") && text[at - 1] != '部')
        {
            return 0;
        }

        var isMinistry = text[at - 1] == '部';
        // 国务院 + 食品安全办
        if (HasBefore(text, at, "国务院") && FirstAt(text, at, Offices) is { } office && at + office.Length <= limit)
        {
            return at + office.Length;
        }

        for (var i = at; i < Math.Min(limit, at + LongestTask) && IsHan(text[i]) && !Ends.Contains(text[i], StringComparison.Ordinal) && FirstAt(text, i, Deeds) is null; i++)
        {
            // 国务院 + 打击治理…部际联席会议 + 总召集人: it has a convener, so it is an organ and no sitting of it.
            if (i - at >= ShortestTask && Has(text, i, "联席会议") && FirstAt(text, i + 4, Conveners) is not null && i + 4 <= limit)
            {
                return i + 4;
            }

            if (i - at >= ShortestTask && FirstAt(text, i, isMinistry ? Advisers : Nouns) is { } noun && i + noun.Length <= limit)
            {
                return i + noun.Length;
            }
        }

        return 0;
    }
}
