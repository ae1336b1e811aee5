using System.Text;
using CsCheck;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Documents.Records;

namespace Fuxin.TextAnalysis.Tests.Documents.Records;

public sealed class JsonLinesReaderTests
{
    [Fact]
    public void Each_line_is_a_document_with_an_id_of_its_own()
    {
        var read = Read("{\"date\":\"20230105\",\"title\":\"甲\",\"text\":\"一。\"}\n\n{\"id\":\"x\",\"content\":[\"二。\",\"三。\"],\"date\":\"2023-01-06\"}");
        Assert.Equal(["news#1", "x"], read.Select(d => d.Document!.Id));
        Assert.Equal(["一。", "二。\n三。"], read.Select(d => d.Document!.Text));
        Assert.Equal([new DateOnly(2023, 1, 5), new DateOnly(2023, 1, 6)], read.Select(d => d.Document!.Date!.Value));
    }

    [Theory]
    [InlineData("{\"text\":", "not valid JSON at byte")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("{\"body2\":\"x\"}", "the fields are body2")]
    [InlineData("{\"text\":\" \"}", "the text is empty")]
    [InlineData("{\"text\":\"a\\u0000b\"}", "NUL")]
    public void A_bad_line_is_one_problem_that_names_it_and_the_next_is_read(string line, string problem)
    {
        var read = Read($"{{\"text\":\"一。\"}}\n{line}\n{{\"text\":\"二。\"}}");
        Assert.Equal(3, read.Count);
        Assert.StartsWith("line 2: ", read[1].Problem, StringComparison.Ordinal);
        Assert.Contains(problem, read[1].Problem, StringComparison.Ordinal);
        Assert.Equal("news#3", read[2].Document!.Id);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_passed_by_and_not_held()
    {
        var lines = Encoding.UTF8.GetBytes("{\"text\":\"一。\"}\n{\"text\":\"" + new string('x', 300_000) + "\"}\n{\"text\":\"二。\"}\n");
        var read = new JsonLinesReader(RecordFields.Default).Read(new DocumentFile("a.jsonl", new MemoryStream(lines), maximumBytes: 1000)).ToList();
        Assert.Equal([true, false, true], read.Select(r => r.IsRead));
        Assert.StartsWith("line 2: more than 1000 bytes", read[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_bytes_spoil_their_own_line_only()
    {
        byte[] lines = [.. "{\"text\":\"一。\"}\n{\"text\":\"a"u8, 0xFF, .. "\"}\n{\"text\":\"二。\"}\n"u8];
        var read = new JsonLinesReader(RecordFields.Default).Read(new DocumentFile("a.jsonl", new MemoryStream(lines))).ToList();
        Assert.Equal([true, false, true], read.Select(r => r.IsRead));
    }

    [Fact]
    public void Fields_are_mapped_by_name()
    {
        var fields = RecordFields.Default with { Text = ["payload"], Title = ["head"] };
        var read = Assert.Single(new JsonLinesReader(fields).Read(new DocumentFile("a.jsonl", new MemoryStream("{\"text\":\"no\",\"payload\":\"yes\",\"head\":\"h\"}"u8.ToArray()))));
        Assert.Equal(("yes", "h"), (read.Document!.Text, read.Document.Title));
    }

    [Fact]
    public void A_file_in_another_encoding_is_read()
    {
        var gbk = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        var read = Assert.Single(new JsonLinesReader(RecordFields.Default).Read(
            new DocumentFile("a.jsonl", new MemoryStream(gbk.GetBytes("{\"text\":\"市委召开会议，学习全会精神。\"}")))));
        Assert.Equal("市委召开会议，学习全会精神。", read.Document!.Text);
    }

    [Fact]
    public void Lines_are_cut_as_a_plain_split_cuts_them() =>
        Gen.OneOf('a', '\n', '\r', '语').Array[0, 60].Select(c => new string(c)).Sample(text =>
        {
            var expected = text.Split('\n').Select(l => l.EndsWith('\r') ? l[..^1] : l).ToList();
            if (expected[^1].Length == 0 && !text.EndsWith('\r'))
            {
                expected.RemoveAt(expected.Count - 1);
            }

            var lines = ByteLines.Of(new Trickle(Encoding.UTF8.GetBytes(text)), 1000, default).Select(l => Encoding.UTF8.GetString(l.Bytes.Span)).ToList();
            Assert.Equal(expected, lines);
        });

    [Fact]
    public void Random_lines_give_documents_or_problems() =>
        Gen.OneOf('{', '}', '"', ':', ',', '[', ']', 't', 'e', 'x', '\\', 'u', '0', '\n', ' ').Array[0, 80].Select(c => new string(c))
            .Sample(text => Assert.All(Lenient(text), r => Assert.True(r.IsRead || r.Problem.StartsWith("line ", StringComparison.Ordinal))));

    private static List<LoadedDocument> Lenient(string text)
    {
        try
        {
            return Read(text);
        }
        catch (DocumentReadException empty) when (empty.Problem.Contains("no records", StringComparison.Ordinal))
        {
            return [];
        }
    }

    private static List<LoadedDocument> Read(string text) =>
        [.. new JsonLinesReader(RecordFields.Default).Read(new DocumentFile("news.jsonl", new MemoryStream(Encoding.UTF8.GetBytes(text))))];

    /// <summary>A stream that gives a byte at a time.</summary>
    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
