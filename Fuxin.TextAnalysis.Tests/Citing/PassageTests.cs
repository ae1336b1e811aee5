using System.Text.Json;
using CsCheck;
using Fuxin.TextAnalysis.Citing;

namespace Fuxin.TextAnalysis.Tests.Citing;

public class PassageTests
{
    private const string Text = "会议指出，要打造新时代“六地”。\n会议强调，要打造新时代“六地”，100%落实{责任}。";

    [Fact]
    public void An_address_reads_back_whatever_the_id() => Gen.String.Where(s => s.Length > 0 && !s.Any(char.IsSurrogate)).Sample(id =>
    {
        var address = PassageAddress.Of(id, Text, new TextSpan(5, 4));
        Assert.Equal(address, PassageAddress.Parse(address.ToString()));
        Assert.DoesNotContain(' ', address.ToString());
    });

    [Fact]
    public void The_words_are_found_where_they_stand_and_where_they_have_moved_to()
    {
        var span = new TextSpan(Text.LastIndexOf("要打造", StringComparison.Ordinal), 11);
        var address = PassageAddress.Of("x", Text, span);
        Assert.Equal(new PassageResolution(PassageState.Unchanged, span), address.Resolve(Text));
        // Of the two places with these words the nearer one: a text put before moves both by four.
        Assert.Equal(new PassageResolution(PassageState.Moved, new TextSpan(span.Start + 4, span.Length)), address.Resolve("本报讯。" + Text));
        Assert.Equal(new PassageResolution(PassageState.Changed, null), address.Resolve(Text.Replace("打造", "建设", StringComparison.Ordinal)));
        Assert.Equal(PassageState.Changed, address.Resolve("").State);
    }

    [Fact]
    public void A_passage_that_moved_is_found_in_any_text() =>
        Gen.Select(Gen.String[1, 20], Gen.String[0, 20], Gen.String[0, 20]).Sample((passage, before, after) =>
        {
            var address = PassageAddress.Of("x", passage, new TextSpan(0, passage.Length));
            var now = address.Resolve(before + passage + after).Span!.Value;
            Assert.Equal(passage, (before + passage + after).Substring(now.Start, now.Length));
        });

    [Theory]
    [InlineData("")]
    [InlineData("fuxin:#char=1,2;hash=0")]
    [InlineData("fuxin:x#char=2,1;hash=00")]
    [InlineData("fuxin:x#char=-1,1;hash=00")]
    [InlineData("fuxin:x#char=1,2")]
    [InlineData("fuxin:x#char=1,2;hash=zz")]
    [InlineData("http://x#char=1,2;hash=00")]
    public void What_is_no_address_is_refused_and_named(string address)
    {
        Assert.False(PassageAddress.TryParse(address, out _));
        Assert.Contains(address, Assert.Throws<FormatException>(() => PassageAddress.Parse(address)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_is_a_part_of_its_text() => Assert.Throws<ArgumentException>(() => PassageAddress.Of("x", "abc", new TextSpan(1, 3)));

    /// <summary>GB/T 7714-2015, 8.1 and annex A: 报纸中析出的文献: 作者. 题名[N]. 报纸名, 年-月-日; online /OL and the address behind.</summary>
    [Fact]
    public void News_is_cited_as_the_standard_wants_it()
    {
        var passage = News();
        Assert.Equal($"阜新市委召开会议[N]. 阜新日报, 2023-11-10. {passage.Address}.", CitationWriter.Gb7714(passage));
        Assert.Equal(
            $"王一. 阜新市委召开会议[N/OL]. 阜新日报, 2023-11-10. https://example.org/1. {passage.Address}.",
            CitationWriter.Gb7714(passage with { Author = "王一", Url = "https://example.org/1" }));
    }

    [Fact]
    public void Official_documents_have_their_issuer_as_author_and_their_number()
    {
        var passage = News() with { Kind = "notice", Source = "国务院", Number = "国发〔2023〕5号", Date = null };
        Assert.Equal($"国务院. 阜新市委召开会议: 国发〔2023〕5号[Z]. (日期不详). {passage.Address}.", CitationWriter.Gb7714(passage));
        Assert.Contains("[EB/OL]", CitationWriter.Gb7714(passage with { Url = "https://example.org/2" }), StringComparison.Ordinal);
        Assert.Contains("[R]. (2023-11-10)", CitationWriter.Gb7714(News() with { Kind = "work-report" }), StringComparison.Ordinal);
    }

    [Fact]
    public void BibTeX_escapes_what_TeX_would_read()
    {
        var entry = CitationWriter.BibTeX(News("a b,c"));
        Assert.StartsWith("@misc{a-b-c-", entry, StringComparison.Ordinal);
        Assert.Contains("100\\%落实\\{责任\\}", entry, StringComparison.Ordinal);
        Assert.Contains("  year = {2023},\n  month = nov,\n", entry, StringComparison.Ordinal);
        Assert.Contains("  author = {{阜新日报}},\n  title = {{阜新市委召开会议}},\n", entry, StringComparison.Ordinal);
        // Balanced braces, the escaped ones apart, are what every reader of BibTeX needs.
        var bare = entry.Replace("\\{", "", StringComparison.Ordinal).Replace("\\}", "", StringComparison.Ordinal);
        Assert.Equal(bare.Count(c => c == '{'), bare.Count(c => c == '}'));
    }

    [Fact]
    public void CSL_JSON_holds_the_fields_of_its_schema()
    {
        using var json = JsonDocument.Parse(CitationWriter.CslJson(News()));
        var item = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("article-newspaper", item.GetProperty("type").GetString());
        Assert.Equal("阜新日报", item.GetProperty("container-title").GetString());
        Assert.Equal([2023, 11, 10], item.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(d => d.GetInt32()));
        Assert.False(item.TryGetProperty("URL", out _));
    }

    private static Passage News(string id = "x") => Passage.Of(
        new SourceDocument { Id = id, Text = Text, Title = "阜新市委召开会议", Source = "阜新日报", Date = new DateOnly(2023, 11, 10), Kind = "meeting-news" },
        Language.Chinese, TextSpan.FromBounds(16, Text.Length));
}
