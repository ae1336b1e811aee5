using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Tells where 中央 alone is the Party centre (中央对…的政策, 贯彻落实中央支持…) and where it only says "central" (中央企业, 中央巡视). Stateless.
/// </summary>
internal static class PartyCentre
{
    private static readonly string[] Following = ["对", "关于", "支持", "要求", "决定", "部署", "决策", "提出", "指出", "强调", "明确", "鼓励", "有关部署", "有关精神", "有关要求", "有关规定", "批准", "同意", "确定", "作出", "和国家", "的决策", "的部署", "的要求", "的关系", "的精神", "的关心"];

    public static bool IsAt(AnalyzedDocument document, ChineseTokens tokens, int at, int limit)
    {
        var text = document.Text;
        if (!Has(text, at, "中央") || !tokens.AreBoundaries(at, at + 2) || (at > 0 && text[at - 1] is '党' or '共' or '国' or '市' or '省' or '团'))
        {
            return false;
        }

        if (Has(text, at + 2, "和国家机关"))
        {
            return false;
        }

        if (Has(text, at + 2, "、") && (Has(text, at + 3, "国务院") || (at + 4 < limit && text[at + 4] == '委' && text[at + 3] is '省' or '市' or '区' or '县' or '自')))
        {
            return true;
        }

        if (at + 2 >= limit || text[at + 2] is '，' or '。' or '、' or '；' or '”')
        {
            return at > 0 && text[at - 1] is '与' or '同' or '对' or '向' or '报' or '由' or '经';
        }

        // 中央和市委, 中央和省委的部署
        if (at + 5 < limit && text[at + 2] == '和' && text[at + 4] == '委' && text[at + 3] is '市' or '省' or '区' or '县')
        {
            return true;
        }

        foreach (var word in Following)
        {
            if (Has(text, at + 2, word))
            {
                return true;
            }
        }

        return false;
    }
}
