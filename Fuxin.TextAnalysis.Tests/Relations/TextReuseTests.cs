using Fuxin.TextAnalysis.Relations;

namespace Fuxin.TextAnalysis.Tests.Relations;

public class TextReuseTests
{
    private static readonly string[] Words =
        "河道 整治 学校 食堂 村路 改造 设备 补贴 窗口 办理 期限 水库 巡查 名单 公示 培训 师傅 果园 冷库 运输 检查 账目 广场 照明 树木 养护 老人 饭桌 医生 上门 电梯 加装 仓库 盘点 合同 备案 船只 登记 渔港 清淤 煤气 管线 更换 课后 照看 书屋 开放 球场 维修 路口 信号".Split(' ');

    [Fact]
    public void Planted_passages_are_found_and_unrelated_texts_share_none()
    {
        var random = new Random(60);
        var found = 0;
        for (var i = 0; i < 60; i++)
        {
            string[] sentences = [.. Enumerable.Range(0, 4).Select(_ => Sentence(random, 16))];
            var source = Text(random, 6) + string.Concat(sentences) + Text(random, 6);
            var planted = (i % 3) switch
            {
                0 => string.Concat(sentences),
                1 => string.Concat(sentences.Select(s => string.Concat(s.AsSpan(0, 12), "切实", s.AsSpan(12, 16), s.AsSpan(29)))),
                _ => string.Concat(sentences.Reverse()),
            };
            var before = Text(random, 6);
            var passages = TextReuse.Find(source, before + planted + Text(random, 6));
            var covered = passages.Sum(p => Math.Min(p.Target.End, before.Length + planted.Length) - Math.Max(p.Target.Start, before.Length));
            found += covered >= 0.8 * planted.Length ? 1 : 0;
        }

        var alarms = Enumerable.Range(0, 1000).Count(_ => TextReuse.Find(Text(random, 12), Text(random, 12)).Length > 0);
        Assert.True(found >= 57, $"{found} of 60");
        Assert.Equal(0, alarms);
    }

    [Fact]
    public void Shows_what_was_edited()
    {
        const string Source = "各乡镇要在汛期到来之前完成河道清淤和水库巡查，安排专人昼夜值守。";
        const string Target = "各街道要在汛期到来之前完成河道清淤和全部水库巡查，安排专人昼夜值守。";

        var passage = Assert.Single(TextReuse.Find(Source, Target));

        Assert.Contains(passage.Edits, e => e.Kind == PassageEditKind.Added && Target.IndexOf("全部", StringComparison.Ordinal) == e.Target.Start);
        Assert.All(
            passage.Edits.Where(e => e.Kind == PassageEditKind.Kept),
            e => Assert.True(Source.AsSpan(e.Source.Start, e.Source.Length).SequenceEqual(Target.AsSpan(e.Target.Start, e.Target.Length))));
        Assert.InRange(passage.Similarity, 0.8, 0.99);
    }

    [Fact]
    public void The_index_names_the_texts_that_may_share_a_passage()
    {
        var random = new Random(7);
        var (index, shared) = (new ReuseIndex(), Sentence(random, 24));
        for (var i = 0; i < 50; i++)
        {
            index.Add($"d{i}", Text(random, 8) + (i == 17 ? shared : ""));
        }

        Assert.Equal(["d17"], index.Candidates(Text(random, 4) + shared));
    }

    private static string Text(Random random, int sentences) => string.Concat(Enumerable.Range(0, sentences).Select(_ => Sentence(random, random.Next(8, 20))));

    private static string Sentence(Random random, int words) => string.Concat(Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)])) + "。";
}
