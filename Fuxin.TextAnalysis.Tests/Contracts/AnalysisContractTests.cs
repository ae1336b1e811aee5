using CsCheck;

namespace Fuxin.TextAnalysis.Tests.Contracts;

public class AnalysisContractTests
{
    public static TheoryData<string> CorpusIds => [.. Repository.CorpusIds];

    [Fact]
    public void Any_text_whatsoever_keeps_the_contract() =>
        RandomText.Any.Sample(text => DocumentContract.Check(text, TextAnalyzer.Default.Analyze(text)), iter: 3_000);

    [Fact]
    public void Any_words_of_the_lexicon_keep_the_contract() =>
        RandomText.OfTheLexicon.Sample(text => DocumentContract.Check(text, TextAnalyzer.Default.Analyze(text)), iter: 60_000);

    /// <summary>Rules that look one character beyond the first or the last of a text.</summary>
    [Theory]
    [InlineData("欧阳")]
    [InlineData("主编张明华说。")]
    [InlineData("副主编")]
    [InlineData("的企业家座谈会上")]
    [InlineData("卫生健康中核652")]
    [InlineData("23结业式")]
    public void A_text_that_begins_or_ends_within_a_pattern_keeps_the_contract(string text) =>
        DocumentContract.Check(text, TextAnalyzer.Default.Analyze(text));

    [Theory]
    [MemberData(nameof(CorpusIds))]
    public void A_text_cut_out_of_another_anywhere_keeps_the_contract(string id)
    {
        var text = Repository.CorpusText(id);
        for (var start = 0; start < text.Length; start++)
        {
            var slice = text.Substring(start, Math.Min(1 + (start * 7 % 29), text.Length - start));
            DocumentContract.Check(slice, TextAnalyzer.Default.Analyze(slice));
        }
    }

    [Theory]
    [MemberData(nameof(CorpusIds))]
    public void Every_corpus_document_keeps_the_contract(string id)
    {
        var text = Repository.CorpusText(id);
        DocumentContract.Check(text, TextAnalyzer.Default.Analyze(text, id));
    }

    [Theory]
    [MemberData(nameof(CorpusIds))]
    public void Windows_line_ends_change_no_more_than_the_offsets(string id)
    {
        var text = Repository.CorpusText(id);
        var unix = TextAnalyzer.Default.Analyze(text, id);
        var windows = TextAnalyzer.Default.Analyze(text.Replace("\n", "\r\n", StringComparison.Ordinal), id);
        DocumentContract.Check(windows.Text, windows);
        Assert.Equal(unix.Annotations.Select(a => (a.Type, a.Text)), windows.Annotations.Select(a => (a.Type, a.Text)));
    }

    [Fact]
    public void Four_threads_find_what_one_finds()
    {
        var texts = Repository.CorpusIds.Select(Repository.CorpusText).ToList();
        var alone = texts.Select(t => Findings(TextAnalyzer.Default.Analyze(t))).ToList();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(t => Findings(TextAnalyzer.Default.Analyze(t))).ToList();
        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_builder_builds_once()
    {
        var builder = new TextAnalyzerBuilder();
        builder.Build();
        Assert.Contains("new builder", Assert.Throws<InvalidOperationException>(builder.Build).Message, StringComparison.Ordinal);
    }

    private static string Findings(AnalyzedDocument document) =>
        string.Join('\n', document.Annotations.Select(a => a.ToString()).Concat(document.Officials.Select(o => o.ToString())));
}
