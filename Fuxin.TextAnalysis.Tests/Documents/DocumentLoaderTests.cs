using System.Text;
using Fuxin.TextAnalysis.Documents;

namespace Fuxin.TextAnalysis.Tests.Documents;

public sealed class DocumentLoaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fuxin");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Each_bad_file_gives_one_problem_that_says_what_to_do_and_the_rest_is_read()
    {
        var good = File("b.txt", "会议召开。"u8);
        var found = new DocumentLoader(maximumBytes: 100).Load(
        [
            File("empty.txt", ""u8), File("blank.txt", " \n　\n"u8), File("binary.txt", [0x4D, 0x5A, 0x90, 0xFF]), File("nul.txt", "a\0b"u8),
            File("large.txt", Encoding.UTF8.GetBytes(new string('长', 50))), File("table.xls", "x"u8), Path.Combine(_folder.FullName, "none.txt"), good,
        ], cancellation: TestContext.Current.CancellationToken).ToList();
        string[] problems =
        [
            "holds no text", "holds no text", "not text in", "binary file", "raise the limit", "the kinds are .csv .docx", "no such file",
        ];
        Assert.Equal(problems.Length + 1, found.Count);
        Assert.All(problems.Zip(found), p => Assert.Contains(p.First, p.Second.Problem, StringComparison.Ordinal));
        Assert.Equal("会议召开。", found[^1].Document!.Text);
    }

    [Fact]
    public void A_folder_is_read_with_its_subfolders_in_order_and_other_files_are_passed_over_and_said()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "sub"));
        File("b.txt", "二。"u8);
        File("a.md", "一。"u8);
        File("sub/c.txt", "三。"u8);
        File("picture.png", [1, 2, 3]);
        var found = Loading.All(_folder.FullName);
        Assert.Equal(["a", "b", "c"], found.Where(d => d.IsRead).Select(d => d.Document!.Id));
        Assert.True(Assert.Single(found, d => !d.IsRead).IsPassedOver);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        var utf8 = File("utf8.txt", [.. Encoding.UTF8.Preamble, .. "六地"u8]);
        var utf16 = File("utf16.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("六地")]);
        Assert.All(Loading.All(utf8, utf16), d => Assert.Equal("六地", d.Document!.Text));
    }

    [Fact]
    public void A_link_back_into_the_folder_does_not_loop()
    {
        File("a.txt", "一。"u8);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "loop"), _folder.FullName);
        var found = Loading.All(_folder.FullName);
        Assert.Equal("a", Assert.Single(found, d => d.IsRead).Document!.Id);
        Assert.Contains("a link to a folder that is read already", Assert.Single(found, d => d.IsPassedOver).Problem, StringComparison.Ordinal);
        Assert.Equal(2, found.Count);
    }

    private string File(string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllBytes(path, content);
        return path;
    }
}
