using CsCheck;
using Fuxin.TextAnalysis.Documents.Structure;

namespace Fuxin.TextAnalysis.Tests.Documents.Structure;

public class SectionReaderTests
{
    [Fact]
    public void A_regulation_has_chapters_articles_paragraphs_and_items_with_addresses()
    {
        const string Text = "某规定\n第一章　总则\n第一条　为了保护，制定本规定。\n本条另有一款。\n第二章　禁止\n第二条　禁止下列行为：\n（一）甲；\n（二）乙。\n第三条第二款的规定除外。\n第三条　罚款。\n";
        var sections = SectionReader.Read(Text);
        Assert.Equal(
            [
                "chapter-1", "chapter-1/article-1", "chapter-1/article-1/paragraph-2", "chapter-2", "chapter-2/article-2", "chapter-2/article-2/item-1",
                "chapter-2/article-2/item-2", "chapter-2/article-2/paragraph-2", "chapter-2/article-3",
            ],
            sections.Select(s => s.Address));
        Assert.Equal("第二条", sections[4].Heading);
        Assert.Equal("（一）甲；\n", Text.Substring(sections[5].Span.Start, sections[5].Span.Length));
        Assert.StartsWith("第二章", Text.Substring(sections[3].Span.Start, sections[3].Span.Length), StringComparison.Ordinal);
        Assert.Equal(Text.Length, sections[3].Span.End);
    }

    [Fact]
    public void A_plan_has_numbered_headings_of_three_ranks()
    {
        var sections = SectionReader.Read("方案\n一、总体要求\n以发展为目标。\n二、重点任务\n（一）实施行动。由市局牵头。\n1．建平台。\n2.5万人参加。\n三是不算。\n");
        Assert.Equal([("heading-1", "一、总体要求"), ("heading-2", "二、重点任务"), ("heading-2/item-1", "（一）实施行动"), ("heading-2/item-1/point-1", "1．建平台")], sections.Select(s => (s.Address, s.Heading)));
    }

    [Theory]
    [InlineData("Chapter II Duties", "chapter-2")]
    [InlineData("Article 5 The Bureau is responsible.", "article-5")]
    [InlineData("Article 5 of the Law applies.", null)]
    [InlineData("II. Tasks for 2025", "heading-2")]
    [InlineData("I went home.", null)]
    [InlineData("第一百零三条　施行。", "article-103")]
    [InlineData("第 五 条 施行。", "article-5")]
    [InlineData("第五章的规定", null)]
    [InlineData("2023.5.1", null)]
    public void A_head_is_told_from_a_sentence(string line, string? address) => Assert.Equal(address, SectionReader.Read(line).FirstOrDefault()?.Address);

    [Fact]
    public void Addresses_are_unique_and_spans_nest() =>
        Gen.OneOf("第一章 甲", "第二章 乙", "第一条 丙。", "第二条 丁：", "（一）戊；", "（二）己。", "一、庚", "1. 辛", "句子。", "", "Article 3 X.", "  ").Array[0, 30]
            .Select(lines => string.Join('\n', lines)).Sample(text =>
            {
                var sections = SectionReader.Read(text);
                Assert.Equal(sections.Length, sections.Select(s => s.Address).Distinct().Count());
                for (var i = 0; i < sections.Length; i++)
                {
                    Assert.InRange(sections[i].Span.End, sections[i].Span.Start, text.Length);
                    Assert.StartsWith(sections[i].Heading, text[sections[i].Span.Start..], StringComparison.Ordinal);
                    Assert.All(sections.Skip(i + 1), s => Assert.True(s.Span.Start >= sections[i].Span.End || sections[i].Span.Contains(s.Span)));
                }
            });

    [Fact]
    public void Articles_are_found_in_the_text_of_a_real_PDF()
    {
        var text = File.ReadAllText(SharedData.PathOf("data", "policy", "guangzhou-regulations.txt"));
        Assert.InRange(SectionReader.Read(text).Count(s => s.Level == SectionLevel.Article), 88, 98);
    }
}
