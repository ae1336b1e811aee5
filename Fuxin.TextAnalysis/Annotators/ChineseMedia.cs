using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>Tells a newspaper that speaks (《南方日报》报道) from a title that is cited. Stateless.</summary>
internal static class ChineseMedia
{
    private const int LongestName = 14;

    private static readonly string[] Names = ["报", "新闻", "周刊", "邮报", "时报", "杂志", "经济学人", "通讯", "画报", "论坛报", "新闻网"];
    private static readonly string[] Speaking = ["报道", "说", "称", "刊文", "刊登", "刊发", "发表", "评论", "认为", "指出", "援引", "消息", "记者", "网站", "杂志", "社论", "日前", "近日", "文章", "分析", "撰文", "等媒体"];

    /// <summary>The end of the title, its marks included, if a medium that speaks is named at <paramref name="open"/> in 《》; 0 if not.</summary>
    public static int EndAt(string text, int open)
    {
        if (text[open] != '《')
        {
            return 0;
        }

        var close = text.IndexOf('》', open, Math.Min(text.Length, open + LongestName) - open);
        return close > open + 2 && FirstBefore(text, close, Names) is not null && Speaks(text, close + 1) ? close + 1 : 0;
    }

    private static bool Speaks(string text, int at)
    {
        // 《…报》12日报道
        while (at < text.Length && (IsDigit(text[at]) || text[at] is '月' or '日'))
        {
            at++;
        }

        return FirstAt(text, at, Speaking) is not null;
    }
}
