using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Indexing;

namespace Fuxin.TextAnalysis.Tests.Search;

/// <summary>A long expression is one word; as words, its parts are found all the same, and nothing else inside it.</summary>
public sealed class WordPartTests : IDisposable
{
    private const string Text = "全市深入学习习近平新时代中国特色社会主义思想。会议通过了有关思想。";

    private readonly TemporaryFolder _folder = new();
    private readonly CorpusSearcher _searcher;

    public WordPartTests()
    {
        Sample.Index(_folder.Path, TextAnalyzer.Default.Analyze(Text, "a"));
        _searcher = CorpusSearcher.Open(_folder.Path);
    }

    public void Dispose()
    {
        _searcher.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("word:思想", "思想 思想")]
    [InlineData("word:社会主义", "社会主义")]
    [InlineData("word:习近平新时代中国特色社会主义思想", "习近平新时代中国特色社会主义思想")]
    [InlineData("word:社会", "")]
    [InlineData("word:义思", "")]
    [InlineData("word:会议", "会议")]
    public void A_word_is_found_by_itself_and_as_a_part(string query, string places)
    {
        var found = _searcher.Find(QueryParser.Parse(query)).Hits.SelectMany(h => h.Highlights);
        Assert.Equal(places, string.Join(' ', found.Select(s => Text.Substring(s.Start, s.Length))));
    }

    [Fact]
    public void Parts_partition_the_token_they_belong_to()
    {
        var document = TextAnalyzer.Default.Analyze(Text);
        Assert.NotEmpty(document.WordParts);
        foreach (var token in document.Tokens)
        {
            var parts = document.WordParts.Where(p => p.Start >= token.Span.Start && p.End <= token.Span.End).ToList();
            Assert.NotEqual(1, parts.Count);
            Assert.True(parts.Count == 0 || string.Concat(parts.Select(document.TextOf)) == document.TextOf(token.Span));
        }
    }
}
