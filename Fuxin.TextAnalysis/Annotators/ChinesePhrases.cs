using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>
/// Finds how far to the left a name reaches whose last noun is known: over nouns, attributes and quoted parts,
/// never over punctuation, particles or words that open a name (出席, 在, 召开). Immutable and thread-safe.
/// </summary>
internal sealed class ChinesePhrases
{
    private const int LongestBracket = 24;

    private static readonly string[] Groups = ["工作领导小组", "领导小组", "协调小组", "指挥部", "促进会", "研究会", "委员会"];

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _opens;

    public ChinesePhrases(ClassedWords context)
    {
        _opens = context.Words("opens").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The phrases with the word lists that ship with the library.</summary>
    public static ChinesePhrases Default { get; } = new(ClassedWords.Embedded("zh-context.tsv"));

    /// <summary>The leftmost offset from which everything up to <paramref name="end"/> may be one name.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="end">Where the last noun of the name begins; a token boundary.</param>
    /// <param name="floor">Where the sentence begins.</param>
    /// <param name="longest">The most characters a name may reach to the left.</param>
    /// <param name="nominal">True if no verb may belong to the name.</param>
    /// <param name="loose">True before nouns that only end names (有限公司): parts of unknown names may carry any tag.</param>
    public int Start(AnalyzedDocument document, ChineseTokens tokens, int end, int floor, int longest, bool loose = false, bool nominal = false)
    {
        var text = document.Text;
        var at = end;
        floor = Math.Max(floor, end - longest);
        while (at > floor)
        {
            if (text[at - 1] is '”' or '）' or ')' && Opening(text, at - 1, floor) is var open and >= 0)
            {
                at = open;
                continue;
            }

            var index = tokens.IndexEndingAt(at);
            if (index < 0 || tokens.Span(index).Start < floor || !MayBelong(text, tokens.Span(index), tokens.Tag(index), loose)
                || (nominal && tokens.Tag(index) is "v" or "nr" or "vd" && !NamesRoad(text, tokens.Span(index))))
            {
                break;
            }

            at = tokens.Span(index).Start;
        }

        return at;
    }

    /// <summary>True if the word never belongs to the name that follows it.</summary>
    public bool Opens(ReadOnlySpan<char> word) => _opens.Contains(word);

    private bool MayBelong(string text, TextSpan span, string tag, bool loose)
    {
        if (text[span.Start] is '—' or '－' or '–' && span.Start > 0 && IsHan(text[span.Start - 1]))
        {
            return true;
        }

        if (!IsHan(text[span.Start]) && text[span.Start] != '·')
        {
            // A date before a name is when something happened, no part of the name.
            return char.IsLetterOrDigit(text[span.Start]) && span.Length <= 12 && tag != "t";
        }

        if (loose)
        {
            var word = text.AsSpan(span.Start, span.Length);
            return tag is not ("w" or "u" or "p" or "c" or "t") && word is not ("赴" or "到" or "访" or "去" or "来" or "抵" or "率") && !(tag == "v" && span.Length > 1 && word is not ("建设" or "投资" or "控股" or "发展" or "联合" or "利用" or "运营" or "管理" or "服务")) && (word is "建设" or "投资" or "控股" or "发展" or "联合" or "利用" || !_opens.Contains(word));
        }

        if (tag.Length > 0 && "pudrycoew".Contains(tag[0], StringComparison.Ordinal) && tag != "dg" && tag != "rg")
        {
            return false;
        }

        // 北方, 西南: a quarter of the country may open a name; 中, 上, 后 may not.
        if (tag == "f")
        {
            return span.Length == 2 && text[span.Start] is '东' or '西' or '南' or '北' or '中' && text[span.Start + 1] is '方' or '部' or '北' or '南';
        }

        // Single verbs, measure words and time words end a name; single nouns and numerals may belong to it.
        if (tag is "v" && span.Length == 1)
        {
            return false;
        }

        return tag is not ("t" or "q") && (!_opens.Contains(text.AsSpan(span.Start, span.Length)) || NamesRoad(text, span) || NamesCentre(text, span));
    }

    /// <summary>解放 in 解放南路, 建设 in 建设大街.</summary>
    private static bool NamesRoad(string text, TextSpan span) =>
        span.Length == 2 && (Has(text, span.End, "路") || Has(text, span.End, "大街") || Has(text, span.End, "大道")
            || (span.End + 1 < text.Length && text[span.End] is '东' or '南' or '西' or '北' or '中' && text[span.End + 1] == '路'));

    /// <summary>指导 in 党建指导服务中心, 建设 in 社会建设工作领导小组.</summary>
    private static bool NamesCentre(string text, TextSpan span) =>
        span.Length == 2 && (text.AsSpan(span.Start, 2) is "建设" && FirstAt(text, span.End, Groups) is not null || Has(text, span.Start, "领导科学") || text.AsSpan(span.Start, 2) is "指导" or "联系" or "协调" or "采访" or "介绍" && (Has(text, span.End, "中心") || Has(text, span.End, "服务中心")));

    private static int Opening(string text, int close, int floor)
    {
        var mark = text[close] switch { '”' => '“', '）' => '（', _ => '(' };
        var lowest = Math.Max(floor, close - LongestBracket);
        for (var i = close - 1; i >= lowest; i--)
        {
            if (text[i] == mark)
            {
                return i;
            }

            // （以下简称…） and （记者某某） end what stands before them, so that no name reaches over them.
            if (text[i] is '。' or '\n' || Has(text, i, "简称") || Has(text, i, "下称") || Has(text, i, "记者") || Has(text, i, "通讯员") || Has(text, i, "作者"))
            {
                break;
            }
        }

        return -1;
    }
}
