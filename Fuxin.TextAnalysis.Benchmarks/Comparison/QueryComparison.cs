using System.Diagnostics;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Benchmarks.Comparison;

/// <summary>How long questions of each kind take, beside a plain word in the bare engine.</summary>
internal static class QueryComparison
{
    private static readonly string[] Words =
    [
        "会议", "发展", "经济", "改革", "农村", "创新", "安全", "群众", "干部", "生态", "扶贫", "教育", "文化", "企业", "粮食", "外交", "合作", "市场", "国防", "法律",
        "就业", "能源", "旅游", "抗洪", "铁路", "港口", "气象", "考古", "航天", "体育",
    ];

    private static readonly string[] Phrases =
    [
        "乡村振兴", "高质量发展", "一带一路", "精准扶贫", "脱贫攻坚", "改革开放", "生态文明建设", "国有企业改革", "粮食安全", "从严治党", "人类命运共同体",
        "供给侧结构性改革", "科技创新", "全面建成小康社会", "社会主义核心价值观", "数字经济", "京津冀协同发展", "长江经济带", "民族团结", "军民融合",
    ];

    private static readonly string[] Goals = ["一带一路", "两个确立", "乡村振兴战略", "四个意识", "两个维护", "六稳", "六保", "精准扶贫", "四个全面", "五位一体"];

    private static readonly string[] Officials = ["习近平", "李克强", "胡锦涛", "温家宝", "王毅", "张高丽", "刘云山", "王岐山", "俞正声", "汪洋"];

    public static void Run(CorpusSearcher searcher, BareEngine engine)
    {
        foreach (var round in (int[])[0, 1])
        {
            // The first round warms up.
            var print = round == 1;
            Time(print, "bare engine: word, 10 hits, no text", Words, w => engine.Find(w).TotalHits);
            Time(print, "bare engine: word, 10 hits with text", Words, w => engine.FindAndFetch(w));
            Time(print, "word, counted", Words, w => searcher.Search(new TextQuery(w), new SearchOptions { Take = 0 }).Total.Value);
            Time(print, "word, 10 hits with highlights", Words, w => Hits(new TextQuery(w)));
            Time(print, "phrase, counted", Phrases, w => searcher.Search(new TextQuery(w), new SearchOptions { Take = 0 }).Total.Value);
            Time(print, "phrase, 10 hits with highlights", Phrases, w => Hits(new TextQuery(w)));
            Time(print, "frequent characters 的发展, 10 hits", ["的发展", "中国的", "人民的", "在中国", "的中国"], w => Hits(new TextQuery(w)));
            Time(print, "NEAR/5 of two words, 10 hits", Phrases, w => Hits(new NearQuery(new TextQuery(w[..2]), new TextQuery(w[2..4]), 5)));
            Time(print, "two words in a sentence, 10 hits", Phrases, w => Hits(new WithinQuery(
                new AndQuery(new TextQuery(w[..2]), new TextQuery(w[2..4])), new PartQuery(TextPart.Sentence))));
            Time(print, "goal, 10 hits", Goals, w => Hits(new FieldQuery(QueryField.Goal, w)));
            Time(print, "official and goal in a paragraph, 10 hits", Officials, w => Hits(new WithinQuery(
                new FieldQuery(QueryField.Official, w),
                new ContainingQuery(new PartQuery(TextPart.Paragraph), new PatternQuery(QueryField.Goal, PatternKind.Wildcard, "*")))));
            Time(print, "wildcard 乡村*, 10 hits", ["乡村*", "社会*", "生态*", "国际*"], w => Hits(new PatternQuery(QueryField.Word, PatternKind.Wildcard, w)));
            Time(print, "leading wildcard *主义, 10 hits", ["*主义", "*战略", "*工程"], w => Hits(new PatternQuery(QueryField.Word, PatternKind.Wildcard, w)));
            Time(print, "suggestion", ["xjp", "lkq", "习近", "hujin", "一带"], w => searcher.Suggest(w, Knowledge.NameReadings.Default).Length);
            var wide = QueryParser.Parse("会议 OR 发展 OR 工作");
            var found = searcher.Search(wide, new SearchOptions { Take = 0 }).Total.Value;
            Time(print, $"all 12 facets over {found} hits", Enumerable.Repeat("", 10), _ => searcher.Facets(wide).Documents.Value);
            var some = QueryParser.Parse("date:2017..2018 AND (会议 OR 发展)");
            found = searcher.Search(some, new SearchOptions { Take = 0 }).Total.Value;
            Time(print, $"all 12 facets over {found} hits", Enumerable.Repeat("", 10), _ => searcher.Facets(some).Documents.Value);
            Time(print, $"one facet (goal) over {found} hits", Enumerable.Repeat("", 10), _ => searcher.Facets(some, new FacetOptions { Fields = [FacetField.Goal] }).Documents.Value);
            var lines = searcher.Concordance(new TextQuery("改革"), new ConcordanceOptions { Take = 1 }).Total.Value;
            Time(print, $"KWIC page 1 of {lines} lines", Enumerable.Repeat("改革", 10), w => Lines(w, 0, LineOrder.Text));
            Time(print, "KWIC page 500", Enumerable.Repeat("改革", 10), w => Lines(w, 499 * 50, LineOrder.Text));
            Time(print, "KWIC page 1 sorted by the right", Enumerable.Repeat("改革", 3), w => Lines(w, 0, LineOrder.Right));
        }

        int Hits(Query query) => searcher.Search(query, new SearchOptions { Take = 10, MostHighlights = 3 }).Hits.Length;

        int Lines(string word, int skip, LineOrder sort) =>
            searcher.Concordance(new TextQuery(word), new ConcordanceOptions { Skip = skip, Sort = sort }).Lines.Length;
    }

    private static void Time(bool print, string what, IEnumerable<string> inputs, Func<string, long> search)
    {
        var times = new List<double>();
        foreach (var input in inputs)
        {
            foreach (var _ in (int[])[1, 2, 3, 4, 5])
            {
                var start = Stopwatch.GetTimestamp();
                search(input);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        if (print)
        {
            IndexComparison.Print(what, $"p50 {times[times.Count / 2]:F3} ms, p99 {times[(int)(times.Count * 0.99)]:F3} ms");
        }
    }
}
