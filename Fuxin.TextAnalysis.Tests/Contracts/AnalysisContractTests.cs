using CsCheck;

namespace Fuxin.TextAnalysis.Tests.Contracts;

public class AnalysisContractTests
{
    public static TheoryData<string> CorpusIds => [.. Repository.CorpusIds];

    [Fact]
    public void Any_text_whatsoever_keeps_the_contract() =>
        RandomText.Any.Sample(text => DocumentContract.Check(text, TextAnalyzer.Default.Analyze(text)), iter: 3_000);

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
