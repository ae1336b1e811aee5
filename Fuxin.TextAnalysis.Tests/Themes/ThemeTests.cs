using System.Collections.Immutable;
using Fuxin.TextAnalysis.Themes;

namespace Fuxin.TextAnalysis.Tests.Themes;

public class ThemeTests
{
    private static readonly string[][] Planted =
    [
        ["粮食", "小麦", "化肥", "种子", "农机", "灌溉", "水稻", "耕地"],
        ["医院", "医生", "疫苗", "患者", "药品", "护士", "病房", "手术"],
        ["铁路", "公路", "港口", "机场", "隧道", "桥梁", "列车", "货运"],
    ];

    [Fact]
    public void Planted_themes_are_found_whole_from_any_start()
    {
        var documents = Collection();
        foreach (var seed in new[] { 1, 2, 3 })
        {
            var model = Trained(documents, seed);
            var purity = Enumerable.Range(0, documents.Length)
                .GroupBy(d => Largest(model.SharesOf(d)))
                .Sum(g => g.CountBy(d => d % Planted.Length).Max(c => c.Value)) / (double)documents.Length;

            Assert.Equal(1.0, purity);
            Assert.All(model.Topics, t => Assert.True(t.Coherence > 0.2, $"{t.Coherence}"));
            Assert.Equal(1, model.SharesOf(0).Sum(), 6);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_themes()
    {
        var documents = Collection();

        Assert.Equal(Trained(documents, 5).Topics.SelectMany(t => t.Terms), Trained(documents, 5).Topics.SelectMany(t => t.Terms));
    }

    [Fact]
    public void Keyphrases_tell_a_document_from_the_others_and_like_finds_like()
    {
        var documents = Collection();
        var terms = new TermStatistics();
        foreach (var document in documents)
        {
            terms.Add(document);
        }

        var own = TextAnalyzer.Default.Analyze("渔港旁边的医院来了医生，医生说渔港需要救护船，渔港要建病房。", "own");
        Assert.Equal("渔港", terms.Keyphrases(own, 1)[0].Term);
        Assert.Equal(terms.Keyphrases(documents[0], 4), terms.Keyphrases(0, 4));
        Assert.Equal(terms.Similar(documents[0], 5), terms.Similar(0, 5));
        Assert.All(terms.Similar(documents[0], 5), s => Assert.Equal(0, int.Parse(s.Id, System.Globalization.CultureInfo.InvariantCulture) % Planted.Length));
    }

    [Fact]
    public void Training_stops_when_it_is_told_to()
    {
        var trainer = new TopicTrainer { Topics = 2, MaximumShare = 1 };
        Collection().ToList().ForEach(trainer.Add);

        Assert.Throws<OperationCanceledException>(() => trainer.Train(cancellation: new CancellationToken(canceled: true)));
        Assert.Throws<InvalidOperationException>(() => new TopicTrainer().Train(cancellation: TestContext.Current.CancellationToken));
    }

    private static TopicModel Trained(AnalyzedDocument[] documents, int seed)
    {
        var trainer = new TopicTrainer { Topics = Planted.Length, Seed = seed, Passes = 100, MaximumShare = 0.5 };
        documents.ToList().ForEach(trainer.Add);
        return trainer.Train(cancellation: TestContext.Current.CancellationToken);
    }

    private static int Largest(ImmutableArray<double> shares) => shares.IndexOf(shares.Max());

    private static AnalyzedDocument[] Collection()
    {
        var random = new Random(11);
        return
        [
            .. Enumerable.Range(0, 60).Select(d => TextAnalyzer.Default.Analyze(
                string.Concat(Enumerable.Range(0, 20).Select(_ => Planted[d % Planted.Length][random.Next(8)] + "，")),
                d.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ];
    }
}
