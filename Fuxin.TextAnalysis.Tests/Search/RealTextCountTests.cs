using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Indexing;

namespace Fuxin.TextAnalysis.Tests.Search;

/// <summary>
/// Counts on 23 provincial work reports, against counts made without this library: a short script that looks at every position of every
/// line; the places themselves were not read one by one.
/// </summary>
[Trait("Category", SharedData.Category)]
public sealed class RealTextCountTests : IClassFixture<RealTextCountTests.ReportIndex>
{
    private readonly ReportIndex _index;

    public RealTextCountTests(ReportIndex index) => _index = index;

    [Theory]
    [InlineData("高质量发展", 23, 375)]
    [InlineData("新质生产力", 23, 91)]
    [InlineData("乡村振兴", 20, 57)]
    [InlineData("十五五", 23, 156)]
    [InlineData("十四五", 23, 75)]
    [InlineData("粮食安全", 9, 12)]
    [InlineData("营商环境", 23, 112)]
    [InlineData("一带一路", 22, 56)]
    [InlineData("共同富裕", 20, 45)]
    [InlineData("人工智能", 23, 166)]
    [InlineData("低空经济", 17, 31)]
    [InlineData("全国统一大市场", 22, 48)]
    [InlineData("从严治党", 17, 25)]
    [InlineData("中国式现代化", 23, 69)]
    [InlineData("六地", 0, 0)]
    [InlineData("以旧换新", 20, 33)]
    [InlineData("民营经济", 21, 74)]
    [InlineData("冰雪经济", 2, 2)]
    [InlineData("专精特新", 22, 40)]
    [InlineData("习近平新时代中国特色社会主义思想", 23, 90)]
    [InlineData("两个毫不动摇", 13, 13)]
    [InlineData("海南自由贸易港", 2, 29)]
    [InlineData("长江经济带", 9, 17)]
    [InlineData("京津冀", 12, 35)]
    [InlineData("专项债", 14, 27)]
    [InlineData("低空经济 AND 冰雪经济", 1, 3)]
    [InlineData("六地 AND 辽宁", 0, 0)]
    [InlineData("京津冀 AND 长江经济带", 5, 17)]
    [InlineData("低空经济 OR 冰雪经济", 18, 33)]
    [InlineData("六地 OR 海南自由贸易港", 2, 29)]
    [InlineData("京津冀 -雄安", 10, 16)]
    [InlineData("冰雪经济 -低空经济", 1, 1)]
    [InlineData("科技 BEFORE/3 创新", 23, 206)]
    [InlineData("教育 BEFORE/5 人才", 22, 40)]
    [InlineData("绿色 BEFORE/0 低碳", 21, 63)]
    [InlineData("就业 NEAR/8 收入", 5, 6)]
    [InlineData("安全 NEAR/2 发展", 23, 85)]
    [InlineData("生态 NEAR/4 保护", 23, 104)]
    [InlineData("粮食 种业 WITHIN paragraph", 7, 20)]
    [InlineData("养老 医疗 WITHIN paragraph", 21, 194)]
    public void Counts_are_those_of_the_text(string query, int documents, int places)
    {
        var result = _index.Searcher().Lines(QueryParser.Parse(query), new ConcordanceOptions { Take = 0 });
        Assert.Equal((documents, places), ((int)result.Documents.Value, (int)result.Total.Value));
    }

    [Fact]
    public void The_index_of_real_text_is_sound()
    {
        _index.Searcher();
        Assert.Empty(IndexMaintenance.Check(_index.Folder, TestContext.Current.CancellationToken).Problems);
    }

    public sealed class ReportIndex : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private CorpusSearcher? _searcher;

        public string Folder => _folder.Path;

        public CorpusSearcher Searcher()
        {
            if (_searcher is null)
            {
                var files = Directory.GetFiles(SharedData.PathOf("data", "policy", "provincial-reports-2026"), "*.txt");
                Sample.Index(_folder.Path, files.AsParallel().Select(f =>
                    TextAnalyzer.Default.Analyze(File.ReadAllText(f), Path.GetFileNameWithoutExtension(f))));
                _searcher = CorpusSearcher.Open(_folder.Path);
            }

            return _searcher;
        }

        public void Dispose()
        {
            _searcher?.Dispose();
            _folder.Dispose();
        }
    }
}
