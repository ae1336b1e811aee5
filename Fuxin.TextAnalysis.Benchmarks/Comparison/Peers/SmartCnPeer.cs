using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison.Peers;

/// <summary>The SmartCn analyser of Lucene.NET; it leaves out white space and stop words unless told not to.</summary>
internal sealed class SmartCnPeer : IDisposable
{
    private readonly SmartChineseAnalyzer _analyzer = new(LuceneVersion.LUCENE_48, useDefaultStopWords: false);

    public static string Version { get; } = typeof(SmartChineseAnalyzer).Assembly.GetName().Version!.ToString(3);

    public void Count(string line)
    {
        using var stream = _analyzer.GetTokenStream("", line);
        stream.Reset();
        while (stream.IncrementToken())
        {
        }

        stream.End();
    }

    /// <summary>The words, and what lies between them as further words.</summary>
    public string[] Words(string line)
    {
        var words = new List<string>();
        using var stream = _analyzer.GetTokenStream("", line);
        var offsets = stream.GetAttribute<IOffsetAttribute>();
        var end = 0;
        stream.Reset();
        while (stream.IncrementToken())
        {
            if (offsets.StartOffset > end)
            {
                words.Add(line[end..offsets.StartOffset]);
            }

            words.Add(line[offsets.StartOffset..offsets.EndOffset]);
            end = offsets.EndOffset;
        }

        stream.End();
        return end < line.Length ? [.. words, line[end..]] : [.. words];
    }

    public void Dispose() => _analyzer.Dispose();
}
