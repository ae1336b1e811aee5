using System.Text;

namespace Fuxin.TextAnalysis.Tests.Documents.Web;

public sealed class HtmlReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> CorpusIds => [.. Repository.CorpusIds];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(CorpusIds))]
    public void The_article_is_read_whole_and_the_page_around_it_is_not(string id)
    {
        var lines = Repository.CorpusText(id).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var text = Read("page.html", Page(lines)).Text;
        Assert.True(RoundTrip.Agreement(string.Concat(lines), text) > 0.98, text);
        foreach (var furniture in (string[])["网站首页", "Friend links", "版权所有", "trackVisit", "上一篇"])
        {
            Assert.DoesNotContain(furniture, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("市长信箱 — 某市人民政府", "市长信箱")]
    [InlineData("通知公告 - 某某网", "通知公告")]
    [InlineData("一二一—某某同志谈铁人精神", "一二一—某某同志谈铁人精神")]
    public void The_name_of_the_site_is_no_part_of_the_title(string title, string expected)
    {
        var page = $"<html><head><meta charset=utf-8><title>{title}</title></head><body><p>这里是正文，说明有关事项，请各单位遵照执行。</p></body></html>";
        Assert.Equal(expected, Assert.Single(_folder.Load("page.html", System.Text.Encoding.UTF8.GetBytes(page))).Document!.Title);
    }

    [Fact]
    public void Table_rows_and_list_items_are_lines()
    {
        var text = Read("t.html", "<body><p>一、名单如下：</p><table><tr><th>职务</th><th>姓名</th></tr><tr><td>局长</td><td><p>白一</p></td></tr></table><ul><li>甲</li><li>乙</li></ul></body>").Text;
        Assert.Equal("一、名单如下：\n职务\t姓名\n局长\t白一\n甲\n乙", text);
    }

    [Fact]
    public void What_the_head_of_a_page_says_is_kept()
    {
        var page = "<html><head><meta charset=gb2312><title>某市_某网</title><meta name=ArticleTitle content='关于某事的通知'><meta name=PubDate content='2023-11-10 09:00'><meta name=ContentSource content='阜新日报'></head><body><p>正文，关于某事。</p></body></html>";
        var document = Read("m.html", CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes(page));
        Assert.Equal(("关于某事的通知", new DateOnly(2023, 11, 10), "阜新日报"), (document.Title, document.Date, document.Source));
        Assert.Equal("正文，关于某事。", document.Text);
    }

    [Fact]
    public void Several_pages_in_one_text_file_are_several_documents()
    {
        var dump = "[url:http://a.cn/1.html]\n<!DOCTYPE html>\n<html><body><p>第一页。</p></body></html>\n[url:http://a.cn/2.html]\n<html><body><p>第二页。</p></body></html>\n";
        var read = _folder.Load("dump.txt", Encoding.UTF8.GetBytes(dump));
        Assert.Equal([("dump#1", "第一页。", "http://a.cn/1.html"), ("dump#2", "第二页。", "http://a.cn/2.html")], read.Select(r => (r.Document!.Id, r.Document.Text, r.Document.Url!)));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(200_000)]
    public void A_page_nested_absurdly_deep_is_one_problem(int depth)
    {
        var page = string.Concat(Enumerable.Repeat("<div>", depth)) + "x";
        Assert.Contains("nested more than", _folder.Problem("deep.html", Encoding.UTF8.GetBytes(page)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_text_says_what_to_do() =>
        Assert.Contains("save it from the browser", _folder.Problem("e.html", "<html><body><script>x()</script></body></html>"u8), StringComparison.Ordinal);

    private static string Page(string[] lines) =>
        $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>{lines[0]}</title><script>trackVisit(1)</script><style>p ! important</style></head><body>
        <div class="top-nav"><ul><li><a href="/">网站首页</a></li><li><a href="/a">政务公开</a></li><li><a href="/b">News</a></li></ul></div>
        <div class="wrap"><div class="content"><h1>{lines[0]}</h1>{string.Concat(lines[1..].Select(l => $"<p>{l}</p>\n"))}</div>
        <div class="sidebar"><a href="/x">上一篇</a> <a href="/y">下一篇</a></div></div>
        <div id="footer"><p>Friend links</p><p>版权所有：某市人民政府办公室　备案序号 12345678</p></div></body></html>
        """;

    private SourceDocument Read(string name, string page) => Read(name, Encoding.UTF8.GetBytes(page));

    private SourceDocument Read(string name, byte[] page) => Assert.Single(_folder.Load(name, page)).Document!;
}
