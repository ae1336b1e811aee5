using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>The bodies that are known by name, with the ids of those that have one. Immutable and thread-safe.</summary>
internal sealed class KnownBodies
{
    private readonly Lexicon _names;

    private KnownBodies(Lexicon names) => _names = names;

    /// <summary>The bodies that ship with the library.</summary>
    public static KnownBodies Default { get; } = Load();

    /// <summary>The longest known body at <paramref name="at"/> that is not cut out of a longer word.</summary>
    public (int End, string? Entity) EndAt(string text, int at, int limit, ChineseTokens tokens)
    {
        var best = default((int End, string? Entity));
        foreach (var match in _names.MatchesAt(text.AsSpan(at, limit - at)))
        {
            var end = at + match.Length;
            // A name of four characters and more is hardly ever part of another word; a shorter one must be words.
            if ((match.Length >= 4 || tokens.IsBoundary(at)) && (match.Length >= 4 || tokens.IsBoundary(end) || (end < limit && text[end] is '长' or '副')))
            {
                best = (end, _names.Entries[match.Index].Tag is { Length: > 0 } id ? id : null);
            }
        }

        return best.End > 0 && best.End < limit && IsLongerWord(text, at, best.End) ? default : best;
    }

    /// <summary>陆军 in 大陆军…, 海军 in 海军节, 华为 in 华为此; and 全国人大 before 代表.</summary>
    private static bool IsLongerWord(string text, int at, int end) => end - at == 2 && (text[end] is '们' or '式' or '节' or '人');

    private static KnownBodies Load()
    {
        var entries = new List<LexiconEntry>();
        var table = ClassedWords.Embedded("zh-bodies.tsv");
        foreach (var name in new[] { "central", "state", "army", "media", "party", "company", "university", "world" })
        {
            entries.AddRange(table.Words(name).Select(word => new LexiconEntry(word, 1, "")));
        }

        entries.AddRange(TableReader.ReadResource("bodies.tsv")
            .SelectMany(row => row.List("zh").Select(name => new LexiconEntry(name, 1, row["id"]))));
        return new KnownBodies(Lexicon.Create(entries.Where(e => e.Word.Length >= 2 && IsHan(e.Word[0]))));
    }
}
