using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Says how much more likely a stretch of characters is a personal name than ordinary text (a log-likelihood ratio),
/// from figures of characters; it holds no names. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseNameModel
{
    private const float NotAName = -30f;

    // 鹿, 妥: surnames that the figures hardly know are read as such only right behind a post.
    private const float RareSurname = 1f;

    // Rare surnames count less than their figures: many are ordinary words.
    private static readonly ChineseNameFigures Figures = ChineseNameFigures.Default;

    // A table, not a set: it is asked at every character of a text.
    private readonly bool[] _surnames = new bool[char.MaxValue + 1];
    private readonly bool[] _rare = new bool[char.MaxValue + 1];
    private readonly bool[] _firsts = new bool[char.MaxValue + 1];
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _never;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _given;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _doubleSurnames;
    private readonly Lexicon _japanese;
    private readonly Lexicon _minority;
    private readonly HashSet<char> _countries;

    public ChineseNameModel(ClassedWords surnames, ClassedWords places)
    {
        foreach (var surname in surnames.Words("common"))
        {
            _surnames[surname[0]] = true;
        }

        foreach (var surname in surnames.Words("rare"))
        {
            _rare[surname[0]] = true;
        }

        _never = surnames.Words("never").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _given = surnames.Words("given").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _doubleSurnames = surnames.Words("double").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _japanese = surnames.Lexicon("japanese");
        _minority = surnames.Lexicon("minority");
        foreach (var part in surnames.Words("japanese").Concat(surnames.Words("minority")))
        {
            _firsts[part[0]] = true;
        }

        _countries = [.. places.Words("abbreviation").Where(w => w.Length == 1).Select(w => w[0])];
    }

    public bool IsSurname(char c) => _surnames[c];

    /// <summary>True for a surname that is an ordinary word as well: 鹿, 时.</summary>
    public bool IsRareSurname(char c) => _rare[c];

    /// <summary>True for a character that stands for a state: 罗 in 罗方.</summary>
    public bool IsState(char c) => _countries.Contains(c);

    /// <summary>高铁, 周均: words that begin like a name and that a lexicon of older news does not know.</summary>
    public bool IsNever(string text, int at) => at + 2 <= text.Length && _never.Contains(text.AsSpan(at, 2));

    /// <summary>和平, 建国: an ordinary word that people are named.</summary>
    public bool IsGivenWord(ReadOnlySpan<char> word) => _given.Contains(word);

    /// <summary>True if two characters are a surname (欧阳).</summary>
    public bool IsDoubleSurname(string text, int at) => at + 2 <= text.Length && _doubleSurnames.Contains(text.AsSpan(at, 2));

    /// <summary>The score of a Chinese name of two to four characters, with or without a space between.</summary>
    public float Chinese(ReadOnlySpan<char> name, bool strong)
    {
        Span<char> letters = stackalloc char[8];
        var count = 0;
        foreach (var c in name)
        {
            if (c is ' ' or '　')
            {
                continue;
            }

            if (count == letters.Length || !IsHan(c))
            {
                return NotAName;
            }

            letters[count++] = c;
        }

        if (count < 2 || count > 4)
        {
            return NotAName;
        }

        var isDouble = count >= 3 && _doubleSurnames.Contains(letters[..2]);
        if (isDouble)
        {
            return 6f + Given(letters[2..count]);
        }

        if (count == 4 && strong && _surnames[letters[0]] && _surnames[letters[1]])
        {
            return 5f + Given(letters[2..]);
        }

        // 韩朝, 俄乌: two states, not a person.
        if (count == 2 && !strong && _countries.Contains(letters[0]) && _countries.Contains(letters[1]))
        {
            return NotAName;
        }

        var surname = Figures.Surname(letters[0]) - Figures.Anywhere(letters[0]);
        return count <= 3 && (_surnames[letters[0]] || (strong && (surname > 0 || _rare[letters[0]])))
            ? (_rare[letters[0]] ? Math.Max(surname, RareSurname) : surname) + Given(letters[1..count])
            : NotAName;
    }

    /// <summary>The score of a transliterated name, which may hold dots.</summary>
    public static float Foreign(ReadOnlySpan<char> name)
    {
        var score = 0f;
        var letters = 0;
        foreach (var c in name)
        {
            if (NameDots.Contains(c) || c is '-' or '－')
            {
                score += 3;
                continue;
            }

            score += Math.Clamp(Figures.Foreign(c) - Figures.Anywhere(c), -6f, 3f);
            letters++;
        }

        return letters < 2 ? NotAName : score;
    }

    /// <summary>How well one character serves in a transliteration.</summary>
    public static float ForeignCharacter(char c) => Figures.Foreign(c) - Figures.Anywhere(c);

    /// <summary>Ends of names made of two or more known parts of Tibetan, Mongolian and Uygur names: 索南 + 才让.</summary>
    public IEnumerable<int> MinorityEnds(string text, int at, int limit)
    {
        var end = at;
        for (var parts = 1; parts <= 4; parts++)
        {
            var part = _minority.LongestAt(text.AsSpan(end, limit - end)).Length;
            if (part == 0)
            {
                yield break;
            }

            end += part;
            if (parts >= 2 || part >= 3)
            {
                yield return end;
            }
        }
    }

    /// <summary>How well one to three characters serve as a Japanese given name.</summary>
    public static float JapaneseGiven(ReadOnlySpan<char> given)
    {
        var usual = "男子夫郎雄一二三美介彦也行治明弘树司人平代江太之士典宏".Contains(given[^1], StringComparison.Ordinal);
        return (given.Length == 2 ? 2 : given.Length == 3 && usual ? 1.5f : 0) + (usual ? 2.5f : 0);
    }

    /// <summary>True if a Japanese surname or a part of a Tibetan, Mongolian or Uygur name begins here.</summary>
    public bool BeginsKnownPart(ReadOnlySpan<char> text) => _firsts[text[0]] && BeginsPart(text);

    private bool BeginsPart(ReadOnlySpan<char> text) => _japanese.LongestAt(text).Length > 0 || _minority.LongestAt(text).Length > 0;

    /// <summary>The length of the Japanese surname at the start of <paramref name="text"/>; 0 if there is none.</summary>
    public int JapaneseSurname(ReadOnlySpan<char> text) => _japanese.LongestAt(text).Length;

    private static float Given(ReadOnlySpan<char> given) => given.Length switch
    {
        1 => Figures.GivenOnly(given[0]) - Figures.Anywhere(given[0]),
        2 => Figures.GivenFirst(given[0]) - Figures.Anywhere(given[0]) + Figures.GivenLast(given[1]) - Figures.Anywhere(given[1]),
        _ => NotAName,
    };
}
