namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary><c>fuxin segment</c> as a part of a pipe.</summary>
public class SegmentToolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Every_line_comes_out_once_and_in_order_whatever_the_threads(int threads)
    {
        // A good deal more than a block, so that several are under way at once.
        var lines = Enumerable.Range(0, 30_000).Select(i => i % 7 == 0 ? "" : $"{i}年召开会议").ToArray();
        var (code, output, _) = FuxinTool.RunWith(string.Join('\n', lines), "segment", "--threads", $"{threads}");
        Assert.Equal(0, code);
        Assert.Equal(lines, output.TrimEnd('\n').Split('\n').Select(l => l.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_longer_than_any_block_stays_one_line()
    {
        var line = string.Concat(Enumerable.Repeat("推动高质量发展", 60_000));
        var (_, output, _) = FuxinTool.RunWith("短句\n" + line + "\n末句\n", "segment");
        Assert.Equal(["短句", line, "末句"], output.TrimEnd('\n').Split('\n').Select(l => l.Replace(" ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Windows_line_ends_and_nothing_at_all_are_fine()
    {
        Assert.Equal("召开 会议\n很 好\n", FuxinTool.RunWith("召开会议\r\n很好\r\n", "segment").Output);
        Assert.Equal("", FuxinTool.RunWith("", "segment").Output);
    }

    [Fact]
    public void A_folder_without_training_data_is_an_error_that_names_it()
    {
        var (code, _, error) = FuxinTool.Run("model", "evaluate-shipped", Path.Combine(Path.GetTempPath(), "no-such-data"), Path.GetTempPath());
        Assert.NotEqual(0, code);
        Assert.Contains("no-such-data", error, StringComparison.Ordinal);
    }
}
