using Fuxin.TextAnalysis.Relations;

namespace Fuxin.TextAnalysis.Tests.Relations;

public class CitationGraphTests
{
    [Theory]
    [InlineData("现将《渔港清淤管理办法》转发给你们，请遵照执行。", CitationKind.Forwards)]
    [InlineData("现转发《渔港清淤管理办法》，请遵照执行。", CitationKind.Forwards)]
    [InlineData("市政府批转《渔港清淤管理办法》。", CitationKind.Approves)]
    [InlineData("市政府办公室印发《渔港清淤管理办法》。", CitationKind.Issues)]
    [InlineData("《渔港清淤管理办法》同时废止。", CitationKind.Repeals)]
    [InlineData("对《渔港清淤管理办法》作了修订。", CitationKind.Amends)]
    [InlineData("依照《渔港清淤管理办法》，定期检查。", CitationKind.Cites)]
    public void Tells_what_is_done_to_a_document_and_which_it_is(string text, CitationKind kind)
    {
        var graph = CitationGraph.Of([Analyzed("law", "渔港清淤管理办法", "第一条 渔港每年清淤。"), Analyzed("news", "消息", text)]);

        var citation = Assert.Single(graph.Citations);
        Assert.Equal(("news", "law", kind), (citation.From, citation.To, citation.Kind));
    }

    [Fact]
    public void A_title_that_two_documents_bear_stays_open()
    {
        var graph = CitationGraph.Of([Analyzed("a", "渔港清淤管理办法", "一。"), Analyzed("b", "渔港清淤管理办法", "二。"), Analyzed("c", "消息", "依照《渔港清淤管理办法》办理。")]);

        Assert.Null(Assert.Single(graph.Citations).To);
    }

    private static AnalyzedDocument Analyzed(string id, string title, string text) =>
        TextAnalyzer.Default.Analyze(new SourceDocument { Id = id, Title = title, Text = text });
}
