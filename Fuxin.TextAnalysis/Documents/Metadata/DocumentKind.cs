using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Documents.Metadata;

/// <summary>Tells the kind of a document from its title, the way official titles are made: what it is stands at the end in Chinese, at the start in English.</summary>
internal static partial class DocumentKind
{
    /// <summary>In order: the first rule that fits decides.</summary>
    private static readonly (string Kind, Regex Rule)[] Rules =
    [
        ("decision", DecisionOnReport()),
        ("work-report", WorkReport()),
        ("speech", Speech()),
        ("appointment", Appointment()),
        ("notice", Notice()),
        ("opinions", Opinions()),
        ("decision", Decision()),
        ("announcement", Announcement()),
        ("reply", Reply()),
        ("plan", Plan()),
        ("regulation", Regulation()),
        ("report", Report()),
        ("foreign-affairs", ForeignAffairs()),
        ("meeting-news", MeetingNews()),
    ];

    private static readonly string[] Verbs = ["召开", "会议指出", "会议强调", "会议要求", "会议认为", " held", " convened", " opened"];
    private static readonly string[] Meetings = ["会", "meeting", "conference"];

    public static string? Of(string? title, IReadOnlyList<string> first)
    {
        if (title is null)
        {
            return null;
        }

        // （节选）, （2024—2026年） and the like say nothing about the kind.
        var bare = Trailer().Replace(title, "").Trim();
        foreach (var (kind, rule) in Rules)
        {
            if (rule.IsMatch(bare))
            {
                return kind;
            }
        }

        // News of meetings are often headed by what was decided; the first sentence says that there was a meeting.
        return first.Skip(1).Any(l => l.Length > 40 && TellsOfMeeting(l)) ? "meeting-news" : null;
    }

    [GeneratedRegex(@"([（(][^（）()]*[）)][ ]*)+$")]
    private static partial Regex Trailer();

    // A congress resolves on the report; the resolution names it.
    [GeneratedRegex(@"关于.*报告的(决定|决议)$|^(Decision|Resolution) on .*[Rr]eport", RegexOptions.NonBacktracking)]
    private static partial Regex DecisionOnReport();

    [GeneratedRegex(@"政府工作报告|工作报告$|REPORT ON THE WORK|[Rr]eport on the [Ww]ork of|[Gg]overnment [Ww]ork [Rr]eport", RegexOptions.NonBacktracking)]
    private static partial Regex WorkReport();

    [GeneratedRegex(@"(讲话|致辞|致词|演讲|发言|讲话稿|寄语|贺词|主旨演讲)$|^(Speech|Remarks|Address|Keynote|Statement by|Full text of .* (speech|remarks))", RegexOptions.NonBacktracking)]
    private static partial Regex Speech();

    [GeneratedRegex(@"任免|任前公示|任职|免职|任命|履新|Appoint|[Cc]hanges in .*[Pp]osts|appoints|[Pp]ersonnel", RegexOptions.NonBacktracking)]
    private static partial Regex Appointment();

    [GeneratedRegex(@"(通知|通报)$|^(Notice|Circular) ", RegexOptions.NonBacktracking)]
    private static partial Regex Notice();

    [GeneratedRegex(@"意见$|^([A-Z][a-z]+ )?Opinions? ", RegexOptions.NonBacktracking)]
    private static partial Regex Opinions();

    [GeneratedRegex(@"(决定|决议)$|^(Decision|Resolution) ", RegexOptions.NonBacktracking)]
    private static partial Regex Decision();

    [GeneratedRegex(@"(公告|通告|公报)$|^(Announcement|Communiqu)", RegexOptions.NonBacktracking)]
    private static partial Regex Announcement();

    [GeneratedRegex(@"(批复|复函|函)$|^(Official )?Reply ", RegexOptions.NonBacktracking)]
    private static partial Regex Reply();

    [GeneratedRegex(@"(方案|规划|计划|纲要|行动|预案|要点)$|\b(Plan|Programme|Program|Outline|Scheme)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Plan();

    [GeneratedRegex(@"(条例|规定|办法|细则|规则|法|准则|暂行办法|章程)$|^(Provisions|Regulations?|Measures|Rules|Law) |^(Interim|Implementing|Administrative) (Provisions|Regulations|Measures|Rules)|\b(Regulations|Provisions|Measures|Law)$", RegexOptions.NonBacktracking)]
    private static partial Regex Regulation();

    [GeneratedRegex(@"报告$|^Report |\bReport$", RegexOptions.NonBacktracking)]
    private static partial Regex Report();

    [GeneratedRegex(@"会见|会谈|外宾|来访|访问团|(国际|合作)论坛|博览会|友好城市|国客人|Meets? .*([Dd]elegation|[Gg]uests|[Aa]mbassador|[Cc]onsul|Minister)|\b(Forum|Expo)\b.*\b(Opens|[Cc]ountries)|Ambassador|[Ss]ister [Cc]it", RegexOptions.NonBacktracking)]
    private static partial Regex ForeignAffairs();

    [GeneratedRegex(@"会议|全会|座谈会|常委会|推进会|动员会|调度会|研讨会|例会|大会|召开|Meeting|Committee|Conference|Plenum|Session|Symposium", RegexOptions.NonBacktracking)]
    private static partial Regex MeetingNews();

    private static bool TellsOfMeeting(string line) =>
        Verbs.Any(v => line.Contains(v, StringComparison.Ordinal)) && Meetings.Any(m => line.Contains(m, StringComparison.OrdinalIgnoreCase));
}
