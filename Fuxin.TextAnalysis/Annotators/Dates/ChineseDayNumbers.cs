using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators.Dates;

/// <summary>Tells a day written with 号 from the number of a thing: 27号下午 and 4号线.</summary>
internal static class ChineseDayNumbers
{
    private const string After = "，。、；：！上下晚凌早中说在表和至到（对宣发举报称抵做作与同就将因从夜清傍也";

    private const string Things = "线楼门机井站院桥馆店厂库桩段坝隧台洞矿坑泊码车船舰艇箭卫星探任文令公国道决议案通告条建超强病别墅种球染主单房路位犯嫌煤炉塔罐闸岛区地堆窑墓沟店柜";

    private static readonly string[] Verbs = ["正式", "会见", "会谈", "开始", "开幕", "闭幕", "结束", "进行", "再次", "继续", "强烈", "谴责", "通过", "公布", "证实", "确认", "呼吁", "启程", "离开", "前往", "出席", "主持", "起，", "为全", "召开", "协助", "击落", "袭击", "下令", "批准", "警告", "回应", "透露", "协商"];

    /// <summary>True if the number that begins at <paramref name="start"/>, with 号 before <paramref name="after"/>, is a day.</summary>
    public static bool IsDay(string text, int start, int after, int limit)
    {
        // 3号、4号工位: numbers of the same things.
        if (after < limit && text[after] is '、' or '和' && ChineseText.NumeralsEnd(text, after + 1, limit) is var other && other > after + 1 && other + 1 < limit && text[other] == '号' && (text[other + 1] == '工' || Things.Contains(text[other + 1], StringComparison.Ordinal)))
        {
            return false;
        }

        if (after >= limit || After.Contains(text[after], StringComparison.Ordinal))
        {
            return true;
        }

        if (after + 1 < limit && ChineseText.FirstAt(text, after, Verbs) is not null)
        {
            return true;
        }

        // 17号到 + 19号为哀悼日
        if (start > 2 && text[start - 1] is '到' or '至' && text[start - 2] is '号' or '日' or '天' && !Things.Contains(text[after], StringComparison.Ordinal))
        {
            return true;
        }

        // 联合国大会20号 + 通过, 13号 + 巴黎系列恐怖袭击: a verb or a place of its own follows.
        if (!Things.Contains(text[after], StringComparison.Ordinal) && EmbeddedLexicons.Chinese.LongestAt(text.AsSpan(after, limit - after)) is { Length: >= 2 } next && EmbeddedLexicons.Chinese.Entries[next.Index].Tag is "v" or "ns")
        {
            return true;
        }

        // 4号美国司法部提起上诉: at the start of a clause a number with 号 is a day if no thing follows.
        return (start == 0 || "，。；\n\r\t\u3000（(".Contains(text[start - 1], StringComparison.Ordinal))
            && char.IsAsciiDigit(text[start]) && ChineseText.IsHan(text[after]) && !Things.Contains(text[after], StringComparison.Ordinal);
    }
}
