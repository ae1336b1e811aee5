using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>
/// Recognises the organs of divisions: 省委, 中共阜新市委组织部, 重庆市巴南区人民政府, 市人大常委会; and of countries: 日本政府, 俄军, 乌外交部.
/// Immutable and thread-safe.
/// </summary>
internal sealed class ChineseLocalOrgans
{
    // 各市委, 有关县政府: many organs, none in particular.
    private const string Plural = "各每等全多某家";
    private const int LongestMinistry = 12;
    private const int LongestGroup = 20;
    private const int LongestTeam = 6;
    private const int LongestStreet = 4;
    private const int NearBefore = 2000;

    private readonly Lexicon _organs;
    private readonly Lexicon _levels;
    private readonly Lexicon _state;
    private readonly Lexicon _force;
    private readonly Lexicon _departments;
    private readonly HashSet<char> _countries;
    private readonly HashSet<string> _countryNames;
    private readonly HashSet<string> _fields;

    public ChineseLocalOrgans(ClassedWords organs, ClassedWords places)
    {
        _organs = organs.Lexicon("local");
        _levels = organs.Lexicon("level");
        _state = organs.Lexicon("state");
        _departments = organs.Lexicon("department");
        _force = organs.Lexicon("force");
        _countries = [.. places.Words("force").Select(w => w[0])];
        _countryNames = [.. places.Words("country")];
        _fields = [.. organs.Words("field")];
    }

    /// <summary>The organ that begins at <paramref name="at"/> with a level word, a place or a country; an end of 0 if there is none.</summary>
    public (int End, string Rule, double Confidence) At(string text, int at, int limit, ChineseTokens tokens, ChineseSpans places)
    {
        var core = at;
        if (Has(text, at, "中共"))
        {
            core = at + 2;
        }

        var placed = core;
        while (places.EndOf(placed) is var next and > 0 && next < limit)
        {
            placed = next;
        }

        // 省州县 + 党委: levels, no place.
        if (placed > core && text.AsSpan(core, placed - core).IndexOfAnyExcept(ChineseAnchoredNames.Levels.AsSpan()) >= 0)
        {
            var organ = AfterPlace(text, core, placed, limit, tokens);
            return organ.End == 0 && core == at && placed - core == 1 ? Country(text, at, limit, tokens) : organ;
        }

        if (core > at)
        {
            return default;
        }

        if (Unknown(text, at, limit, tokens) is var unknown and > 0)
        {
            return (unknown, "body.division-organ", 0.8);
        }

        if (CentralGroup(text, at, limit, tokens) is var group and > 0)
        {
            return (group, "body.central-group", 0.88);
        }

        var bare = Bare(text, at, limit, tokens);
        return bare > 0 ? (bare, "body.local", 0.9) : Country(text, at, limit, tokens);
    }

    /// <summary>中央农村工作领导小组, 中央反腐败协调小组: whatever their field is called.</summary>
    private static int CentralGroup(string text, int at, int limit, ChineseTokens tokens)
    {
        if (!Has(text, at, "中央") || !tokens.IsBoundary(at) || HasBefore(text, at, "党"))
        {
            return 0;
        }

        for (var i = at + 4; i < Math.Min(limit, at + LongestGroup) && IsHan(text[i]) && text[i] is not ('的' or '在' or '和' or '由' or '是' or '台' or '企') && !Has(text, i, "成立"); i++)
        {
            if ((Has(text, i, "领导小组") || Has(text, i, "协调小组")) && i + 4 <= limit)
            {
                return i + 4;
            }
        }

        return 0;
    }

    private (int End, string Rule, double Confidence) AfterPlace(string text, int start, int at, int limit, ChineseTokens tokens)
    {
        // The place may hold the level already (阜新市 + 委) or not (阜新 + 市委).
        var end = Organ(text, at, limit, tokens, at - 1);
        if (end == 0)
        {
            end = Leveled(text, at, limit, tokens);
        }

        // 南开区 + 嘉陵道街党工委
        if (end == 0 && "市县区旗".Contains(text[at - 1], StringComparison.Ordinal) && Street(text, at, limit) is var street and > 0)
        {
            return (street, "body.division-organ", 0.85);
        }

        // 北京 + 101中学
        if (end == 0 && School(text, at, limit) is var school and > 0)
        {
            return (school, "body.school", 0.85);
        }

        if (end > 0)
        {
            return (end, "body.division-organ", 0.95);
        }

        if (Bureau(text, at, limit, tokens) is var bureau and > 0)
        {
            return (bureau, "body.bureau", 0.82);
        }

        if (!_countryNames.Contains(text[start..at]) && ChineseOffices.EndAt(text, tokens, at, limit) is var office and > 0)
        {
            return (office, "body.office", 0.8);
        }

        if (!_countryNames.Contains(text[start..at]))
        {
            return default;
        }

        var state = _state.LongestAt(text.AsSpan(at, limit - at));
        if (state.Length > 0 && (tokens.IsBoundary(at + state.Length) || Has(text, at + state.Length, "长")))
        {
            // 2019 + 法国 + 女足世界杯
            if (FirstAt(text, at + state.Length, Contests) is not null)
            {
                return default;
            }

            return (at + state.Length, "body.state-organ", 0.9);
        }

        if (Ministry(text, at, limit, tokens) is var ministry and > 0)
        {
            return (ministry, "body.ministry", 0.85);
        }

        return Team(text, at, limit, tokens) is var team and > 0 ? (team, "body.team", 0.85) : default;
    }

    /// <summary>101中学, 301医院: a school or hospital by its number.</summary>
    private static int School(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && IsDigit(text[end]))
        {
            end++;
        }

        // 长沙市 + 一中
        if (end == at && at + 2 <= limit && IsHanNumeral(text[at]) && text[at + 1] == '中' && !(at + 2 < text.Length && text[at + 2] is '全' or '心' or '国' or '、' or '队' or '铁' or '选' or '标' or '文'))
        {
            return at + 2;
        }

        // 平城区 + 36中
        if (end > at && Has(text, end, "中") && end + 1 < limit && text[end + 1] is '的' or '、' or '，' or '。' or '和' or '与' or '校' && "市区县旗州".Contains(text[at - 1], StringComparison.Ordinal))
        {
            return end + 1;
        }

        return end - at is 2 or 3 && FirstAt(text, end, Schools) is { } noun && end + noun.Length <= limit ? end + noun.Length : 0;
    }

    /// <summary>嘉陵道街 + 党工委: the organ of a street of a few characters, whatever its name.</summary>
    private static int Street(string text, int at, int limit)
    {
        for (var end = at + 1; end <= at + LongestStreet && end < limit && IsHan(text[end - 1]) && !NotStreet.Contains(text[end - 1]); end++)
        {
            if (end > at + 1 && FirstAt(text, end, Streets) is { } organ && end + organ.Length <= limit)
            {
                return end + organ.Length;
            }
        }

        return 0;
    }

    private static readonly string[] Contests = ["世界杯", "锦标赛", "联赛"];
    private const string NotStreet = "的和在各等个多予由把向为对级";
    private static readonly string[] Streets = ["街党工委", "街道党工委", "街道工委", "街道办事处", "街道党委"];
    private static readonly string[] Schools = ["中学", "小学", "医院"];

    /// <summary>埃及 + 民航部, 俄 + 紧急情况部, 法国 + 民航安全调查分析局: the words between a state and the noun of one of its organs.</summary>
    private static int Ministry(string text, int at, int limit, ChineseTokens tokens)
    {
        for (var index = tokens.IndexAt(at); index >= 0 && index < tokens.Count; index++)
        {
            var span = tokens.Span(index);
            if (span.End > limit || span.End - at > LongestMinistry || (span.Start == at && !tokens.IsBoundary(at)))
            {
                return 0;
            }

            // 民航/部长: the noun shares its character with the post.
            if (span.Start > at && text[span.Start] is '部' or '局' or '署' && (span.Length == 1 || text[span.Start + 1] is '长' or '部' or '局'))
            {
                return span.Start - at >= 2 ? span.Start + 1 : 0;
            }

            // 苏丹 + 快速支援部队
            if (span.Start - at >= 2 && text[span.Start..span.End] == "部队")
            {
                return span.End;
            }

            if (span.Length >= 3 && text[span.End - 1] is '部' or '局' or '署' && !HasBefore(text, span.End, "格局") && !HasBefore(text, span.End, "布局") && tokens.Tag(index) is "nt" or "nz" or "n")
            {
                return span.End;
            }

            // 约旦 + 外交 + 与 + 侨务部
            if (span.Start > at && tokens.Tag(index) == "c" && text[span.Start] is '与' or '和')
            {
                continue;
            }

            if (tokens.Tag(index) is not ("n" or "vn" or "an" or "a" or "b" or "j" or "nz" or "v") || span.Length < 2 || !IsHan(text[span.Start]) || ChinesePhrases.Default.Opens(text.AsSpan(span.Start, span.Length)))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>中国 + 跳水队, 中国 + 体操男队: the team of a country in a sport.</summary>
    private static int Team(string text, int at, int limit, ChineseTokens tokens)
    {
        for (var end = at + 2; end <= Math.Min(limit, at + LongestTeam) && IsHan(text[end - 1]); end++)
        {
            if (text[end - 1] == '队')
            {
                return tokens.IsBoundary(end) && text[end - 2] is not ('人' or '团' or '部' or '军' or '乐' or '战' or '舰' or '船' or '车' or '商' or '医') && !ChinesePhrases.Default.Opens(text.AsSpan(at, 1)) ? end : 0;
            }
        }

        return 0;
    }

    /// <summary>绵阳市 + 科学技术局: nouns and 局 or 厅 after a division with its level.</summary>
    private int Bureau(string text, int at, int limit, ChineseTokens tokens)
    {
        if (!"省市县区州盟旗".Contains(text[at - 1], StringComparison.Ordinal))
        {
            return 0;
        }

        for (var index = tokens.IndexAt(at); index >= 0 && index < tokens.Count; index++)
        {
            var span = tokens.Span(index);
            if (span.End > limit || span.End - at > 12 || tokens.Tag(index) is not ("n" or "vn" or "j" or "b" or "c" or "nz" or "an" or "l" or "Ng" or "nt" or "k") && !_fields.Contains(text[span.Start..span.End]) || text[span.Start] == '、' || text.AsSpan(span.Start, span.Length) is "以及" or "及其")
            {
                return 0;
            }

            // 省 + 精神文明建设委员会
            if (span.Start > at && text.AsSpan(span.Start, span.Length) is "委员会")
            {
                return span.End;
            }

            if (text[span.End - 1] is '局' or '厅' && span.End - at >= 3 && text[span.Start..span.End] is not ("展厅" or "大厅" or "餐厅" or "客厅" or "布局" or "格局" or "邮局" or "全局" or "大局" or "当局" or "结局" or "开局"))
            {
                return span.End;
            }
        }

        return 0;
    }

    /// <summary>省委, 市人大常委会, 旅党委 without a place before.</summary>
    private int Bare(string text, int at, int limit, ChineseTokens tokens)
    {
        if (at > 0 && (HasBefore(text, at, "有关") || HasBefore(text, at, "相关") || HasBefore(text, at, "任何") || HasBefore(text, at, "个别") || (Plural.Contains(text[at - 1], StringComparison.Ordinal) && !HasBefore(text, at, "健全")) || _levels.Contains(text.AsSpan(at - 1, 1)) || (IsHan(text[at - 1]) && ((!tokens.IsBoundary(at) && !HasBefore(text, at, "健全")) || (tokens.IsBoundary(at - 1) && tokens.Tag(tokens.IndexAt(at - 1)) is "q" or "n" or "g" or "Ng" && text[at] is '区' or '团' or '师' or '连' or '院' or '校' or '部' or '局' or '厂')))))
        {
            return 0;
        }

        // 县乡党委: those of two levels.
        if (at + 1 < limit && "省市县区州".Contains(text[at], StringComparison.Ordinal) && "市州县区乡镇村".Contains(text[at + 1], StringComparison.Ordinal) && !Has(text, at + 1, "市场") && !Has(text, at + 1, "市政"))
        {
            return 0;
        }

        // 爱国主义教育 + 基地党支部: the end of a longer name.
        if (Has(text, at, "基地") && tokens.IndexEndingAt(at) is var kind and >= 0 && tokens.Tag(kind) is "n" or "vn" or "nz" or "ns")
        {
            return 0;
        }

        // 省十三届人大常委会
        if ("省市县区".Contains(text[at], StringComparison.Ordinal) && Termed(text, at + 1, limit) is var termed and > 0)
        {
            return termed;
        }

        // 第三党支部
        if (text[at] == '第' && (at == 0 || !IsHan(text[at - 1])) && ChineseNumberedUnits.Branch(text, at, limit) is var branch and > 0)
        {
            return branch;
        }

        var department = _departments.LongestAt(text.AsSpan(at, limit - at));
        if (department.Length > 0 && tokens.AreBoundaries(at, at + department.Length) && !(at > 0 && text[at - 1] is '级' or '层' or '青'))
        {
            return at + department.Length;
        }

        var leveled = Leveled(text, at, limit, tokens);
        if (leveled > 0 && (Has(text, at, "村") || Has(text, at, "社区")) && ((at > 0 && text[at - 1] == '、') || Has(text, leveled, "、")))
        {
            // 村党支部、村委会、社区居委会: the kinds of them, in a list.
            return 0;
        }

        if (leveled > 0 || at + 1 >= limit || !tokens.AreBoundaries(at, at + 1))
        {
            return leveled;
        }

        var bureau = Bureau(text, at + 1, limit, tokens);
        return bureau > 0 || !_levels.Contains(text.AsSpan(at, 1)) ? bureau : ChineseOffices.EndAt(text, tokens, at + 1, limit);
    }

    /// <summary>十三届人大常委会: the standing body of one term, but not its sessions.</summary>
    private static int Termed(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && IsHanNumeral(text[end]))
        {
            end++;
        }

        return end > at && end < limit && text[end] == '届' && FirstAt(text, end + 1, Standing) is { } organ && end + 1 + organ.Length <= limit && !Has(text, end + 1 + organ.Length, "第") && !IsHanNumeral(text[Math.Min(end + 1 + organ.Length, text.Length - 1)])
            ? end + 1 + organ.Length : 0;
    }

    private static readonly string[] Standing = ["人大常委会", "政协常委会"];

    /// <summary>母享镇政府, 奥什州政府: a division that no gazetteer holds, of two to five characters that are no words.</summary>
    private int Unknown(string text, int at, int limit, ChineseTokens tokens)
    {
        // 联系 + 镇妇联
        if (!tokens.IsBoundary(at) || text[at] == '某' || ChinesePhrases.Default.Opens(text.AsSpan(at, Math.Min(2, limit - at))))
        {
            return 0;
        }

        var end = at;
        while (end - at <= 5 && tokens.IndexAt(end) is var index and >= 0 && tokens.Span(index).Start == end)
        {
            if (end - at >= 2 && Leveled(text, end, limit, tokens) is var organ and > 0 && !"部公集学校院厂局厅团师连营旅支大社".Contains(text[end], StringComparison.Ordinal))
            {
                return organ;
            }

            if (tokens.Tag(index) is not ("nr" or "ns" or "nz" or "nrt" or "nrfg" or "Ng" or "ng" or "g" or "x") || !IsHan(text[end]))
            {
                return 0;
            }

            end = tokens.Span(index).End;
        }

        return 0;
    }

    private int Leveled(string text, int at, int limit, ChineseTokens tokens)
    {
        var best = 0;
        foreach (var level in _levels.MatchesAt(text.AsSpan(at, limit - at)))
        {
            // 地委 is the only organ of a prefecture named so; 6地海关 are six places.
            if (text[at] == '地' && !Has(text, at + 1, "委"))
            {
                continue;
            }

            var end = Organ(text, at + level.Length, limit, tokens, at + level.Length - 1);
            best = end > 0 ? end : best;
        }

        return best;
    }

    /// <summary>The longest organ noun here that ends a word; 委 must not begin 委员 or 委托.</summary>
    private int Organ(string text, int at, int limit, ChineseTokens tokens, int levelAt)
    {
        var best = 0;
        foreach (var noun in _organs.MatchesAt(text.AsSpan(at, limit - at)))
        {
            var end = at + noun.Length;
            if (noun.Length == 2 && Has(text, at, "委会") && Has(text, end, "议"))
            {
                continue;
            }

            if (noun.Length == 1)
            {
                // 省委 but not 省委员会 (longer below), 市委托; 委 goes with party levels only.
                best = "省市县区州旗盟地居".Contains(text[levelAt], StringComparison.Ordinal) && (end >= limit || text[end] is not ('员' or '托' or '派' or '任' or '屈')) ? end : best;
                if (end < limit && text[end] == '员' && !Has(text, end, "员会"))
                {
                    continue;
                }
            }
            else if (tokens.IsBoundary(end) || end >= limit || !IsHan(text[end]) || IsSafe(text, at, end) || (text[end - 1] is '大' or '协' or '委' && (Has(text, end, "代表") || Has(text, end, "委员") || Has(text, end, "常委") || Has(text, end, "书记"))))
            {
                best = end;
            }
        }

        return best;
    }

    /// <summary>An organ noun that no longer word begins with, wherever the tokens end.</summary>
    private static bool IsSafe(string text, int at, int end) => end - at >= 3 && text[end - 1] is '会' or '府' or '部' or '厅' or '局' or '院' or '办';

    private (int End, string Rule, double Confidence) Country(string text, int at, int limit, ChineseTokens tokens)
    {
        if (!_countries.Contains(text[at]) || (at > 0 && IsHan(text[at - 1]) && !tokens.IsBoundary(at)))
        {
            return default;
        }

        // 28日 + 外交部: the day, not Japan.
        if (text[at] == '日' && at > 0 && (IsDigit(text[at - 1]) || IsHanNumeral(text[at - 1])))
        {
            return default;
        }

        // 以政府诚信引领社会诚信: by means of it.
        if (Has(text, at, "以政府") && text.AsSpan(Math.Max(0, at - NearBefore), Math.Min(at, NearBefore)).IndexOf("以色列") < 0)
        {
            return default;
        }

        var force = _force.LongestAt(text.AsSpan(at + 1, limit - at - 1));
        var end = at + 1 + force.Length;
        // 以军级以上单位: with the rank of an army.
        var isWord = force.Length == 1 && end < limit && ((IsHan(text[end]) && !tokens.IsBoundary(end)) || text[end] == '级');
        if (force.Length == 0 && tokens.AreBoundaries(at, at + 1) && tokens.Tag(tokens.IndexAt(at)) is "j" or "ns" or "nr" or "nz" or "b" or "n" or "x" && !(at > 0 && _countries.Contains(text[at - 1])) && Ministry(text, at + 1, limit, tokens) is var ministry and > 0)
        {
            return (ministry, "body.ministry", 0.8);
        }

        return force.Length > 0 && !isWord && !(at > 0 && (_countries.Contains(text[at - 1]) || text[at - 1] == '中') && force.Length > 1)
            ? (end, "body.foreign-abbreviated", force.Length == 1 ? 0.85 : 0.88)
            : default;
    }
}
