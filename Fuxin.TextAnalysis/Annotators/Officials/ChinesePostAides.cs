using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>Aides of a head of state or government, who have the head's title in their own.</summary>
internal static class ChinesePostAides
{
    private const int LongestField = 10;

    private static readonly string[] Assistants = ["特别助理", "助理"];
    private static readonly string[] Aides = ["顾问", "特别顾问", "助理", "特使", "特别代表", "特别助理", "发言人", "新闻秘书", "个人代表", "办公厅主任", "办公室主任"];

    /// <summary>总统外交政策顾问, 总统特使: the aide of a head of state or government is one post with the head's title.</summary>
    public static int EndWith(AnalyzedDocument document, ChineseTokens tokens, int at, int end, int limit)
    {
        var text = document.Text;
        // 习近平 + 主席 + 特使: the title is his, the envoy another.
        if (tokens.IndexEndingAt(at) is var holder && holder >= 0 && tokens.Tag(holder).StartsWith("nr", StringComparison.Ordinal))
        {
            return end;
        }

        // CEO + 特别助理, 董事长助理
        if (text[at..end] is "CEO" or "董事长" or "总经理" or "总裁" or "首席执行官" or "总参谋长")
        {
            return FirstAt(text, end, Assistants) is { } assistant && end + assistant.Length <= limit ? end + assistant.Length : end;
        }

        if (text[at..end] is not ("总统" or "总理" or "首相" or "国王" or "主席" or "秘书长"))
        {
            return end;
        }

        var last = end;
        while (last < limit && last - end <= LongestField && tokens.IndexAt(last) is var index and >= 0 && tokens.Span(index).Start == last)
        {
            // 总理对华事务特使
            if (Has(text, last, "对华"))
            {
                last += 2;
                continue;
            }

            foreach (var aide in Aides)
            {
                if (Has(text, last, aide) && last + aide.Length <= limit && tokens.IsBoundary(last + aide.Length))
                {
                    return last + aide.Length;
                }
            }

            if (tokens.Tag(index) is not ("n" or "vn" or "an" or "b" or "j" or "nz" or "c") && !Has(text, tokens.Span(index).End, "问题") || ChinesePhrases.Default.Opens(text.AsSpan(last, tokens.Span(index).Length)))
            {
                return end;
            }

            last = tokens.Span(index).End;
        }

        return end;
    }
}
