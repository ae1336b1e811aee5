using System.Text;
using CsCheck;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Documents.Records;

namespace Fuxin.TextAnalysis.Tests.Documents.Records;

public sealed class DelimitedParserTests
{
    [Fact]
    public void Quoted_fields_hold_delimiters_line_ends_and_quotes()
    {
        var records = Parse("a,b\r\n\"1,2\",\"x\r\ny\"\r\n\"say \"\"hi\"\"\",\r\n");
        Assert.Equal([["a", "b"], ["1,2", "x\r\ny"], ["say \"hi\"", ""]], records.Select(r => r.Fields));
        Assert.Equal([1L, 2, 4], records.Select(r => r.Line));
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3\n", ';')]
    [InlineData("a\tb\n1\t2\n", '\t')]
    [InlineData("\"a,x\"|b\n1|2\n", '|')]
    [InlineData("text\nx\n", ',')]
    public void The_delimiter_is_found_in_the_first_line(string text, char delimiter) =>
        Assert.Equal(text.Split('\n')[1].Split(delimiter), Parse(text)[1].Fields);

    [Theory]
    [InlineData("a,b\n\"x\"y,1\nz,2\n", 2, "text follows a closing one")]
    [InlineData("a,b\n\"x,1\nz,2\n", 2, "never closed")]
    public void Broken_quotes_are_one_problem_and_the_next_line_is_read(string text, long line, string problem)
    {
        var records = Parse(text);
        var bad = Assert.Single(records, r => r.Problem is not null);
        Assert.Equal(line, bad.Line);
        Assert.Contains(problem, bad.Problem, StringComparison.Ordinal);
        Assert.Equal(["z", "2"], records[^1].Fields);
    }

    [Fact]
    public void A_record_beyond_the_limit_is_passed_by()
    {
        var records = new DelimitedParser(new StringReader("a\n" + new string('x', 200_000) + "\nb\n"), ',', 1000).Records().ToList();
        Assert.Equal([null, "more than 1000 characters in one record. Split it, or raise the limit (--max-size).", null], records.Select(r => r.Problem));
        Assert.Equal(["b"], records[^1].Fields);
    }

    [Fact]
    public void What_is_written_is_read()
    {
        var field = Gen.OneOf('a', ',', '"', '\n', '\r', '语', ' ').Array[0, 12].Select(c => new string(c));
        field.Array[2, 4].Array[1, 12].Sample(rows =>
        {
            var text = string.Concat(rows.Select(r => string.Join(',', r.Select(f => $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));
            var records = new DelimitedParser(new StringReader(text), ',', 10_000).Records().ToList();
            Assert.Equal(rows, records.Select(r => r.Fields.ToArray()));
        });
    }

    [Fact]
    public void Any_text_gives_records_and_ends() =>
        Gen.OneOf('a', ',', '"', '\n', '\r').Array[0, 200].Select(c => new string(c)).Sample(text =>
            Assert.All(new DelimitedParser(new StringReader(text), null, 50).Records(), r => Assert.True(r.Problem is null || r.Fields.Count == 0)));

    [Fact]
    public void A_table_becomes_documents_by_its_column_names()
    {
        var read = Read("title,date,text,other\n甲,2023/1/5,一。,x\n乙,11/10/2023,The meeting on November 9.,x\n丙,bad\n", RecordFields.Default);
        Assert.Equal(["t#1", "t#2"], read.Where(r => r.IsRead).Select(r => r.Document!.Id));
        Assert.Equal([new DateOnly(2023, 1, 5), new DateOnly(2023, 11, 10)], read.Where(r => r.IsRead).Select(r => r.Document!.Date!.Value));
        Assert.StartsWith("line 4: 2 fields where the first line has 4", read[2].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_a_header_is_read_by_column_number() =>
        Assert.Equal(["一。", "二。"], Read("2008,一。\n2009,二。\n", RecordFields.Default with { Text = ["#2"] }).Select(r => r.Document!.Text));

    [Fact]
    public void A_date_that_nothing_settles_stays_as_it_was_written()
    {
        var document = Assert.Single(Read("date,text\n11/10/2023,No evidence.\n", RecordFields.Default)).Document!;
        Assert.Equal((null, "11/10/2023"), (document.Date, document.UnsettledDate));
        Assert.Equal("11/10/2023", MetadataReader.Complete(document).UnsettledDate);
    }

    [Fact]
    public void A_table_without_a_text_column_says_which_columns_it_has()
    {
        var problem = Assert.Throws<DocumentReadException>(() => Read("a,b\n1,2\n", RecordFields.Default)).Message;
        Assert.Contains("the columns are a, b. Name the one that holds the text (--text-field)", problem, StringComparison.Ordinal);
    }

    private static List<LoadedDocument> Read(string text, RecordFields fields) =>
        [.. new DelimitedReader(fields).Read(new DocumentFile("t.csv", new MemoryStream(Encoding.UTF8.GetBytes(text))))];

    private static List<DelimitedRecord> Parse(string text) => [.. new DelimitedParser(new StringReader(text), null, 10_000_000).Records()];
}
