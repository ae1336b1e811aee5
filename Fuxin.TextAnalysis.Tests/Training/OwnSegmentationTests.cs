using Fuxin.TextAnalysis.Lexicons;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Tests.Documents;
using Fuxin.TextAnalysis.Tests.EndToEnd;

namespace Fuxin.TextAnalysis.Tests.Training;

/// <summary>A user's corpus cut by a standard of its own: numbers and their units are one word, and so is 研究部署.</summary>
public sealed class OwnSegmentationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("corpus.txt")]
    [InlineData("corpus.conllu")]
    [InlineData("corpus.bmes")]
    public void A_model_learns_the_standard_of_its_corpus_from_each_format(string name)
    {
        var sentences = Sentences(0, 60);
        var corpus = _folder.File(name, System.Text.Encoding.UTF8.GetBytes(Written(name, sentences)));
        var test = _folder.File("test.txt", System.Text.Encoding.UTF8.GetBytes(Written("test.txt", Sentences(60, 80))));
        var model = Path.Combine(_folder.Path, "my.model");
        Assert.Equal(0, FuxinTool.Run("model", "train", corpus, "--to", model).Code);
        Assert.True(F1(FuxinTool.Run("model", "evaluate", test, "--model", model).Output) > F1(FuxinTool.Run("model", "evaluate", test).Output) + 10);
        var (_, output, _) = FuxinTool.RunWith("会议研究部署第75项工作\n", "segment", "--model", model);
        Assert.Equal("会议 研究部署 第75项 工作\n", output);
    }

    [Fact]
    public void The_same_corpus_gives_the_same_bytes()
    {
        var corpus = _folder.File("corpus.txt", System.Text.Encoding.UTF8.GetBytes(Written("corpus.txt", Sentences(0, 10))));
        string a = Path.Combine(_folder.Path, "a.model"), b = Path.Combine(_folder.Path, "b.model");
        FuxinTool.Run("model", "train", corpus, "--to", a);
        FuxinTool.Run("model", "train", corpus, "--to", b);
        Assert.Equal(File.ReadAllBytes(a), File.ReadAllBytes(b));
    }

    [Theory]
    [InlineData("bad.conllu", "1\t市委\n两个字段\n", "line 2")]
    [InlineData("bad.bmes", "市 B\n委 E\n\n书 E\n", "line 4")]
    [InlineData("bad.bmes", "市 X\n", "line 1")]
    [InlineData("empty.txt", "\n\n", "no words")]
    public void A_corpus_that_cannot_be_read_is_an_error_with_file_and_line(string name, string text, string part)
    {
        var corpus = _folder.File(name, System.Text.Encoding.UTF8.GetBytes(text));
        var (code, _, error) = FuxinTool.Run("model", "train", corpus, "--to", Path.Combine(_folder.Path, "never.model"));
        Assert.NotEqual(0, code);
        Assert.Contains(name, error, StringComparison.Ordinal);
        Assert.Contains(part, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused_in_words()
    {
        var (code, _, error) = FuxinTool.RunWith("会议\n", "segment", "--model", _folder.File("no.model", [1, 2, 3]));
        Assert.NotEqual(0, code);
        Assert.StartsWith("fuxin: ", error, StringComparison.Ordinal);
    }

    /// <summary>An index records what cut its documents, so a model or words of one's own must show in the fingerprint.</summary>
    [Fact]
    public void Words_of_ones_own_change_the_fingerprint_and_the_same_words_do_not()
    {
        string Fingerprint(params UserWord[] words) =>
            new TextAnalyzerBuilder().UseChineseSegmenter(ChineseSegmenter.Default.With(UserLexicon.Empty.With(words))).Build().Fingerprint;
        var plain = Fingerprint();
        Assert.NotEqual(plain, Fingerprint(new UserWord("未来产业园")));
        Assert.NotEqual(Fingerprint(new UserWord("未来产业园")), Fingerprint(new UserWord("未来产业园", UserWordMode.Force)));
        Assert.Equal(Fingerprint(new UserWord("未来产业园")), Fingerprint(new UserWord("未来产业园")));
    }

    private static List<string[]> Sentences(int from, int to) =>
    [
        .. Enumerable.Range(from, to - from).SelectMany(i => new[]
        {
            new[] { "会议", "研究部署", $"第{i}项", "工作" },
            ["各", "部门", "研究部署", "春耕", "生产"],
            ["今年", "新建", $"{i + 3}座", "水库"],
        }),
    ];

    private static string Written(string name, List<string[]> sentences) => Path.GetExtension(name) switch
    {
        ".conllu" => string.Join('\n', sentences.Select(s => "# text\n" + string.Concat(s.Select((w, i) => $"{i + 1}\t{w}\t_\t_\t_\t_\t_\t_\t_\t_\n")))),
        ".bmes" => string.Join('\n', sentences.Select(s => string.Concat(s.SelectMany(w => w.Select((c, i) =>
            $"{c} {(w.Length == 1 ? 'S' : i == 0 ? 'B' : i == w.Length - 1 ? 'E' : 'M')}\n"))))),
        _ => string.Join('\n', sentences.Select((s, i) => string.Join(' ', i % 2 == 0 ? s : s.Select(w => w + "/n")))),
    };

    private static double F1(string output) =>
        double.Parse(output.Split('\n')[1].Split('\t')[5].TrimEnd('%', ' '), System.Globalization.CultureInfo.InvariantCulture);
}
