using Fuxin.TextAnalysis.Documents.Duplicates;

namespace Fuxin.TextAnalysis.Tests.Documents.Duplicates;

public class DuplicateFinderTests
{
    [Fact]
    public void The_corpus_holds_no_duplicates() => Assert.Empty(Found(Repository.CorpusIds.Select(id => Document(id, Repository.CorpusText(id)))));

    [Fact]
    public void Copies_and_edited_copies_are_grouped_and_the_first_published_is_chosen()
    {
        var text = Repository.CorpusText("zh-01-city-meeting-six-places");
        var edited = "（本报讯）" + text[..^30] + "（记者 某某）";
        var group = Assert.Single(Found(
        [
            Document("copy", text, new DateOnly(2023, 11, 12)), Document("other", Repository.CorpusText("zh-05-notice-flood-season")),
            Document("edited", edited, new DateOnly(2023, 11, 11)), Document("original", text, new DateOnly(2023, 11, 10)), Document("undated", text),
        ]));
        Assert.Equal("original", group.First);
        Assert.Equal(["copy", "edited", "original", "undated"], group.Members.Select(m => m.Id));
        Assert.Equal([true, false, true, true], group.Members.Select(m => m.IsExact));
        Assert.InRange(group.Members[1].Similarity, 0.8, 0.99);
    }

    [Fact]
    public void Analysed_documents_are_compared_by_their_tokens()
    {
        var text = Repository.CorpusText("en-10-city-meeting-tieling");
        var finder = new DuplicateFinder();
        finder.Add(TextAnalyzer.Default.Analyze(text, "a"));
        finder.Add(TextAnalyzer.Default.Analyze(text + " (Editor: Li Si)", "b"));
        finder.Add(TextAnalyzer.Default.Analyze(Repository.CorpusText("en-11-plan-erhai"), "c"));
        Assert.Equal(["a", "b"], Assert.Single(finder.Groups()).Members.Select(m => m.Id));
    }

    [Fact]
    public void The_estimate_is_close_to_the_share_of_common_sequences()
    {
        var words = Enumerable.Range(0, 4000).Select(i => $"w{i}").ToArray();
        foreach (var shared in (double[])[0, 0.25, 0.5, 0.75, 0.9, 1])
        {
            var count = (int)(2000 * shared);
            var one = string.Join(' ', words[..2000]);
            var two = string.Join(' ', words[..count].Concat(words[2000..(4000 - count)]));
            var expected = count / (4000.0 - count);
            Assert.InRange(TextFingerprint.Of(one).SimilarityTo(TextFingerprint.Of(two)), expected - 0.15, expected + 0.15);
        }
    }

    [Fact]
    public void Empty_and_tiny_texts_have_fingerprints() => Assert.Equal(1, TextFingerprint.Of("").SimilarityTo(TextFingerprint.Of(" ")));

    private static IReadOnlyList<DuplicateGroup> Found(IEnumerable<SourceDocument> documents)
    {
        var finder = new DuplicateFinder();
        foreach (var document in documents)
        {
            finder.Add(document);
        }

        return finder.Groups();
    }

    private static SourceDocument Document(string id, string text, DateOnly? date = null) => new() { Id = id, Text = text, Date = date };
}
