using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Indexing;
using Fuxin.TextAnalysis.Tool.Exports;

namespace Fuxin.TextAnalysis.Tests.Exports;

public sealed class ExportFileTests : IDisposable
{
    private static readonly Column[] Columns = [Column.Key("word"), Column.Text("note"), Column.Whole("count"), Column.Number("score")];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Endings => [".csv", ".jsonl", ".xlsx", ".parquet"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_table_comes_back_from_every_format_with_its_stamp(string ending)
    {
        var table = Table(
            ["改革", null, 37418L, 1.0 / 3],
            ["=SUM(A1)", "a, \"b\"\nc", 0L, null],
            ["'quoted", "😀 <script>", -5L, 1e-300],
            ["00123", "2023-11-10", 9007199254740991L, 11.9]);
        var (path, stamp) = (Path(ending), Stamp(table));
        ExportFile.Write(path, stamp, table);
        var back = ExportFile.Read(path);
        Assert.Equal(stamp.ToJson(), back.Stamp.ToJson());
        Assert.Equal(Columns, back.Table.Columns);
        Assert.Equal(table.Rows, back.Table.Rows);
        Assert.Equal(CountKind.Sampled, back.Table.Kind);
        Assert.Empty(ExportComparison.Compare(table, back.Table));
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_table_without_rows_is_a_table(string ending)
    {
        var table = Table();
        ExportFile.Write(Path(ending), Stamp(table), table);
        Assert.Empty(ExportFile.Read(Path(ending)).Table.Rows);
    }

    [Theory]
    [InlineData(".csv", "word,count\n改革,1\n")]
    [InlineData(".csv", "")]
    [InlineData(".jsonl", "{\"word\":\"改革\"}\n")]
    [InlineData(".jsonl", "not json")]
    [InlineData(".parquet", "PAR1 but no more")]
    public void A_file_of_another_hand_is_refused_in_words(string ending, string content)
    {
        File.WriteAllText(Path(ending), content);
        Assert.Throws<InvalidDataException>(() => ExportFile.Read(Path(ending)));
    }

    [Fact]
    public void Rows_cut_off_later_are_noticed()
    {
        var table = Table(["a", null, 1L, null], ["b", null, 2L, null]);
        ExportFile.Write(Path(".csv"), Stamp(table), table);
        File.WriteAllLines(Path(".csv"), File.ReadAllLines(Path(".csv"))[..^1]);
        Assert.Contains("2 rows", Assert.Throws<InvalidDataException>(() => ExportFile.Read(Path(".csv"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_takes_no_text_for_a_formula()
    {
        var table = Table(["=1+1", "@x", 1L, -2.5]);
        using var output = new StringWriter();
        CsvExport.WriteRows(output, table);
        Assert.Equal("word,note,count,score\n'=1+1,'@x,1,-2.5\n", output.ToString());
    }

    [Fact]
    public void Differences_name_rows_and_cells()
    {
        var old = Table(["same", "x", 1L, 0.1 + 0.2], ["gone", null, 1L, 1.0], ["more", null, 1L, 1.0]);
        var now = Table(["new", null, 4L, 1.0], ["more", null, 2L, 1.0], ["same", "x", 1L, 0.3]);
        var found = ExportComparison.Compare(old, now);
        Assert.Equal([(RowChange.Removed, "gone"), (RowChange.Changed, "more"), (RowChange.Added, "new")], found.Select(d => (d.Change, d.Key)));
        Assert.Equal(("count", "1", "2"), Assert.Single(found[1].Cells));
    }

    private string Path(string ending) => System.IO.Path.Combine(_folder.Path, "table" + ending);

    private static ExportTable Table(params object?[][] rows) => new()
    {
        Columns = Columns, Rows = rows, Facts = [new("words", "19511771 (exact)"), new("查询", "“六地”")], Kind = CountKind.Sampled,
    };

    private static ReleaseStamp Stamp(ExportTable table) => ReleaseStamp.Of(
        new CorpusDescription { Documents = 3, Words = 10, Undated = 0, Fingerprint = "00ff", Analyzer = "abc", Format = 6 }, "stats frequency", ["--take", "3", "--"], table);
}
