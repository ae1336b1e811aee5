using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Reads what stands before the noun of a post and belongs to it: a body, a place, a ship, a congress. One list of forms, the first that fits decides.
/// Immutable and thread-safe.
/// </summary>
internal sealed class ChinesePostForms
{
    private const int LongestTitle = 16;
    private const int LongestCharge = 10;
    private const int LongestOwner = 10;

    private static readonly string[] Charges = ["分管", "负责", "主持", "主管"];
    private static readonly string[] Managers = ["总裁", "总经理", "首席执行官", "CEO"];
    private static readonly string[] Members = ["委员", "常委", "代表"];
    private static readonly string[] Envoys = ["大使", "总领事", "公使"];
    private static readonly string[] Secretaries = ["秘书长", "副秘书长"];
    private static readonly string[] Regions = ["自治区", "自治州"];
    private static readonly string[] PartyOrgans = ["党委", "党总支", "党支部", "支部", "党组", "纪委", "团委"];
    private static readonly string[] OwnerKinds = ["机关", "企业", "农村", "社区", "基层", "联合", "兼职", "专职", "原", "时任", "现任", "流动", "退休", "离退休", "专业", "老", "优秀", "这个", "该", "村", "新任", "常务", "副"];

    /// <summary>The heads that an abbreviated state may stand before; 以总书记 is no Israeli post.</summary>
    private static readonly string[] ForeignHeads = ["第一副总理", "副总理", "副首相", "国防部长", "外交部长", "内政部长", "财政部长", "总参谋长", "最高领袖", "最高领导人", "外交大臣", "国防大臣", "财政大臣", "总统", "副总统", "总理", "首相", "外长", "防长", "财长", "议长", "国王", "女王", "外交部", "国防部", "中将", "上将", "少将", "国务卿", "驻华大使", "大使", "众议长", "外相"];

    private readonly ChinesePostNouns _nouns;
    private readonly ChineseStates _states = ChineseStates.Default;
    private readonly Func<ChinesePostHead, PostCandidate?>[] _forms;

    public ChinesePostForms(ChinesePostNouns nouns)
    {
        _nouns = nouns;
        _forms =
        [
            OfCentralCommittee,
            PostedToVillage,
            OfShip,
            ChargedWith,
            OfSide,
            head => Beside(head, head.Start) ?? Beside(head, head.RoleStart),
            OfCongress,
            OfSession,
            OfPublication,
            OfRegion,
            OfBareOrgan,
            PostedAbroad,
            OfState,
            ChinesePostDepartments.Before,
        ];
    }

    /// <summary>The post of <paramref name="head"/>, with what belongs to it.</summary>
    public PostCandidate Of(ChinesePostHead head)
    {
        foreach (var form in _forms)
        {
            if (form(head) is { } post)
            {
                return post;
            }
        }

        // 代市长 is the name of the post. Without body or place other role words stand outside: 原书记 is the post 书记, held before.
        return head.Alone(head.Role == OfficialRole.Acting ? head.RoleStart : head.Start);
    }

    /// <summary>中共 + 第十八届 + 中央委员.</summary>
    private static PostCandidate? OfCentralCommittee(ChinesePostHead head)
    {
        var (text, at, floor) = (head.Text, head.At, head.Floor);
        var session = Has(text, at, "中央") ? at - 1 : at - 3;
        if (!(Has(text, session + 3, "委员") || Has(text, session + 3, "候补委员")) || !Has(text, session, "届中央") || session <= floor)
        {
            return null;
        }

        // 十七届、 + 十八届中央委员
        var term = text.LastIndexOf('第', session, Math.Min(session - floor, 5));
        term = term >= 0 ? term : HanNumeralsStart(text, session, floor);
        if (term == session)
        {
            return null;
        }

        var party = HasBefore(text, term, "中共") ? term - 2 : HasBefore(text, term, "中国共产党") ? term - 5 : term;
        return head.From(Math.Max(party, floor));
    }

    /// <summary>百坭村 + 驻村第一书记: posted to the village, not of it.</summary>
    private static PostCandidate? PostedToVillage(ChinesePostHead head) =>
        head.Start - 2 >= head.Floor && HasBefore(head.Text, head.Start, "驻村") && head.Text[head.Start] == '第' ? head.From(head.Start - 2) : null;

    /// <summary>“雪龙”号 + 船长: of one ship or train, with its state.</summary>
    private static PostCandidate? OfShip(ChinesePostHead head)
    {
        var (text, start, floor) = (head.Text, head.Start, head.Floor);
        return start - 2 > floor && HasBefore(text, start, "”号") && text.LastIndexOf('“', start - 3, Math.Min(start - 2 - floor, LongestTitle)) is var ship && ship >= floor
            ? head.From(head.Places.StartOf(ship, floor) is var flag and >= 0 ? flag : ship)
            : null;
    }

    /// <summary>中央党校 + 分管日常工作的 + 副校长: what one is charged with stands between body and post.</summary>
    private static PostCandidate? ChargedWith(ChinesePostHead head)
    {
        var (text, start, floor) = (head.Text, head.Start, head.Floor);
        if (text[start] != '副' || start == floor || !(text[start - 1] == '的' || HasBefore(text, start, "工作")))
        {
            return null;
        }

        for (var at = start - 4; at >= Math.Max(floor, start - LongestCharge); at--)
        {
            if (FirstAt(text, at, Charges) is not null && head.Bodies.StartOf(at, floor) is var body and >= 0)
            {
                return head.Of(body, at);
            }
        }

        return null;
    }

    /// <summary>中俄投资合作委员会 + 中方主席: the side one presides for.</summary>
    private static PostCandidate? OfSide(ChinesePostHead head) =>
        head.Start - 3 > head.Floor && head.Text[head.Start - 1] == '方' && IsHan(head.Text[head.Start - 2]) && head.Bodies.StartOf(head.Start - 2, head.Floor) is var joint and >= 0
            ? head.Of(joint, head.Start - 2)
            : null;

    /// <summary>The body or place that ends at <paramref name="end"/>, right before the noun or its role: 省委 + 书记, 日本 + 前首相.</summary>
    private static PostCandidate? Beside(ChinesePostHead head, int end)
    {
        if (head.Bodies.StartOf(end, head.Floor) is var body and >= 0)
        {
            return OfBody(head, body, end);
        }

        // 美国驻华大使
        if (HasBefore(head.Text, end, "驻华") && head.Places.StartOf(end - 2, head.Floor) is var state and >= 0)
        {
            return head.From(state);
        }

        return head.Places.StartOf(end, head.Floor) >= 0 ? OfPlace(head, end) : null;
    }

    private static PostCandidate OfBody(ChinesePostHead head, int body, int end)
    {
        var (text, floor) = (head.Text, head.Floor);
        var isPosted = body - 1 > floor && text[body - 1] == '驻';
        var first = body;
        // 中国 + 常驻 + 联合国代表: the state that sends belongs to the post.
        if (isPosted && head.Places.StartOf(HasBefore(text, body, "常驻") ? body - 2 : body - 1, floor) is var sender and >= 0)
        {
            first = sender;
        }

        // 第77届 + 联合国大会主席, 九届 + 全国政协委员
        if (first == body && body > floor && text[body - 1] == '届')
        {
            var number = text.LastIndexOf('第', body - 1, Math.Min(body - floor, 5));
            first = number >= 0 ? number : FirstBefore(text, head.End, Members) is not null && HanNumeralsStart(text, body - 1, floor) is var term && term < body - 1 ? term : body;
        }

        // 由原 + 国家行政学院副院长: what one was stands before the body.
        var isFormer = first - 1 >= floor && text[first - 1] is '原' or '前' && head.Tokens.AreBoundaries(first - 1, first);
        return new PostCandidate(
            TextSpan.FromBounds(first, head.End), head.Start, TextSpan.FromBounds(body, end), first < body && text[body - 1] == '驻', isFormer ? OfficialRole.Former : head.Role);
    }

    /// <summary>俄 + 驻美大使: where the state that sends stands by one character; <paramref name="posted"/> if it does not.</summary>
    private static int Sender(ChinesePostHead head, int posted) =>
        posted - 1 >= head.Floor && ChineseStates.Default.IsNation(head.Text[posted - 1]) && head.Tokens.IsBoundary(posted - 1) ? posted - 1 : posted;

    private static PostCandidate? OfPlace(ChinesePostHead head, int end)
    {
        var (text, floor) = (head.Text, head.Floor);
        var first = Math.Max(head.Places.ChainStart(end), floor);
        // 阿里总统: the man, not the prefecture.
        if (text[first..end] is "代县" or "原州" or "副县" or "阿里")
        {
            return null;
        }

        // 奥迪 + 中国总裁: of the firm, for the country.
        if (head.Bodies.StartOf(first, floor) is var firm and >= 0 && FirstBefore(text, head.End, Managers) is not null)
        {
            return head.Of(firm, first);
        }

        if (first - 1 <= floor || text[first - 1] != '驻')
        {
            return head.From(first);
        }

        // 匈牙利 + 驻 + 广州总领事
        return head.Places.StartOf(first - 1, floor) is var sender and >= 0 ? head.From(sender)
            : head.From(FirstAt(text, head.Start, Envoys) is not null ? Sender(head, first - 1) : first);
    }

    /// <summary>党的十九大 + 代表.</summary>
    private static PostCandidate? OfCongress(ChinesePostHead head) =>
        head.Words is "代表" && ChinesePostSenses.CongressStart(head.Text, head.Start) is var congress and >= 0 && congress >= head.Floor ? head.From(congress) : null;

    /// <summary>大会 + 副秘书长: of the congress in session.</summary>
    private static PostCandidate? OfSession(ChinesePostHead head) =>
        HasBefore(head.Text, head.Start, "大会") && head.Start - 2 >= head.Floor && FirstAt(head.Text, head.Start, Secretaries) is not null && head.Tokens.IsBoundary(head.Start - 2)
            ? head.From(head.Start - 2)
            : null;

    /// <summary>《党的文献》主编, 《新团结》报主编.</summary>
    private static PostCandidate? OfPublication(ChinesePostHead head)
    {
        var (text, start, floor) = (head.Text, head.Start, head.Floor);
        if (start <= floor || !(head.Words.EndsWith('编') || head.Words.EndsWith("总编辑", StringComparison.Ordinal)))
        {
            return null;
        }

        var isPaper = text[start - 1] == '报';
        var mark = isPaper ? start - 2 : start - 1;
        return mark > floor && text[mark] == '》' && text.LastIndexOf('《', mark, Math.Min(mark - floor, LongestTitle)) is var title and >= 0
            ? head.From(title) with { Body = isPaper ? TextSpan.FromBounds(title, start) : null }
            : null;
    }

    /// <summary>自治区 + 代 + 主席, 宁夏 + 自治区常务副主席, 自治州州长: the level stands bare before the post.</summary>
    private static PostCandidate? OfRegion(ChinesePostHead head)
    {
        var (text, start, floor) = (head.Text, head.Start, head.Floor);
        if (head.RoleStart < start && head.Role == OfficialRole.Acting && HasBefore(text, head.RoleStart, "自治区") && head.RoleStart - 3 >= floor)
        {
            return head.From(head.RoleStart - 3);
        }

        return FirstBefore(text, start, Regions) is not null && start - 3 >= floor
            ? head.From(head.Places.StartOf(start - 3, floor) is var named and >= 0 ? named : start - 3)
            : null;
    }

    /// <summary>党委书记, 湖北省 + 原政协主席, 便利蜂 + 党委书记: of an organ that stands bare, with whose it is.</summary>
    private PostCandidate? OfBareOrgan(ChinesePostHead head)
    {
        var (text, floor) = (head.Text, head.Floor);
        var organ = _nouns.BareOrgan(text, head.Start, floor);
        // 党总支 + 原 + 书记
        if (organ < 0 && head.Role == OfficialRole.Former && _nouns.BareOrgan(text, head.RoleStart, floor) is var held and >= 0)
        {
            return head.Of(held, head.RoleStart);
        }

        if (organ < 0)
        {
            return null;
        }

        if (organ - 1 > floor && text[organ - 1] is '原' or '前')
        {
            var former = head with { Start = organ, Role = OfficialRole.Former };
            // 南京大学 + 原党委书记
            if (head.Bodies.StartOf(organ - 1, floor) is var body and >= 0)
            {
                return former.Of(body, organ - 1);
            }

            // 湖北省 + 原政协主席, 泰国 + 前国会主席
            if (head.Places.StartOf(organ - 1, floor) is var place and >= 0)
            {
                return former.From(place);
            }
        }

        return head.Of(Owner(head, organ), head.Start);
    }

    /// <summary>
    /// 便利蜂 + 党委书记, 小微园 + 党总支书记: where the nominal words begin that stand whole between a mark and an organ of the Party, a name that nothing else
    /// tells; the organ itself if it is not so.
    /// </summary>
    private static int Owner(ChinesePostHead head, int organ)
    {
        var (text, floor) = (head.Text, head.Floor);
        if (FirstAt(text, organ, PartyOrgans) is null || organ == floor || !IsHan(text[organ - 1]))
        {
            return organ;
        }

        var left = ChinesePhrases.Default.Start(head.Document, head.Tokens, organ, floor, LongestOwner, nominal: true);
        var marked = left == floor ? left == 0 || !IsHan(text[left - 1]) : !IsHan(text[left - 1]) && text[left - 1] is not ('）' or ')') || text[left - 1] is '以' or '由' or '该';
        return marked && organ - left >= 2 && IsHan(text[left]) && FirstAt(text, left, OwnerKinds) is null ? left : organ;
    }

    /// <summary>俄 + 驻美 + 大使, 中国 + 驻美 + 大使: both states by one character, or the first by its name.</summary>
    private PostCandidate? PostedAbroad(ChinesePostHead head)
    {
        var (text, floor) = (head.Text, head.Floor);
        var posted = text[head.Start] == '驻' ? head.Start : head.Start - 2;
        if (posted < floor || text[posted] != '驻' || !_states.IsNation(text[posted + 1]) || FirstAt(text, posted + 2, Envoys) is null)
        {
            return null;
        }

        return head.From(head.Places.StartOf(posted, floor) is var state and >= 0 ? state : Sender(head, posted));
    }

    /// <summary>俄 + 总统, 韩 + 外长: one character for the state, a word of its own.</summary>
    private PostCandidate? OfState(ChinesePostHead head)
    {
        var (text, at, floor) = (head.Text, head.RoleStart, head.Floor);
        var isState = at - 1 >= floor && _states.IsCountry(text[at - 1]) && (at - 2 < floor || !IsHan(text[at - 2]) || head.Tokens.IsBoundary(at - 1))
            && !(at - 2 >= floor && _states.IsNation(text[at - 2]));
        // 以 + 总统 + 身份: in that quality.
        return isState && !(text[at - 1] == '以' && Has(text, head.End, "身份")) && FirstAt(text, head.Start, ForeignHeads) is not null ? head.From(at - 1) : null;
    }
}
