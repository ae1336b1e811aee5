using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Tests.Documents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fuxin.TextAnalysis.Tests;

/// <summary>An analyser for an application's services.</summary>
public sealed class TextAnalyzerOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_analyser_is_shared_and_knows_the_files_of_its_options()
    {
        var words = _folder.File("words.txt", "未来产业园\tforce\tn\n"u8.ToArray());
        var knowledge = _folder.File("mine.tsv", "id\tmode\tkind\tzh\ten\ngoal:three-bridges\tcombine\tnumbered\t三桥计划\tthree bridges plan\n"u8.ToArray());
        using var services = Services(options =>
        {
            options.LexiconFiles.Add(words);
            options.KnowledgeFiles.Add(knowledge);
        });
        var analyzer = services.GetRequiredService<TextAnalyzer>();
        Assert.Same(analyzer, services.GetRequiredService<TextAnalyzer>());
        var document = analyzer.Analyze("未来产业园区推进三桥计划。");
        Assert.Equal("未来产业园", document.TextOf(document.Tokens[0].Span));
        Assert.Equal("goal:three-bridges", Assert.Single(document.Goals).Entity);
    }

    [Fact]
    public void Every_option_that_is_wrong_is_named_at_once_with_file_and_line()
    {
        var bad = _folder.File("bad.txt", "好词\n词\tsometimes\n"u8.ToArray());
        using var services = Services(options =>
        {
            options.LexiconFiles.Add(bad);
            options.KnowledgeFiles.Add(Path.Combine(_folder.Path, "nowhere.tsv"));
            options.ChineseSegmenter = ChineseSegmenter.WordsOnly;
        });
        var problem = Assert.Throws<OptionsValidationException>(services.GetRequiredService<TextAnalyzer>);
        Assert.Collection(
            problem.Failures,
            f => Assert.StartsWith("ChineseSegmenter: ", f, StringComparison.Ordinal),
            f => Assert.Contains("KnowledgeFiles[0]: ", f, StringComparison.Ordinal),
            f => Assert.True(f.StartsWith("LexiconFiles[0]: ", StringComparison.Ordinal) && f.Contains("line 2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_options_it_is_the_analyser_of_the_library()
    {
        using var services = Services(null);
        Assert.Equal(TextAnalyzer.Default.Fingerprint, services.GetRequiredService<TextAnalyzer>().Fingerprint);
    }

    private static ServiceProvider Services(Action<TextAnalyzerOptions>? configure) =>
        new ServiceCollection().AddFuxinTextAnalysis(configure).BuildServiceProvider();
}
