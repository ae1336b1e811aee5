using Fuxin.TextAnalysis.Knowledge;

namespace Fuxin.TextAnalysis.Tests.Knowledge;

/// <summary>The same thing has one id, in both languages and in every spelling.</summary>
public class IdentityTests
{
    [Theory]
    [InlineData("胡涛", "person:hu-tao")]
    [InlineData("Hu Tao", "person:hu-tao")]
    [InlineData("HU Tao", "person:hu-tao")]
    [InlineData("王　磊", "person:wang-lei")]
    [InlineData("周鹏举", "person:zhou-pengju")]
    [InlineData("Zhou Pengju", "person:zhou-pengju")]
    [InlineData("欧阳修", "person:ouyang-xiu")]
    [InlineData("曾培炎", "person:zeng-peiyan")]
    [InlineData("单霁翔", "person:shan-jixiang")]
    [InlineData("吕梁", "person:lyu-liang")]
    [InlineData("Olaf Schölz", "person:olaf-scholz")]
    [InlineData("阿卜杜拉·买买提", "person:阿卜杜拉·买买提")]
    public void A_name_has_one_id_in_Chinese_and_in_pinyin(string name, string id) =>
        Assert.Equal([id], KnowledgeBase.Default.EntitiesNamed("person", name));

    [Theory]
    [InlineData("六稳", "six stabilities")]
    [InlineData("两个确立", "Two Establishes")]
    [InlineData("一带一路", "the Belt and Road Initiative")]
    public void A_goal_is_found_under_its_names_in_both_languages(string chinese, string english)
    {
        var ids = KnowledgeBase.Default.EntitiesNamed("goal", chinese);
        Assert.NotEmpty(ids);
        Assert.Equal(ids, KnowledgeBase.Default.EntitiesNamed("goal", english));
    }

    [Theory]
    [InlineData("国家发展改革委", "National Development and Reform Commission")]
    [InlineData("国务院", "State Council")]
    public void A_body_is_found_under_its_names_in_both_languages(string chinese, string english) =>
        Assert.Equal(KnowledgeBase.Default.EntitiesNamed("body", chinese), KnowledgeBase.Default.EntitiesNamed("body", english));

    [Fact]
    public void Every_knowledge_table_reads_and_every_id_is_given_once()
    {
        foreach (var (table, prefix) in new[] { ("goals.tsv", "goal:"), ("bodies.tsv", "body:") })
        {
            var ids = File.ReadLines(Repository.PathOf("corpus", "lexicon", table)).Skip(1).Select(l => l.Split('\t')[0]).ToList();
            Assert.All(ids, id => Assert.StartsWith(prefix, id, StringComparison.Ordinal));
            Assert.Equal(ids.Count, ids.Distinct().Count());
        }
    }
}
