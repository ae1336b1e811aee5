using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>The first and the last lines of a document that are not blank and no furniture of a page: there it says what it is.</summary>
internal sealed partial record DocumentEnds(IReadOnlyList<string> First, IReadOnlyList<string> Last)
{
    // Datelines, source lines and signatures stand within a few lines of either end.
    private const int LinesAtEachEnd = 6;
    private const int LongestLabel = 6;

    // What a line says of the document stands at its start, in the last lines at its end; the rest of a paragraph need not be searched.
    private const int LongestLooked = 300;

    /// <summary>What buttons of web pages leave in saved text.</summary>
    private static readonly HashSet<string> Furniture = new(StringComparer.Ordinal)
    {
        "下载", "打印", "全屏", "收藏", "分享", "关闭", "关闭窗口", "打印本页", "【字体：", "字体", "字号", "大", "中", "小", "加大", "还原", "减小", "【字号：", "】", "[", "]", "返回", "首页", "分享到：", "分享：", "分享:",
        "字号：", "字体：", "扫一扫在手机打开当前页", "Print", "Share", "Font Size",
    };

    /// <summary>Both.</summary>
    public IEnumerable<string> All => First.Concat(Last);

    public static DocumentEnds Of(string text)
    {
        var first = new List<string>();
        var trail = "";
        var rest = text.AsSpan();
        while (first.Count < LinesAtEachEnd && !rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (first.Count > 0 && IsBareLabel(first[^1]) && !line.Trim().IsEmpty)
            {
                first[^1] += line.Trim().ToString();
            }
            else if (!IsPartOfTrail(line.Trim(), ref trail))
            {
                Add(first, line[..Math.Min(line.Length, LongestLooked)]);
            }
        }

        var last = new List<string>();
        while (last.Count < LinesAtEachEnd && !rest.IsEmpty)
        {
            var start = rest.LastIndexOf('\n') + 1;
            var line = rest[start..];
            Add(last, line[Math.Max(0, line.Length - LongestLooked)..]);
            rest = start == 0 ? [] : rest[..(start - 1)];
        }

        last.Reverse();
        return new DocumentEnds(first, last);
    }

    /// <summary>来源： with what it labels on the next line, as pages leave it whose parts are boxes.</summary>
    private static bool IsBareLabel(string line) => line.Length <= LongestLabel && line[^1] is '：' or ':';

    /// <summary>True of the parts of the way to a page, each on a line of its own, and of the last part said again.</summary>
    private static bool IsPartOfTrail(ReadOnlySpan<char> line, ref string trail)
    {
        if (line.IsEmpty)
        {
            return true;
        }

        var isMark = Trail().IsMatch(line);
        var isPart = isMark || trail == ">" || (trail.Length > 0 && line.SequenceEqual(trail)) || (trail.Length > 0 && line is "首页");
        trail = !isPart ? "" : isMark ? ">" : line.ToString();
        return isPart;
    }

    private static void Add(List<string> lines, ReadOnlySpan<char> line)
    {
        var trimmed = line.Trim().Trim('#').Trim().ToString();
        if (trimmed.Length > 0 && !Furniture.Contains(trimmed) && !Trail().IsMatch(trimmed))
        {
            lines.Add(trimmed);
        }
    }

    // The way to a page from the front page: 当前位置：首页 > 政务公开, and its parts where each stands on a line of its own.
    [GeneratedRegex(@"^(您的位置|您所在的位置|当前位置|您当前的位置|所在位置|You are here)[ ]*[:：]|^[>›»/|]+$|^[>›»]|^首页[ ]*[>›»/]", RegexOptions.NonBacktracking)]
    private static partial Regex Trail();
}
