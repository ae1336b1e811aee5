using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>Recognises offices by their short form after an organ, a level or a division: 省委 + 外宣办, 镇 + 综治办, 山东 + 口岸办. Stateless.</summary>
internal static class ChineseOffices
{
    private const int LongestField = 4;

    // What makes a verb with 办 (主办, 督办) or an adverbial (一网通办).
    private const string Verbal = "主承举协开交督查领包帮民公自续快代通好难停补换经筹试新重严惩法侦采置操大特急创兴申合联催可不已未正要来去在会能再所就";
    private const string Following = "事公理法案学好成了会得不完实结件证报班";

    /// <summary>The end of the office that begins at <paramref name="at"/>; 0 if there is none.</summary>
    public static int EndAt(string text, ChineseTokens tokens, int at, int limit)
    {
        for (var end = at + 2; end <= Math.Min(limit - 1, at + LongestField) && IsHan(text[end - 1]); end++)
        {
            if (text[end] == '办')
            {
                return !Verbal.Contains(text[end - 1], StringComparison.Ordinal) && tokens.IsBoundary(at) && tokens.IsBoundary(end + 1)
                    && !(end + 1 < limit && Following.Contains(text[end + 1], StringComparison.Ordinal)) && AreNouns(tokens, at, end)
                    ? end + 1 : 0;
            }
        }

        return 0;
    }

    private static bool AreNouns(ChineseTokens tokens, int at, int end)
    {
        for (var index = tokens.IndexAt(at); index >= 0 && index < tokens.Count && tokens.Span(index).Start < end; index++)
        {
            if (tokens.Tag(index) is not ("n" or "vn" or "j" or "b" or "an" or "nz" or "Ng" or "ng" or "Vg" or "nt" or "a" or "s" or "f" or "v") && !(tokens.Tag(index) == "d" && tokens.Span(index).Length == 2) || (tokens.Tag(index) is "v" && tokens.Span(index).Length > 1 && tokens.Span(index).End == end))
            {
                return false;
            }
        }

        return true;
    }
}
