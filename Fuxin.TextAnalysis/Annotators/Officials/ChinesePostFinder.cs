using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Finds everything in a sentence that reads as a post: [body or place] [role] [rank] noun, such as 省委常务副书记, 日本前首相,
/// 中医院心血管内科主任, 外交部长. Immutable and thread-safe.
/// </summary>
internal sealed class ChinesePostFinder
{
    private const int LongestTitle = 16;
    private const int LongestDepartment = 14;
    private const int LongestField = 10;

    private readonly Lexicon _heads;
    private readonly HashSet<string> _ranks;
    private readonly ChineseStates _states = ChineseStates.Default;
    private readonly HashSet<string> _organs;

    public ChinesePostFinder(ClassedWords posts)
    {
        _heads = posts.Lexicon("head", "fixed");
        _ranks = [.. posts.Words("rank").Where(w => w.Length >= 2)];
        _organs = [.. posts.Words("organ")];
    }

    /// <summary>The posts of a sentence, in order, none overlapping.</summary>
    public List<PostCandidate> Find(AnalyzedDocument document, ChineseTokens tokens, TextSpan sentence, ChineseSpans bodies, ChineseSpans places)
    {
        var text = document.Text;
        var found = new List<PostCandidate>();
        var bodyEnd = 0;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            bodyEnd = Math.Max(bodyEnd, bodies.EndOf(at));
            var floor = found.Count > 0 ? found[^1].Span.End : sentence.Start;
            var candidate = Glued(text, at, floor, bodies, tokens) ?? At(document, tokens, at, floor, sentence.End, bodies, places);
            // 常委 in 全国人大常委会 is part of the body's name.
            // 部长 that begins with the end of 外交部 is read with it, at its second character.
            if (candidate is not null && !(at < bodyEnd && (candidate.Span.End <= bodyEnd || candidate.Span.Start == at)))
            {
                found.Add(candidate);
                at = candidate.Span.End - 1;
            }
        }

        return found;
    }

    /// <summary>外交部 + 长: the post shares a character with the body.</summary>
    private static PostCandidate? Glued(string text, int at, int floor, ChineseSpans bodies, ChineseTokens tokens)
    {
        if (text[at] is not ('长' or '副') || Has(text, at, "长官"))
        {
            return null;
        }

        var end = text[at] == '长' ? at + 1 : Has(text, at, "副长") ? at + 2 : 0;
        var start = end > 0 ? bodies.StartOf(at) : -1;
        return start >= floor && text[at - 1] is '部' or '厅' or '局' or '院' or '处' or '司' or '署' or '校' or '行' or '社' or '馆' or '委'
            && (end >= text.Length || text[end] is not ('期' or '远' or '江' or '三' or '城' or '征' or '春' or '沙' or '治'))
            ? new PostCandidate(TextSpan.FromBounds(start, end), at, TextSpan.FromBounds(start, at), false, OfficialRole.Incumbent) { SharesCharacter = true }
            : null;
    }

    private PostCandidate? At(
        AnalyzedDocument document, ChineseTokens tokens, int at, int floor, int limit, ChineseSpans bodies, ChineseSpans places)
    {
        var text = document.Text;
        var head = Longest(text, at, limit, tokens, bodies, places);
        if (head == 0)
        {
            return null;
        }

        var end = WithSecondTitle(text, WithAide(document, tokens, at, at + head, limit), limit);
        var headStart = WithRank(text, at, floor);
        var (roleStart, role) = WithRole(text, headStart, floor, tokens);
        // 中共 + 第十八届 + 中央委员
        if ((Has(text, at, "委员") || Has(text, at, "候补委员")) && HasBefore(text, at, "届中央") && at - 3 > floor && text.LastIndexOf('第', at - 3, Math.Min(at - 3 - floor, 5)) is var seat and >= 0)
        {
            var party = HasBefore(text, seat, "中共") ? seat - 2 : HasBefore(text, seat, "中国共产党") ? seat - 5 : seat;
            return new PostCandidate(TextSpan.FromBounds(Math.Max(party, floor), end), headStart, null, true, role);
        }

        // 百坭村 + 驻村第一书记: posted to the village, not of it.
        if (headStart - 2 >= floor && HasBefore(text, headStart, "驻村") && text[headStart] == '第')
        {
            return new PostCandidate(TextSpan.FromBounds(headStart - 2, end), headStart, null, true, role);
        }

        // “雪龙”号 + 船长: of one ship or train, with its state.
        if (headStart - 2 > floor && text[headStart - 1] == '号' && text[headStart - 2] == '”' && text.LastIndexOf('“', headStart - 3, Math.Min(headStart - 2 - floor, LongestTitle)) is var ship && ship >= floor)
        {
            return new PostCandidate(TextSpan.FromBounds(places.StartOf(ship) is var flag && flag >= floor ? flag : ship, end), headStart, null, true, role);
        }

        // 密克罗尼西亚联邦 + 外交部长: the rank is the end of the state's name.
        if (headStart < at && places.StartOf(at) is var federal && federal >= floor && places.StartOf(headStart) < floor)
        {
            headStart = roleStart = at;
        }

        // 中央党校 + 分管日常工作的 + 副校长: what one is charged with stands between.
        if (Charged(text, headStart, floor, bodies) is var charged and >= 0)
        {
            return new PostCandidate(TextSpan.FromBounds(bodies.StartOf(charged), end), headStart, TextSpan.FromBounds(bodies.StartOf(charged), charged), false, role);
        }

        // 中俄投资合作委员会 + 中方主席: the side one presides for.
        if (headStart - 3 > floor && text[headStart - 1] == '方' && IsHan(text[headStart - 2]) && bodies.StartOf(headStart - 2) is var joint && joint >= floor)
        {
            return new PostCandidate(TextSpan.FromBounds(joint, end), headStart, TextSpan.FromBounds(joint, headStart - 2), false, role);
        }

        foreach (var start in new[] { headStart, roleStart })
        {
            if (bodies.StartOf(start) is var body && body >= floor)
            {
                // 中国常驻联合国代表: the state that sends belongs to the post.
                var first = body - 1 > floor && text[body - 1] == '驻' ? (HasBefore(text, body, "常驻") ? body - 2 : body - 1) : body;
                first = first < body && places.StartOf(first) is var sender && sender >= floor ? sender : body;
                // 第77届 + 联合国大会主席
                first = first == body && body > 0 && text[body - 1] == '届' && text.LastIndexOf('第', body - 1, Math.Min(body - floor, 5)) is var term and >= 0 ? term : first;
                // 由原 + 国家行政学院副院长: what one was stands before the body.
                role = first - 1 >= floor && text[first - 1] is '原' or '前' && tokens.AreBoundaries(first - 1, first) ? OfficialRole.Former : role;
                return new PostCandidate(TextSpan.FromBounds(first, end), headStart, TextSpan.FromBounds(body, start), first < body && text[body - 1] == '驻', role);
            }

            // 美国驻华大使
            if (HasBefore(text, start, "驻华") && places.StartOf(start - 2) is var state && state >= floor)
            {
                return new PostCandidate(TextSpan.FromBounds(state, end), headStart, null, true, role);
            }

            if (places.StartOf(start) >= floor)
            {
                var first = Math.Max(places.ChainStart(start), floor);
                // 阿里总统: the man, not the prefecture.
                if (text[first..start] is "代县" or "原州" or "副县" or "阿里")
                {
                    break;
                }

                // 匈牙利驻广州总领事
                first = first - 1 > floor && text[first - 1] == '驻' && places.StartOf(first - 1) is var sender && sender >= floor ? sender : first - 1 > floor && text[first - 1] == '驻' && FirstAt(text, headStart, Envoys) is not null ? first - 1 : first;
                return new PostCandidate(TextSpan.FromBounds(first, end), headStart, null, true, role);
            }
        }

        if (text[headStart..end] == "代表" && CongressStart(text, headStart) is var congress and >= 0 && congress >= floor)
        {
            return new PostCandidate(TextSpan.FromBounds(congress, end), headStart, null, true, role);
        }

        // 大会 + 副秘书长: of the congress in session.
        if (HasBefore(text, headStart, "大会") && headStart - 2 >= floor && (Has(text, headStart, "秘书长") || Has(text, headStart, "副秘书长")) && tokens.IsBoundary(headStart - 2))
        {
            return new PostCandidate(TextSpan.FromBounds(headStart - 2, end), headStart, null, true, role);
        }

        // 《党的文献》主编, 《新团结》报主编
        if (headStart > floor && (text[headStart..end].EndsWith('编') || text[headStart..end].EndsWith("总编辑", StringComparison.Ordinal)))
        {
            var mark = text[headStart - 1] == '报' ? headStart - 2 : headStart - 1;
            if (mark > floor && text[mark] == '》' && text.LastIndexOf('《', mark, Math.Min(mark - floor, LongestTitle)) is var title and >= 0)
            {
                return new PostCandidate(TextSpan.FromBounds(title, end), headStart, headStart - 1 > mark ? TextSpan.FromBounds(title, headStart) : null, true, role);
            }
        }

        // 自治区代主席: the level stands before the role.
        if (roleStart < headStart && role == OfficialRole.Acting && HasBefore(text, roleStart, "自治区") && roleStart - 3 >= floor)
        {
            return new PostCandidate(TextSpan.FromBounds(roleStart - 3, end), headStart, null, true, role);
        }

        // 自治区常务副主席, 自治州州长
        if ((HasBefore(text, headStart, "自治区") || HasBefore(text, headStart, "自治州")) && headStart - 3 >= floor)
        {
            // 宁夏 + 自治区主席
            var region = places.StartOf(headStart - 3) is var named && named >= floor ? named : headStart - 3;
            return new PostCandidate(TextSpan.FromBounds(region, end), headStart, null, true, role);
        }

        if (BareOrgan(text, headStart, floor) is var organ && organ >= 0)
        {
            // 南京大学 + 原党委书记
            if (organ - 1 > floor && text[organ - 1] is '原' or '前' && bodies.StartOf(organ - 1) is var former && former >= floor)
            {
                return new PostCandidate(TextSpan.FromBounds(former, end), organ, TextSpan.FromBounds(former, organ - 1), false, OfficialRole.Former);
            }

            // 湖北省 + 原政协主席, 泰国 + 前国会主席
            if (organ - 1 > floor && text[organ - 1] is '原' or '前' && places.StartOf(organ - 1) is var province && province >= floor)
            {
                return new PostCandidate(TextSpan.FromBounds(province, end), organ, null, true, OfficialRole.Former);
            }

            // 便利蜂 + 党委书记, 小微园 + 党总支书记: whose organ it is stands right before, under a name that nothing else tells.
            var named = Owner(document, tokens, organ, floor);
            return new PostCandidate(TextSpan.FromBounds(named, end), headStart, TextSpan.FromBounds(named, headStart), false, role);
        }

        if (IsCountry(text, roleStart, floor, tokens) && IsForeign(text, headStart))
        {
            return new PostCandidate(TextSpan.FromBounds(roleStart - 1, end), headStart, null, true, role);
        }

        if (Department(document, tokens, headStart, floor, bodies, places) is { } department)
        {
            return new PostCandidate(TextSpan.FromBounds(department.Start, end), headStart, department.Body, department.HasPlace, role);
        }

        // 代市长 is the name of the post; 原书记 is the post 书记, held before.
        if (role == OfficialRole.Acting)
        {
            return new PostCandidate(TextSpan.FromBounds(roleStart, end), headStart, null, false, role);
        }

        // Without body or place the role word stands outside: 原书记 is the post 书记, held before.
        return new PostCandidate(TextSpan.FromBounds(headStart, end), headStart, null, false, role);
    }

    private const int LongestCharge = 10;
    private static readonly string[] Charges = ["分管", "负责", "主持", "主管"];

    /// <summary>Where the words begin that say what a deputy is charged with, right behind a body; -1 if there are none.</summary>
    private static int Charged(string text, int head, int floor, ChineseSpans bodies)
    {
        if (text[head] != '副' || head == floor || !(text[head - 1] == '的' || HasBefore(text, head, "工作")))
        {
            return -1;
        }

        for (var at = head - 4; at >= Math.Max(floor, head - LongestCharge); at--)
        {
            if (FirstAt(text, at, Charges) is not null && bodies.StartOf(at) is var body && body >= floor)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>总统外交政策顾问, 总统特使: the aide of a head of state or government is one post with the head's title.</summary>
    private static int WithAide(AnalyzedDocument document, ChineseTokens tokens, int at, int end, int limit)
    {
        var text = document.Text;
        // 习近平 + 主席 + 特使: the title is his, the envoy another.
        if (tokens.IndexEndingAt(at) is var holder && holder >= 0 && tokens.Tag(holder).StartsWith("nr", StringComparison.Ordinal))
        {
            return end;
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

            if (tokens.Tag(index) is not ("n" or "vn" or "an" or "b" or "j" or "nz" or "c") && !Has(text, tokens.Span(index).End, "问题") || ChinesePhrases.Default.Opens(text.Substring(last, tokens.Span(index).Length)))
            {
                return end;
            }

            last = tokens.Span(index).End;
        }

        return end;
    }

    /// <summary>校长（院长）陈某: one office under two names, like the school it belongs to.</summary>
    private int WithSecondTitle(string text, int end, int limit)
    {
        if (end + 2 >= limit || text[end] is not ('（' or '('))
        {
            return end;
        }

        var close = end + 1 + _heads.LongestAt(text.AsSpan(end + 1, limit - end - 1)).Length;
        return close > end + 1 && close + 1 < limit && text[close] is '）' or ')' && IsHan(text[close + 1]) ? close + 1 : end;
    }

    private static readonly string[] Aides = ["顾问", "特别顾问", "助理", "特使", "特别代表", "特别助理", "发言人", "新闻秘书", "个人代表", "办公厅主任", "办公室主任"];

    /// <summary>党委书记, 政法委书记: where the organ begins that stands bare before the post; -1 if none does.</summary>
    private int BareOrgan(string text, int at, int floor)
    {
        for (var length = 6; length >= 2; length--)
        {
            if (at - length >= floor && _organs.Contains(text.Substring(at - length, length)))
            {
                return at - length;
            }
        }

        return -1;
    }

    private const int LongestOwner = 10;
    private static readonly string[] PartyOrgans = ["党委", "党总支", "党支部", "支部", "党组", "纪委", "团委"];
    private static readonly string[] Kinds = ["机关", "企业", "农村", "社区", "基层", "联合", "兼职", "专职", "原", "时任", "现任", "流动", "退休", "离退休", "专业", "老", "优秀", "这个", "该", "村", "新任", "常务", "副"];

    /// <summary>Where the nominal words begin that stand whole between a mark and an organ of the Party; the organ itself if it is not so.</summary>
    private static int Owner(AnalyzedDocument document, ChineseTokens tokens, int organ, int floor)
    {
        var text = document.Text;
        if (FirstAt(text, organ, PartyOrgans) is null || organ == floor || !IsHan(text[organ - 1]))
        {
            return organ;
        }

        var left = ChinesePhrases.Default.Start(document, tokens, organ, floor, LongestOwner, nominal: true);
        var marked = left == floor ? left == 0 || !IsHan(text[left - 1]) : !IsHan(text[left - 1]) && text[left - 1] is not ('）' or ')') || text[left - 1] is '以' or '由' or '该';
        return marked && organ - left >= 2 && IsHan(text[left]) && FirstAt(text, left, Kinds) is null ? left : organ;
    }

    /// <summary>高等教育部长, 外交大臣, 陆军司令: the field before these belongs to the post.</summary>
    private static bool IsMinister(string text, int at) =>
        Has(text, at, "部长") || Has(text, at, "副部长") || Has(text, at, "大臣") || Has(text, at, "厅长") || Has(text, at, "局长") || Has(text, at, "司令") || Has(text, at, "处长") || Has(text, at, "科长") || Has(text, at, "司长");

    /// <summary>The length of the longest post noun here that is a word of its own; 0 if there is none.</summary>
    private int Longest(string text, int at, int limit, ChineseTokens tokens, ChineseSpans bodies, ChineseSpans places)
    {
        var best = 0;
        foreach (var match in _heads.MatchesAt(text.AsSpan(at, limit - at)))
        {
            var end = at + match.Length;
            var after = tokens.IsBoundary(end) || !CutsWord(text, tokens, end);
            var before = tokens.IsBoundary(at) || BareOrgan(text, at, 0) >= 0 || bodies.StartOf(at) >= 0 || places.StartOf(at) >= 0 || match.Length >= 3 || text[at] == '副' || (at > 0 && text[at - 1] is '前' or '原' or '副' or '代' or '任' or '兼');
            // 商业部长 as one word: the field belongs to the post.
            before |= IsMinister(text, at) && tokens.IndexAt(at) is var index and >= 0 && tokens.Span(index).End == end && (bodies.StartOf(at + 1) < 0 || places.StartOf(tokens.Span(index).Start) >= 0) && at - tokens.Span(index).Start is >= 2 and <= 6;
            // 王局长 as one word: the surname before the title.
            before |= tokens.IndexAt(at) is var called && called >= 0 && tokens.Span(called) is var name && name.Start == at - 1 && name.End == end && tokens.Tag(called).StartsWith("nr", StringComparison.Ordinal);
            // 日中 + 将于: no general.
            before &= !(match.Length == 2 && text[at + 1] == '将' && tokens.IsBoundary(at + 1));
            // “埃森海军上将”号: a ship.
            before &= !(Has(text, end, "”号") || Has(text, end, "号护卫舰"));
            // 统一部 + 长官: the shorter 部长 is none.
            if (after && before && !(text[end - 1] == '长' && Has(text, end, "官")) && IsOffice(text, at, end, bodies))
            {
                best = match.Length;
            }
        }

        return best;
    }

    /// <summary>领导人 in 领导人民: a known word runs across the end.</summary>
    private static bool CutsWord(string text, ChineseTokens tokens, int end)
    {
        var span = tokens.Span(tokens.IndexAt(end));
        return EmbeddedLexicons.Chinese.Contains(text.AsSpan(span.Start, span.Length));
    }

    /// <summary>代表 is an office of congresses only; elsewhere it is a verb or a guest.</summary>
    private static bool IsOffice(string text, int at, int end, ChineseSpans bodies) => text[at..end] switch
    {
        // 党总支部 + 书记: the organ is longer than 支部.
        "支部书记" or "总支书记" => at == 0 || text[at - 1] is not ('党' or '总'),
        // 中央财经领导小组成员: a member of one group that is named; elsewhere anybody who belongs somewhere.
        "成员" => bodies.StartOf(at) is var group && group >= 0 && HasBefore(text, at, "宣讲团") || at > 1 && text[at - 1] == '组' && text[at - 2] is '小' or '党' && (bodies.StartOf(at) >= 0 || HasBefore(text, at, "、党组")),
        // 中央党校教授: of one institution; elsewhere a profession.
        // 院长、教授桑某: one more of a chain.
        "教授" or "研究员" when at > 0 && text[at - 1] == '、' || HoldsChair(text, at, bodies) => true,
        "教授" or "副教授" or "研究员" or "副研究员" or "特约研究员" or "高级研究员" or "学术顾问" => bodies.StartOf(at) >= 0,
        // 中国工程院院士: of one academy, unless many are elected to it.
        "院士" => bodies.StartOf(at) is var academy and >= 0 && text[at - 1] == '院' && !HasBefore(text, academy, "当选") && !HasBefore(text, academy, "增选"),
        // 主编了《…》: what one did.
        "主编" => !Has(text, end, "了") && !Has(text, end, "《") && !Has(text, end, "的《"),
        "代表" => HoldsCongress(text, at) || bodies.StartOf(at) is var sent && sent >= 0 && (text[at - 1] is '大' or '会' || HasBefore(text, sent, "常驻") && FirstBefore(text, sent - 2, Many) is null),
        // 二十国集团财长, 欧盟外长: those of many states.
        "外长" or "财长" or "防长" => bodies.StartOf(at) is var body && (body < 0 || !Unions.Contains(text[body..at])),
        _ => true,
    };

    private static readonly string[] Envoys = ["大使", "总领事", "公使"];
    private static readonly string[] Many = ["各国", "多国", "国家"];

    /// <summary>北京大学博雅讲席教授: the kind of the chair stands between the institution and the title.</summary>
    private static bool HoldsChair(string text, int at, ChineseSpans bodies) => FirstBefore(text, at, Chairs) is { } chair && bodies.StartOf(at - chair.Length) >= 0;

    private static readonly string[] Chairs = ["博雅讲席", "讲席", "特聘", "终身", "客座", "二级", "一级", "名誉", "荣誉", "资深", "退休", "离休", "兼职"];

    /// <summary>党的十九大代表: sent to one congress.</summary>
    private static bool HoldsCongress(string text, int at) => CongressStart(text, at) >= 0;

    private static int CongressStart(string text, int at)
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

    private int WithRank(string text, int at, int floor)
    {
        for (var length = 2; length <= 4; length++)
        {
            // 执行总统指令: what is carried out, no executive president.
            if (at - length >= floor && _ranks.Contains(text.Substring(at - length, length)) && !(HasBefore(text, at, "执行") && (Has(text, at, "总统") || Has(text, at, "总理") || Has(text, at, "省") || Has(text, at, "市"))))
            {
                return at - length;
            }
        }

        return at;
    }

    private static (int Start, OfficialRole Role) WithRole(string text, int at, int floor, ChineseTokens tokens)
    {
        foreach (var (word, role) in Roles)
        {
            if (at - word.Length >= floor && HasBefore(text, at, word) && (word.Length > 1 || tokens.IsBoundary(at - 1)))
            {
                return (at - word.Length, role);
            }
        }

        return (at, OfficialRole.Incumbent);
    }

    private static readonly (string Word, OfficialRole Role)[] Roles =
    [
        ("时任", OfficialRole.Former), ("前任", OfficialRole.Former), ("曾任", OfficialRole.Former), ("代理", OfficialRole.Acting),
        ("看守", OfficialRole.Acting), ("临时", OfficialRole.Acting), ("过渡", OfficialRole.Acting), ("候任", OfficialRole.Candidate),
        ("当选", OfficialRole.Candidate), ("原", OfficialRole.Former), ("前", OfficialRole.Former), ("代", OfficialRole.Acting), ("兼", OfficialRole.Concurrent),
    ];

    /// <summary>The heads that an abbreviated state may stand before; 以总书记 is no Israeli post.</summary>
    private static bool IsForeign(string text, int at)
    {
        foreach (var head in ForeignHeads)
        {
            if (Has(text, at, head))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] ForeignHeads = ["副总理", "副首相", "国防部长", "外交部长", "内政部长", "财政部长", "总参谋长", "最高领袖", "最高领导人", "外交大臣", "国防大臣", "财政大臣", "总统", "副总统", "总理", "首相", "外长", "防长", "财长", "议长", "国王", "女王", "外交部", "国防部", "中将", "上将", "少将", "国务卿", "驻华大使", "大使", "众议长", "外相"];

    /// <summary>俄总统, 韩外长: one character for the state, a word of its own.</summary>
    private bool IsCountry(string text, int at, int floor, ChineseTokens tokens) =>
        at - 1 >= floor && _states.IsCountry(text[at - 1]) && (at - 2 < floor || !IsHan(text[at - 2]) || tokens.IsBoundary(at - 1))
        && !(at - 2 >= floor && _states.IsNation(text[at - 2]));

    /// <summary>A department between body and post (…医院心血管内科主任), or before the post alone (政治工作部主任).</summary>
    private static (int Start, TextSpan? Body, bool HasPlace)? Department(
        AnalyzedDocument document, ChineseTokens tokens, int at, int floor, ChineseSpans bodies, ChineseSpans places)
    {
        // 商业部长 as one word: the field begins where the word does.
        var edge = tokens.IsBoundary(at) ? at : IsMinister(document.Text, at) ? Math.Max(tokens.Span(tokens.IndexAt(at)).Start, floor) : -1;
        if (edge < 0)
        {
            return null;
        }

        var left = ChinesePhrases.Default.Start(document, tokens, edge, floor, LongestDepartment, nominal: true);
        if (left - 2 > floor && bodies.EndOf(left) < 0 && document.Text[left - 1] is '及' or '与' or '和')
        {
            // 心血管内科及肺病科主任, 外交与国际合作部部长: the department is named by two parts.
            var first = ChinesePhrases.Default.Start(document, tokens, left - 1, Math.Max(floor, left - 1 - LongestDepartment), LongestDepartment, nominal: true);
            left = first < left - 2 && (document.Text[left - 1] == '及' || at - left <= 6) ? first : left;
        }

        for (var start = left; start < at; start++)
        {
            if (bodies.StartOf(start) is var body && body >= floor)
            {
                return (body, TextSpan.FromBounds(body, start), false);
            }

            if (bodies.EndOf(start) is var end && end > start && end <= at)
            {
                return (start, TextSpan.FromBounds(start, end), false);
            }
        }

        var unit = left;
        while (unit < at && places.StartOf(unit) < 0 && places.EndOf(unit) < 0)
        {
            unit++;
        }

        if (unit < at)
        {
            var start = places.EndOf(unit) > 0 ? unit : Math.Max(places.ChainStart(unit), floor);
            return IsMinister(document.Text, at) || document.Text[at - 1] is '部' or '处' or '科' or '室' or '办' or '局' or '院' or '所' or '心' or '队' or '会' or '组' or '司'
                ? (start, IsMinister(document.Text, at) ? null : TextSpan.FromBounds(start, at), true)
                : null;
        }

        // 公安部党委委员、反恐专员: an element of a chain of posts, whatever it is made of.
        if (left == floor + 1 && document.Text[floor] == '、' && at - left is >= 2 and <= LongestDepartment && floor > 0 && document.Text[left] is not ('副' or '原' or '前'))
        {
            // 联盟党领导人、现任总理默某: the word tells when, no more.
            left += Has(document.Text, left, "现任") ? 2 : 0;
            return at > left ? (left, null, false) : null;
        }

        if (IsMinister(document.Text, at) && at - left is >= 2 and <= 8)
        {
            return (left, null, false);
        }

        // A department of its own: 政治工作部主任. One particular organ if it is more than the bare noun.
        return at - left >= 3 && document.Text[at - 1] is '部' or '处' or '科' or '室' or '办' or '局' or '队' or '组' or '司' or '院' or '系' or '馆' or '社' or '连' or '营' or '股'
            ? (left, TextSpan.FromBounds(left, at), false)
            : null;
    }
}
