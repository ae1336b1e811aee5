using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Training.Corpora;

namespace Fuxin.TextAnalysis.Training.Tagging;

/// <summary>Which words are known names or parts of names: one bit for each kind of list.</summary>
internal static class NameLists
{
    private const ulong Surname = 1;
    private const ulong Person = 2;
    private const ulong Place = 4;
    private const ulong Organization = 8;
    private const ulong Division = 16;
    private const ulong ForeignName = 32;
    private const int MinimumSurnameCount = 3;

    /// <summary>Collects the lists, by the hash of the word.</summary>
    public static Dictionary<ulong, ulong> Read(TrainingSources sources, IReadOnlyList<TaggedParagraph> corpus)
    {
        var lists = new Dictionary<ulong, ulong>();
        foreach (var line in File.ReadLines(sources.StandardList))
        {
            var fields = line.Split('\t');
            for (var i = 1; i + 1 < fields.Length; i += 2)
            {
                Add(lists, fields[0], OfTag(fields[i]));
            }
        }

        foreach (var line in File.ReadLines(sources.WideList))
        {
            var fields = line.Split(' ');
            Add(lists, fields[0], OfTag(fields[^1]));
        }

        foreach (var line in File.ReadLines(sources.ForeignNames))
        {
            Add(lists, line.Trim(), ForeignName);
        }

        AddDivisions(lists, sources.Divisions);
        AddSurnames(lists, corpus);
        return lists;
    }

    private static ulong OfTag(string tag) => tag switch
    {
        ['n', 'r', ..] => Person,
        ['n', 's', ..] => Place,
        ['n', 't', ..] => Organization,
        _ => 0,
    };

    private static void AddDivisions(Dictionary<ulong, ulong> lists, string folder)
    {
        foreach (var file in new[] { "provinces.csv", "cities.csv", "areas.csv" })
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, file)).Skip(1))
            {
                var name = line.Split(',')[1].Trim('"');
                Add(lists, name, Division);
                if (name.Length > 2)
                {
                    Add(lists, name[..^1], Division);
                }
            }
        }
    }

    // A name word before another name word is a surname; the corpus cuts 江 泽民.
    private static void AddSurnames(Dictionary<ulong, ulong> lists, IReadOnlyList<TaggedParagraph> corpus)
    {
        var surnames = corpus
            .SelectMany(p => p.Words.Zip(p.Words.Skip(1)))
            .Where(pair => pair.First.Tag == "nr" && pair.Second.Tag == "nr" && pair.First.Text.Length <= 2)
            .CountBy(pair => pair.First.Text);
        foreach (var (surname, count) in surnames)
        {
            Add(lists, surname, count >= MinimumSurnameCount ? Surname : 0);
        }
    }

    private static void Add(Dictionary<ulong, ulong> lists, string word, ulong list)
    {
        if (list != 0 && word.Length > 0)
        {
            var hash = WordShape.Of(word).Hash;
            lists[hash] = lists.GetValueOrDefault(hash) | list;
        }
    }
}
