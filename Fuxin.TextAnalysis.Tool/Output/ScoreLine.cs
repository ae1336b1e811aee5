using System.Globalization;
using Fuxin.TextAnalysis.Evaluation;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Writes a score with its intervals as one line of fields separated by tabs.</summary>
internal static class ScoreLine
{
    public static void Write(TextWriter output, Score score, ScoreIntervals intervals) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{score.Type}\t{score.Right + score.Missed}\t{score.Right + score.Extra}\t{score.Precision:P1}\t{score.Recall:P1}\t{score.F1:P1}\t{Of(intervals.Precision)}\t{Of(intervals.Recall)}\t{Of(intervals.F1)}"));

    private static string Of(ScoreInterval interval) => string.Create(CultureInfo.InvariantCulture, $"{interval.Low * 100:F1}-{interval.High * 100:F1}");
}
