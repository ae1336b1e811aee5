using Fuxin.TextAnalysis.Annotators;
using Fuxin.TextAnalysis.Documents.Records;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Tests.Indexing;
using Fuxin.TextAnalysis.Tool;
using Fuxin.TextAnalysis.Tool.Commands;

namespace Fuxin.TextAnalysis.Tests.Contracts;

/// <summary>A step that fails on one document: the error says which of both, and a run goes on with the next.</summary>
public class AnalysisFailureTests
{
    private static readonly TextAnalyzer Analyzer = new TextAnalyzerBuilder().AddAnnotator(new FailsOnTrouble()).Build();

    [Fact]
    public void The_error_names_the_document_and_the_step_and_the_analyser_works_on()
    {
        var error = Assert.Throws<AnalysisException>(() => Analyzer.Analyze("麻烦", "report-7"));
        Assert.Equal(("report-7", typeof(FailsOnTrouble).FullName), (error.DocumentId, error.Step));
        Assert.Contains("report-7", error.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(error.InnerException);
        Assert.Equal("郝鹏", Assert.Single(Analyzer.Analyze("省委书记郝鹏主持会议。").Annotations.OfType<PersonMention>()).Text);
    }

    [Fact]
    public void An_annotator_may_cancel() =>
        Assert.Throws<OperationCanceledException>(() => Analyzer.Analyze("取消"));

    [Fact]
    public void A_run_reports_the_document_and_goes_on()
    {
        using var folder = Three();
        using var error = new StringWriter();
        var done = new List<string>();
        var code = new DocumentRun(new ToolIo(TextReader.Null, TextWriter.Null, error, false), "analysed").Over(
            [folder.File("texts")], 1 << 20, new RecordFields(), document => done.Add(Analyzer.Analyze(document).Source.Id));
        Assert.Equal(ExitCode.Of(1), code);
        Assert.Equal(2, done.Count);
        Assert.Contains("b.txt: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 analysed, 1 failed", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_takes_the_others()
    {
        using var folder = Three();
        using var error = new StringWriter();
        using var writer = DocumentIndexWriter.Create(folder.File("index"));
        var run = new IndexRun(
            new ToolIo(TextReader.Null, TextWriter.Null, error, false), writer, Analyzer, new IndexRunOptions { Paths = [folder.File("texts")] });
        Assert.Equal(ExitCode.Of(1), run.Run(TestContext.Current.CancellationToken));
        Assert.False(run.IsComplete);
        Assert.Contains("b.txt: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 indexed, 1 failed", error.ToString(), StringComparison.Ordinal);
    }

    private static TemporaryFolder Three()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("texts"));
        File.WriteAllText(folder.File("texts/a.txt"), "甲文件。");
        File.WriteAllText(folder.File("texts/b.txt"), "麻烦的文件。");
        File.WriteAllText(folder.File("texts/c.txt"), "丙文件。");
        return folder;
    }

    private sealed class FailsOnTrouble : IAnnotator
    {
        public AnalyzedDocument Annotate(AnalyzedDocument document) =>
            document.Text.StartsWith("麻烦", StringComparison.Ordinal) ? throw new InvalidOperationException("trouble")
            : document.Text == "取消" ? throw new OperationCanceledException()
            : document;
    }
}
