using System.Globalization;
using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Training.Corpora;

namespace Fuxin.TextAnalysis.Training.Tagging;

/// <summary>The tag set of a corpus and which tags each word may have, from the corpus and from a dictionary with tags.</summary>
internal sealed class TagInventory
{
    // A tag seen less often is a slip of the annotators.
    private const int MinimumTagCount = 5;

    // Words seen more often have shown all their tags; below it the dictionary may add some.
    private const int Trusted = 20;

    // Words seen this often or less are treated as unknown unless the dictionary has them: so the tagger learns to guess.
    private const int Rare = 2;

    private const int MinimumSurnameCount = 3;

    // A character counted so many times more often as a surname than the corpus has it at all is a surname and nothing else.
    private const int SurnameDominance = 50;

    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<ulong, (int Count, ulong Tags)> _seen = [];
    private readonly Dictionary<ulong, ulong> _dictionary = [];
    private readonly Dictionary<ulong, ulong> _surnames = [];
    private readonly HashSet<ulong> _surnamesOnly = [];
    private readonly ulong _open;
    private readonly ulong[] _openLabels;

    public TagInventory(IReadOnlyList<TaggedParagraph> corpus, string taggedDictionary, string nameCharacters)
    {
        Labels = [.. corpus.SelectMany(p => p.Words).CountBy(w => w.Tag).Where(g => g.Value >= MinimumTagCount)
            .Select(g => g.Key).Order(StringComparer.Ordinal)];
        _numbers = Labels.Select((tag, number) => (tag, number)).ToDictionary(t => t.tag, t => t.number, StringComparer.Ordinal);
        foreach (var word in corpus.SelectMany(p => p.Words))
        {
            var hash = WordShape.Of(word.Text).Hash;
            var known = _seen.GetValueOrDefault(hash);
            _seen[hash] = (known.Count + 1, known.Tags | (1UL << NumberOf(word.Tag)));
        }

        _open = _seen.Values.Where(w => w.Count <= Rare).Aggregate(0UL, (set, w) => set | w.Tags);
        _openLabels = OpenLabels;
        ReadDictionary(taggedDictionary);
        ReadSurnames(nameCharacters);
    }

    /// <summary>The tags, by number.</summary>
    public string[] Labels { get; }

    /// <summary>The number of a tag; rare tags count as nouns.</summary>
    public byte NumberOf(string tag) => (byte)(_numbers.TryGetValue(tag, out var number) ? number : _numbers["n"]);

    /// <summary>The tags the word at a place may have.</summary>
    public ulong CandidatesOf(ReadOnlySpan<WordShape> words, int i) =>
        PosCandidates.AfterSurname(Known(words[i]), words[i], i > 2 ? Known(words[i - 1]) : 0, Set("nr"));

    /// <summary>The tags of words not listed, by the type of the last character.</summary>
    public ulong[] OpenLabels => [.. Enumerable.Range(0, CharacterTypes.Count).Select(type => (CharacterType)type switch
    {
        CharacterType.Space or CharacterType.Edge or CharacterType.Punctuation or CharacterType.Stop => Set("w"),
        CharacterType.Latin => Set("nx") | Set("nz") | Set("n"),
        CharacterType.Digit => Set("m") | Set("t"),
        _ => _open,
    })];

    /// <summary>All listed words with their tags.</summary>
    public Dictionary<ulong, ulong> Table() =>
        _seen.Keys.Union(_dictionary.Keys).Union(_surnames.Keys).Select(hash => (hash, Tags: ListedCandidatesOf(hash))).Where(w => w.Tags != 0)
            .ToDictionary(w => w.hash, w => w.Tags);

    private ulong Known(in WordShape word)
    {
        var listed = ListedCandidatesOf(word.Hash);
        return listed != 0 ? listed : _openLabels[word.Kind & WordShape.TypeMask];
    }

    private ulong ListedCandidatesOf(ulong hash)
    {
        if (_surnamesOnly.Contains(hash))
        {
            return Set("nr");
        }

        var listed = _dictionary.GetValueOrDefault(hash);
        var seen = _seen.GetValueOrDefault(hash);
        var tags = seen.Count > Rare ? seen.Tags | (seen.Count < Trusted ? listed : 0)
            : listed != 0 ? listed | seen.Tags
            : 0;
        return tags | _surnames.GetValueOrDefault(hash);
    }

    private ulong Set(string tag) => 1UL << NumberOf(tag);

    // Lines of characters, then role and count in turns; role B is a surname.
    private void ReadSurnames(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(' ');
            for (var i = 1; i + 1 < fields.Length; i += 2)
            {
                if (fields[i] == "B" && int.TryParse(fields[i + 1], CultureInfo.InvariantCulture, out var count) && count >= MinimumSurnameCount)
                {
                    var hash = WordShape.Of(fields[0]).Hash;
                    _surnames[hash] = Set("nr");
                    if (count >= SurnameDominance * (_seen.GetValueOrDefault(hash).Count + 1))
                    {
                        _surnamesOnly.Add(hash);
                    }
                }
            }
        }
    }

    // Lines of word, then tag and count in turns. Finer tags than the corpus's count as the corpus's: nr1, nrf are nr.
    private void ReadDictionary(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split('\t');
            var tags = 0UL;
            for (var i = 1; i + 1 < fields.Length; i += 2)
            {
                tags |= fields[i] switch
                {
                    var tag when _numbers.TryGetValue(tag, out var number) => 1UL << number,
                    { Length: > 2 } tag when _numbers.TryGetValue(tag[..2], out var number) => 1UL << number,
                    { Length: > 1 } tag when _numbers.TryGetValue(tag[..1], out var number) => 1UL << number,
                    _ => 0,
                };
            }

            if (tags != 0 && fields[0].Length > 0)
            {
                _dictionary[WordShape.Of(fields[0]).Hash] = tags;
            }
        }
    }
}
