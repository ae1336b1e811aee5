using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>Reads talks that go by the city they were held in: 日内瓦和谈, 中美吉隆坡经贸磋商. Immutable and thread-safe.</summary>
internal sealed class ChineseTalks
{
    private const int MostStates = 3;

    private static readonly string[] Nouns = ["和谈", "经贸磋商", "经贸会谈", "磋商", "谈判"];
    // 朝鲜半岛和谈进程: talks about the place, not in it.
    private static readonly string[] Areas = ["半岛", "地区", "地带", "问题"];

    private readonly ChineseStates _states = ChineseStates.Default;
    private readonly HashSet<string> _countries = [.. ClassedWords.Embedded("zh-places.tsv").Words("country")];

    /// <summary>The talks whose city begins at <paramref name="at"/>; an end of 0 if there are none.</summary>
    public MeetingReading At(string text, ChineseTokens tokens, int at, TextSpan sentence, ChineseSpans places)
    {
        var city = places.EndOf(at);
        if (city <= at + 1 || FirstAt(text, city, Nouns) is not { } noun || city + noun.Length > sentence.End || !tokens.IsBoundary(city + noun.Length)
            || FirstBefore(text, city, Areas) is not null || _countries.Contains(text[at..city]))
        {
            return MeetingReading.None;
        }

        var start = at;
        while (start > sentence.Start && at - start < MostStates && _states.IsState(text[start - 1]))
        {
            start--;
        }

        // One character alone before the city is the end of a word.
        return new(at - start >= 2 && tokens.IsBoundary(start) ? start : at, city + noun.Length, "meeting.talks", 0.8);
    }
}
