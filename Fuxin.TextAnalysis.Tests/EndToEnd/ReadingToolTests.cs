using System.Text;
using System.Text.Json;
using Fuxin.TextAnalysis.Tests.Documents;

namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary><c>fuxin read</c> and <c>fuxin duplicates</c>: what is in a folder before it is analysed.</summary>
public sealed class ReadingToolTests : IDisposable
{
    private const string News =
        "全市春耕工作会议召开\n来源：某市日报 发布时间：2024-03-02\n3月1日，全市春耕工作会议在市会议中心召开。会议强调，要抓住农时，落实责任，确保种子、化肥、农机具全部到位，为全年粮食丰收打下基础。";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reading_shows_what_each_document_says_of_itself_and_goes_on_after_a_bad_one()
    {
        _folder.File("a.txt", Utf8(News));
        _folder.File("b.pdf", Utf8("no pdf at all"));
        var (code, output, error) = FuxinTool.Run("read", _folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("全市春耕工作会议召开", output, StringComparison.Ordinal);
        Assert.Contains("2024-03-02", output, StringComparison.Ordinal);
        Assert.Contains("某市日报", output, StringComparison.Ordinal);
        Assert.Contains("b.pdf", error, StringComparison.Ordinal);
        Assert.Contains("1 read, 1 failed", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_reading_writes_as_json_lines_can_be_read_again()
    {
        _folder.File("a.txt", Utf8(News));
        var (_, first, _) = FuxinTool.Run("read", _folder.Path, "--format", "jsonl");
        using var json = JsonDocument.Parse(first);
        Assert.Equal(News, json.RootElement.GetProperty("text").GetString());
        var again = _folder.File("again.jsonl", Utf8(first));
        var (_, second, _) = FuxinTool.Run("read", again, "--format", "jsonl");
        using var reread = JsonDocument.Parse(second);
        foreach (var name in (string[])["id", "title", "date", "source", "sha256", "text"])
        {
            Assert.Equal(json.RootElement.GetProperty(name).GetString(), reread.RootElement.GetProperty(name).GetString());
        }
    }

    [Fact]
    public void Duplicates_names_the_one_published_first_and_marks_what_is_only_alike()
    {
        _folder.File("later.txt", Utf8(News.Replace("2024-03-02", "2024-03-05", StringComparison.Ordinal)));
        _folder.File("original.txt", Utf8(News));
        _folder.File("other.txt", Utf8("关于做好防汛工作的通知\n各县区人民政府：汛期将至，请各地认真组织排查，消除隐患，保障人民群众生命财产安全。"));
        var (code, output, _) = FuxinTool.Run("duplicates", _folder.Path, "--format", "csv");
        Assert.Equal(0, code);
        var rows = output.TrimEnd('\n').Split('\n');
        Assert.Equal(3, rows.Length);
        Assert.StartsWith("1,original,later,2024-03-05,no,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("1,original,original,2024-03-02,yes,1.00", rows[2], StringComparison.Ordinal);
        var (_, table, _) = FuxinTool.Run("duplicates", _folder.Path);
        Assert.EndsWith("1 groups; 1 documents repeat an earlier one\n", table, StringComparison.Ordinal);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
