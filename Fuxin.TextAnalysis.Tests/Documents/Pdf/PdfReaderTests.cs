using CsCheck;
using Fuxin.TextAnalysis.Documents.Pdf;

namespace Fuxin.TextAnalysis.Tests.Documents.Pdf;

public sealed class PdfReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Fixtures
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var producer in (string[])["libreoffice", "chromium"])
            {
                foreach (var file in Directory.GetFiles(RoundTrip.PathOf(producer)).Order(StringComparer.Ordinal))
                {
                    data.Add(producer, Path.GetFileNameWithoutExtension(file));
                }
            }

            return data;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void What_a_producer_printed_is_the_text_it_was_given(string producer, string id)
    {
        var text = RoundTrip.Read(producer, id + ".pdf");
        Assert.True(RoundTrip.Agreement(Repository.CorpusText(id), text) >= 0.999, text);

        // Lines are joined: as many paragraphs as the text had, give or take the odd one.
        var expected = Repository.CorpusText(id).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.InRange(text.Split('\n').Length, expected - 2, expected + 2);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_dropped_and_nothing_else()
    {
        string[] ids = ["zh-09-regulation-qu-river", "en-09-regulation-mangrove-zhanjiang", "en-03-plan-agriculture", "en-11-plan-erhai", "en-05-notice-heritage-luoyang"];
        var text = RoundTrip.Read("running-heads.pdf");
        Assert.DoesNotContain("Corpus reader", text, StringComparison.Ordinal);
        Assert.True(RoundTrip.Agreement(string.Concat(ids.Select(Repository.CorpusText)), text) >= 0.999, text);
    }

    [Fact]
    public void Columns_are_read_one_after_the_other() =>
        Assert.True(
            RoundTrip.Agreement(
                Repository.CorpusText("en-09-regulation-mangrove-zhanjiang") + Repository.CorpusText("en-03-plan-agriculture"), RoundTrip.Read("columns.pdf")) >= 0.999);

    [Fact]
    public void A_page_that_unpacks_to_gigabytes_is_given_up_and_the_others_are_read()
    {
        var path = _folder.File("bomb.pdf", SmallPdf.WithPages("BT /F 12 Tf 10 700 Td (Notice) Tj ET", "BT /F 12 Tf " + new string(' ', 200_000_000) + " ET"));
        var loaded = Loading.All(path);
        Assert.Equal("Notice", Assert.Single(loaded, l => l.IsRead).Document!.Text.Trim());
        var problem = Assert.Single(loaded, l => !l.IsRead).Problem;
        Assert.Contains("page 2", problem, StringComparison.Ordinal);
        Assert.Contains("8 MiB", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_document_says_so() =>
        Assert.Contains("password", Assert.Single(Loading.All(RoundTrip.PathOf("locked.pdf"))).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_document_is_one_problem_or_is_read_in_part()
    {
        Assert.Contains("no PDF", _folder.Problem("text.pdf", "text"u8), StringComparison.Ordinal);
        var whole = File.ReadAllBytes(RoundTrip.PathOf("columns.pdf"));
        foreach (var share in (int[])[1, 10, 50, 90])
        {
            Assert.All(_folder.Load("cut.pdf", whole.AsSpan(0, whole.Length * share / 100)), d => Assert.True(d.IsRead || d.Problem.Length > 0));
        }
    }

    [Fact]
    public void Bytes_changed_at_random_end_no_run()
    {
        var whole = File.ReadAllBytes(RoundTrip.PathOf("columns.pdf"));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 20].Sample(
            changes =>
            {
                var bytes = (byte[])whole.Clone();
                foreach (var (at, value) in changes)
                {
                    bytes[at] = value;
                }

                var path = $"{Guid.NewGuid():N}.pdf";
                Assert.All(_folder.Load(path, bytes), d => Assert.True(d.IsRead || d.Problem.Length > 0));
            },
            iter: 15, threads: 1);
    }

    [Theory]
    [InlineData("⾏政⺠主⻬⾦⼾", "行政民主齐金户")]
    [InlineData("eﬃcient ﬂow⸺", "efficient flow——")]
    [InlineData("行政 efficient", "行政 efficient")]
    public void Radicals_and_ligatures_become_what_they_stand_for(string printed, string meant) => Assert.Equal(meant, RadicalFolding.Fold(printed));

    [Theory]
    [InlineData("the imple-", "mentation of plans", true)]
    [InlineData("the three-", "year action", false)]
    [InlineData("of high-", "quality development", false)]
    [InlineData("the govern-", "ment of Fuxin", true)]
    [InlineData("from 2021-", "2025", false)]
    [InlineData("in Sino-", "Russian trade", false)]
    public void A_hyphen_at_the_end_of_a_line_is_kept_if_it_belongs_to_the_word(string line, string next, bool isSplit) =>
        Assert.Equal(isSplit, new Hyphens([line, next]).IsSplit(line, next));

    [Fact]
    public void The_words_of_the_document_itself_tell_a_split_word() =>
        Assert.True(new Hyphens(["High-quality yearbook", "a year-", "book of"]).IsSplit("a year-", "book of"));
}
