using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Classification;

/// <summary>The signs of form by which a reader tells the kind of a document: how its title is made, how it opens, how it is built.</summary>
internal static class FormCues
{
    /// <summary>How much of the text counts as its opening.</summary>
    public const int Opening = 200;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly (string Name, Regex Rule)[] TitleCues =
    [
        Cue("title-work-report", "政府工作报告$|工作报告[（(》]|(届|次|大).{0,8}(大会|会议)上的报告|共产[党主].{0,6}报告|^关于.{2,20}的报告$|[Rr]eport on the [Ww]ork|REPORT ON THE WORK|[Gg]overnment [Ww]ork [Rr]eport"),
        Cue("title-excerpt", "节选|摘要|[Ee]xcerpt|EXCERPT"),
        Cue("title-speech", "(讲话|致辞|致词|演讲|发言|新年贺词|寄语)([（(][^）)]*[）)])?$|^(Speech|Remarks|Address|Keynote|Toast)"),
        Cue("title-appointment", "任免|任职|免职|任前公示|职务调整|人事任命|^任命|[Aa]ppoint|APPOINT|[Cc]hanges in .*[Pp]osts|[Pp]ersonnel [Cc]hanges"),
        Cue("title-notice", "(发出|下发|印发)通知|联合通知|通知》?([（(][^）)]*[）)])?$|通报$|通报批评|通报.{0,30}(案例|案件|问题)|因.{0,20}被(处理|查处|处分)|印发通知|^(Notice|Circular)|[Cc]ircular (on|to)"),
        Cue("title-opinions", "意见》?([（(][^）)]*[）)])?$|印发.{0,40}意见|^([A-Z][a-z]+ )?Opinions? (on|of)|Opinions on"),
        Cue("title-decision", "的(决定|决议)》?([（(][^）)]*[）)])?$|^(Decision|Resolution)"),
        Cue("title-plan", "(规划|方案|计划|纲要|要点|预案|倡议书)》?([（(][^）)]*[）)])?$|总体方案|(印发|发布|公布).{0,40}(规划|方案|计划|纲要)|\\b(Plan|Programme|Program|Outline|Scheme)\\b"),
        Cue("title-regulation", "(条例|规定|办法|细则|规则|准则|章程|标准|规程)》?([（(][^）)]*[）)])?$|(印发|发布|公布|播发|签署|通过|施行)[^《]{0,12}《[^》]*修改|(印发|发布|公布|播发|签署|通过|施行)[^《]{0,12}《[^》]{2,40}(条例|规定|办法|细则|规则|准则|法)(（[^）]*）)?[》]|^(Provisions|Regulations?|Measures|Rules|Law) |\\b(Regulations|Provisions|Measures|Law)$"),
        Cue("title-order", "签署.{0,30}(令|命令|通令)|令$"),
        Cue("title-announcement", "公告$|公报$|发布公告|通告$|声明$|讣告|逝世|通报.{0,4}疫情|发言人|答记者问|记者会|新闻发布会|发表声明|^(Announcement|Communiqu|Statement|Public Notice)|[Ss]pokesperson"),
        Cue("title-issues", "印发|公布|播发|出台|下发|颁布|\\b([Ii]ssued?s?|[Rr]eleased?s?|[Pp]romulgate[sd]?)\\b"),
        Cue("title-diplomacy", "会见|会谈|通电话|致电|贺电|唁电|慰问电|贺信|互致|欢迎仪式|举行仪式欢迎|访华|访问|抵达|国事|会晤|致贺词|联合声明|邀请.{0,10}访|致唁|[Mm]eets? |[Dd]elegation|[Aa]mbassador|[Cc]onsul|[Ss]ister [Cc]it|[Ff]oreign|[Gg]uests from"),
        Cue("title-actor-verb", "^[\\u4E00-\\u9FFF]{2,3}(会见|会晤|抵达|结束|离开|致电|同|与|向|就|将|出席|主持|参观|参加|在|到|举行)"),
        Cue("title-tour", "考察|调研|视察|看望|慰问(?:活动)?$|督导|检查|参观|暗访|走访|[Ii]nspect|[Ii]nvestigat|[Vv]isits? "),
        Cue("title-reaction", "反响|热议|引发|感言|高度评价|积极评价|表示欢迎|纷纷|各国领导人|单行本|出版发行|[Rr]eact"),
        Cue("title-meeting", "会议|座谈会|全会|大会|推进会|动员会|调度会|研讨会|学习会|报告会|常委会|年会|例会|开班式|审议|集体学习|共商国是|宣讲|Meeting|MEETING|Conference|Plenum|Session|Symposium|Committee Studie"),
        Cue("title-meeting-verb", "召开|举行|闭幕|开幕|主持|出席|参加|会上强调|[Hh]eld|[Oo]pens|[Cc]onvene|[Cc]onclude|[Pp]resid"),
        Cue("title-commentary", "快评|短评|锐评|时评|评论员|社论|评论：|论坛：|新论：|和音：|钟声：|观点：|声音：|者说：|之道：|署名文章|^论|[Cc]ommentary|[Ee]ditorial|^Opinion:|[Oo]p-?[Ee]d"),
        Cue("title-argues", "深刻|必须|努力|始终|坚持|坚定|着力|加强|关键在|意义|理解|弘扬|把握|推动|逻辑|为什么|怎样|如何|Why |How to "),
        Cue("title-party-congress", "共产[党主]|代表大会上的报告|次党代会|[一二三四五六七八九十]大[）)]$|特色社会主义.{0,30}(前进|奋斗|胜利|道路)|团结.{0,16}奋斗"),
        Cue("title-new-year", "新年贺词|New Year (message|address)"),
        Cue("title-names-place", "^.{0,2}[\\u4E00-\\u9FFF]{2,12}[：:]|^[\\u4E00-\\u9FFF]{2,8}(省|市|县|区|大学|集团|公司|街道|社区|镇|村|局)"),
        Cue("title-series", "^【"),
        Cue("title-digest", "快讯|简讯|News in Brief|Briefs"),
        Cue("title-feature", "纪实|特写|综述|侧记|故事|见闻|记者观察|行进中国|——记"),
    ];

    // Reports speak of everything; a whole one has the domains of its genre, an excerpt those of its passages.
    private static readonly Regex WholeReportTitle = new("政府工作报告|(届|次|大).{0,8}(大会|会议)上的报告|共产[党主].{0,6}报告|代表大会|[Rr]eport on the [Ww]ork of the|团结.{0,16}奋斗|[一二三四五六七八九十]大[）)]$", Options);
    private static readonly Regex CongressTitle = new("共产[党主]|次代表大会上的报告|次党代会|全国代表大会|代表大会上的报告|[一二三四五六七八九十]大[）)]$|奋斗", Options);
    private static readonly Regex ExcerptTitle = new("节选|[Ee]xcerpt|EXCERPT", Options);

    private static readonly (string Name, Regex Rule)[] OpeningCues =
    [
        Cue("opens-as-news", "本报讯|本报.{0,12}电|新华社.{0,12}电|记者|日电|本台消息|据.{0,14}(报道|消息|统计)|今天（|近日|日前|\\([A-Z][a-z]+ reporter|reporters? learned"),
        Cue("opens-with-meeting", "(会议|座谈会|大会|全会|年会|研讨会|报告会|论坛|班|工作会).{0,30}(召开|举行|开幕|闭幕|在京|在北京)|主持召开|(召开|举行).{0,30}(会议|座谈会|大会|全会|常委会)|(was held|convened|held an? .{0,40}(meeting|conference|session))"),
        Cue("opens-with-tour", "(到|在|来到|赴|深入|前往).{0,24}(考察|调研|看望|视察|督导|检查|参观|指导)|(inspected|made an inspection|investigat|visited)"),
        Cue("opens-with-diplomacy", "会见|举行会谈|致电|贺电|唁电|国事访问|正式访问|应.{2,24}邀请|通电话|检阅.{0,12}仪仗队|met with|paid a visit|ambassador|delegation"),
        Cue("opens-as-speech", "^.{0,160}(同志们[：:！!，,]|(贺词|致辞|讲话|演讲)。?全文如下|女士们|先生们|各位(同事|来宾|朋友|嘉宾|领导)|大家好|朋友们|[Ll]adies and [Gg]entlemen|Distinguished [Gg]uests|Dear [A-Z]?[a-z]+|Comrades)"),
        Cue("opens-as-work-report", "大会上的(政治)?报告|各位代表|代表.{0,24}向大会.{0,12}报告|受.{0,16}委托.{0,12}(报告|作)|请予审议|我(现在)?代表.{2,20}(作|向).{0,16}报告|[Ff]ellow [Dd]eputies|for your deliberation"),
        Cue("opens-issuing-notice", "(印发|下发|发出|联合下发)[^。]{0,30}通知》?[，。，]|公开(通报|曝光)|通报了|通知指出|通知如下|hereby notif"),
        Cue("opens-issuing-opinions", "(印发|出台|发布)(了)?[^。]{0,6}《[^》]{2,60}意见》|提出如下意见|现就.{2,60}意见"),
        Cue("opens-issuing-plan", "(印发|出台|发布|公布)(了)?[^。]{0,6}《[^》]{2,60}(规划|方案|计划|纲要|要点)(（[^）]*）)?》|制定本(方案|规划|计划)"),
        Cue("opens-issuing-regulation", "(印发|公布|发布|通过|签署|施行)(了)?[^。]{0,20}《[^》]{2,60}(条例|规定|办法|细则|规则|准则|法)(（[^）]*）)?》|制定本(办法|条例|规定|细则|法)|formulated in accordance with|these (Provisions|Measures|Regulations)"),
        Cue("opens-as-bulletin", "(卫生健康委|卫生计生委|地震台网|统计局).{0,12}通报|发表(声明|谈话)|发言人|沉痛宣告|讣告|公告如下|签署(命令|通令)|(shall be|is hereby) announced|statement said"),
        Cue("opens-with-appointment", "(同志任|，任|。任|^任|任命|免去|不再担任|不再兼任|决定任命).{2,36}(书记|部长|省长|市长|主席|主任|局长|署长|厅长|区长|县长|职务)|was appointed|appointed as|be appointed|removed from (the )?(office|post)|relieved of"),
        Cue("opens-announcing-commentary", "(播发|刊播|发表|刊发|刊登).{0,12}(快评|锐评|短评|社论|评论员|评论文章|文章)"),
        Cue("opens-with-quotation", "指出：“|强调：“|总书记(指出|强调|说)|同志(指出|强调)"),
        Cue("opens-as-decision", "(第|届|会).{2,24}(听取和审议|听取并审议)了|决定(全文)?如下|决定(授予|追授|批准|给予)|特作如下决定|决议如下|has decided"),
        Cue("opens-answering", "问：|答：|回答了?记者提问|答记者问"),
        Cue("opens-as-standard", "地\\s*方\\s*标\\s*准|国\\s*家\\s*标\\s*准|行业标准|本(标准|文件)(规定|按照|起草)|ICS|规范性附录|DB[0-9]{2}|GB/T"),
    ];

    private const string WholeReport = "whole-report";
    private const string WholeCongressReport = "whole-congress-report";

    // A shorter text is an excerpt or a digest, whatever its title says.
    private const int ShortestReport = 800;

    private static readonly string[] StructureCues =
    [
        "numbered-articles", "decimal-numbering", "chinese-headings", "document-number", "meeting-said", "we-shall", "question-and-answer",
        "no-title", "very-short", "short", "long", "very-long", "english", "standard-terms", "argues", "reports",
        WholeReport, WholeCongressReport, "plan-verbs",
    ];

    /// <summary>The names of the cues, in the order in which <see cref="Read"/> sets them.</summary>
    public static string[] Names { get; } =
        [.. TitleCues.Select(c => c.Name), .. OpeningCues.Select(c => c.Name), .. StructureCues];

    /// <summary>True for the cues that tell only of what kind a document is: all but those whose genre has a field of its own.</summary>
    public static bool TellsKindOnly(string cue) => cue is "title-work-report" or "title-excerpt" or "opens-as-work-report" or "we-shall" or "english" or "no-title"
        or "very-short" or "short" or "long" or "very-long" or "argues" or "reports" or "chinese-headings" or "title-argues" or "plan-verbs";

    /// <summary>Sets each number of <paramref name="values"/> to 1 or a share where its cue is there.</summary>
    public static void Read(AnalyzedDocument document, string title, string body, Span<float> values)
    {
        var next = 0;
        foreach (var (_, rule) in TitleCues)
        {
            values[next++] = rule.IsMatch(title) ? 1 : 0;
        }

        Settle(values[..next]);
        var opening = body.AsSpan(0, Math.Min(body.Length, Opening));
        foreach (var (_, rule) in OpeningCues)
        {
            values[next++] = rule.IsMatch(opening) ? 1 : 0;
        }

        ReadStructure(document, title, body, values[next..]);
    }

    /// <summary>A title that tells how a speech was received, or passes on a plan by a notice, names two genres; the outer one counts.</summary>
    private static void Settle(Span<float> titleCues)
    {
        ReadOnlySpan<string> inner = titleCues[IndexOfTitle("title-reaction")] != 0 ? ["title-speech", "title-tour", "title-diplomacy", "title-meeting", "title-meeting-verb", "title-new-year", "title-plan", "title-argues", "title-announcement"]
            : titleCues[IndexOfTitle("title-commentary")] != 0 ? ["title-speech", "title-meeting", "title-meeting-verb", "title-plan", "title-regulation"]
            : titleCues[IndexOfTitle("title-announcement")] != 0 ? ["title-meeting", "title-meeting-verb"]
            : titleCues[IndexOfTitle("title-notice")] != 0 ? ["title-plan", "title-regulation", "title-opinions"]
            : [];
        foreach (var cue in inner)
        {
            titleCues[IndexOfTitle(cue)] = 0;
        }
    }

    private static int IndexOfTitle(string cue) => Array.FindIndex(TitleCues, c => c.Name == cue);

    private static void ReadStructure(AnalyzedDocument document, string title, string body, Span<float> values)
    {
        int articles = 0, decimals = 0, headings = 0, lines = 0;
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            var text = line.TrimStart();
            if (text.Length == 0)
            {
                continue;
            }

            lines++;
            articles += IsArticle(text) ? 1 : 0;
            decimals += IsDecimal(text) ? 1 : 0;
            headings += text.Length > 2 && "一二三四五六七八九十（(".Contains(text[0]) && text[1..Math.Min(text.Length, 5)].ContainsAny("、）)") ? 1 : 0;
        }

        var perThousand = 1000f / Math.Max(200, body.Length);
        // One 必须 makes no argument of a short text.
        var perThousandOfLong = 1000f / Math.Max(700, body.Length);
        values[0] = articles >= 2 ? 1 : 0;
        values[1] = decimals >= 2 ? 1 : 0;
        values[2] = headings >= 3 ? 1 : 0;
        values[3] = document.Source.Number is null ? 0 : 1;
        values[4] = Share(body, ["会议指出", "会议强调", "会议要求", "会议认为", "The meeting", "the meeting"], perThousand);
        values[5] = Share(body, ["We will", "We must", "We should", "We have", "we will", "We need"], perThousand);
        values[6] = Occurrences(body, "问：") + Occurrences(body, "答：") >= 3 ? 1 : 0;
        values[7] = title.Length == 0 ? 1 : 0;
        values[8] = body.Length < 80 ? 1 : 0;
        values[9] = body.Length is >= 80 and < 900 ? 1 : 0;
        values[10] = body.Length is >= 2500 and < 9000 ? 1 : 0;
        values[11] = body.Length >= 9000 ? 1 : 0;
        values[12] = document.Language == Language.English ? 1 : 0;
        values[13] = Share(body, ["应符合", "不小于", "不应", "不宜", "不大于", "≥", "≤", "0分", "附录"], perThousand / 3);
        values[14] = Share(body, ["必须", "只有", "才能", "不仅", "从根本上", "本质", "意味着", "归根", "由此", "因此", "之所以", "既要", "要看到", "这就", "无论", "才会", "therefore", "Because"], perThousandOfLong / 6);
        var isReport = body.Length >= ShortestReport && WholeReportTitle.IsMatch(title.Length > 0 ? title : body[..Opening]) && !ExcerptTitle.IsMatch(title);
        var isOfCongress = isReport && CongressTitle.IsMatch(title.Length > 0 ? title : body[..Opening]);
        values[16] = isReport && !isOfCongress ? 1 : 0;
        values[17] = isOfCongress ? 1 : 0;
        values[18] = Share(body, ["推进", "加快", "完善", "健全", "强化", "优化", "建立", "力争", "到20"], perThousand / 20);
        values[15] = Share(body, ["记者", "介绍说", "介绍，", "告诉", "日前", "近日", "今年以来", "数据显示", "他说", "她说", "据悉", "Reporter", "reporters", " said"], perThousand / 6);
    }

    /// <summary>How often any of <paramref name="words"/> occurs, times <paramref name="scale"/>, at most 1.</summary>
    private static float Share(string text, ReadOnlySpan<string> words, float scale)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += Occurrences(text, word);
        }

        return Math.Min(1, count * scale);
    }

    private static bool IsArticle(ReadOnlySpan<char> line)
    {
        if (line.StartsWith("Article ", StringComparison.Ordinal))
        {
            return true;
        }

        var end = line[..Math.Min(line.Length, 8)].IndexOf('条');
        return line[0] == '第' && end > 1;
    }

    private static bool IsDecimal(ReadOnlySpan<char> line)
    {
        var dots = 0;
        foreach (var c in line[..Math.Min(line.Length, 12)])
        {
            if (c == '.')
            {
                dots++;
            }
            else if (!char.IsAsciiDigit(c))
            {
                break;
            }
        }

        return char.IsAsciiDigit(line[0]) && dots >= 1;
    }

    private static int Occurrences(string text, string words)
    {
        var count = 0;
        for (var i = text.IndexOf(words, StringComparison.Ordinal); i >= 0; i = text.IndexOf(words, i + words.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static (string Name, Regex Rule) Cue(string name, string pattern) => (name, new Regex(pattern, Options));
}
