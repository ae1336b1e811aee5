namespace Fuxin.TextAnalysis.Indexing;

/// <summary>
/// The 200 commonest Han characters of the People's Daily of January 1998, which make up half of its text. Where two of them stand side by
/// side the pair is a term too: a phrase is as fast as its rarest term, and such a phrase has no rare one. All pairs would double the cost of indexing.
/// </summary>
internal static class FrequentCharacters
{
    private const string All =
        "一万三上下不与世业东两个中为主之也了事于些交产京人今从他代以们任企会位体作使元党入全公关其内军农出分"
        + "利到制前力加务动化北区十华南去发可各合同名后向员和品国在地场基增外多大天好委子学安定实家对导将小就展"
        + "工已市平年并应度建开强当得心性总成我所技报持提改政文新方日时明是最月有本术机来次正民水法活济海点特现"
        + "理生用电的目省着社种科立第等管系经结统美者而能自行表西要记设说资起过还这进通道部都里重金长问面领题高";

    private static readonly bool[] Has = Table();

    public static bool Contains(char c) => Has[c];

    private static bool[] Table()
    {
        var table = new bool[char.MaxValue + 1];
        foreach (var c in All)
        {
            table[c] = true;
        }

        return table;
    }
}
