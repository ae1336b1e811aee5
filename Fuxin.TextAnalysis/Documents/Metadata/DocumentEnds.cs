namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>The first and the last lines of a document that are not blank and no furniture of a page: there it says what it is.</summary>
internal sealed record DocumentEnds(IReadOnlyList<string> First, IReadOnlyList<string> Last)
{
    // Datelines, source lines and signatures stand within a few lines of either end.
    private const int LinesAtEachEnd = 6;

    /// <summary>What buttons of web pages leave in saved text.</summary>
    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "下载", "打印", "全屏", "收藏", "分享", "关闭", "关闭窗口", "打印本页", "字体", "字号", "大", "中", "小", "加大", "还原", "减小", "【字号：", "】", "[", "]", "返回", "首页", "分享到：",
        "字号：", "字体：", "扫一扫在手机打开当前页", "Print", "Share", "Font Size",
    };

    /// <summary>Both.</summary>
    public IEnumerable<string> All => First.Concat(Last);

    public static DocumentEnds Of(string text)
    {
        var first = new List<string>();
        var rest = text.AsSpan();
        while (first.Count < LinesAtEachEnd && !rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            Add(first, end < 0 ? rest : rest[..end]);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        var last = new List<string>();
        while (last.Count < LinesAtEachEnd && !rest.IsEmpty)
        {
            var start = rest.LastIndexOf('\n') + 1;
            Add(last, rest[start..]);
            rest = start == 0 ? [] : rest[..(start - 1)];
        }

        last.Reverse();
        return new DocumentEnds(first, last);
    }

    private static void Add(List<string> lines, ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim().Trim('#').Trim().ToString();
        if (trimmed.Length > 0 && !Furniture.Contains(trimmed))
        {
            lines.Add(trimmed);
        }
    }
}
