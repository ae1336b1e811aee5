using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Classification;

/// <summary>The words of each domain (<c>domains.tsv</c>), found in running text: Chinese ones anywhere, English ones as whole words.</summary>
internal sealed class DomainTerms
{
    private static readonly Lazy<DomainTerms> LazyDefault = new(() => new DomainTerms(TableReader.ReadResource("domains.tsv")));

    private readonly Dictionary<string, int[]> _terms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // The longest term that begins with a character; 0 where none does, which settles most places of a text at once.
    private readonly byte[] _longest = new byte[char.MaxValue + 1];

    private DomainTerms(IEnumerable<TableRow> rows)
    {
        var domains = new List<string>();
        foreach (var row in rows)
        {
            foreach (var term in row.List("terms_zh").Concat(row.List("terms_en")))
            {
                Add(term, domains.Count);
            }

            domains.Add(row.Required("domain"));
        }

        Domains = [.. domains];
        _lookup = _terms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DomainTerms Default => LazyDefault.Value;

    /// <summary>The domains, in the order of the table.</summary>
    public string[] Domains { get; }

    /// <summary>Adds to <paramref name="counts"/>, one number for each domain, how often its terms occur; the longest term wins.</summary>
    public void Count(ReadOnlySpan<char> text, Span<int> counts)
    {
        for (var i = 0; i < text.Length;)
        {
            var matched = Match(text, i, out var domains);
            foreach (var domain in domains)
            {
                counts[domain]++;
            }

            i += Math.Max(1, matched);
        }
    }

    private int Match(ReadOnlySpan<char> text, int start, out ReadOnlySpan<int> domains)
    {
        var latin = char.IsAsciiLetter(text[start]);
        domains = default;
        if (latin && start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            return 0;
        }

        for (var length = Math.Min(_longest[text[start]], text.Length - start); length > 0; length--)
        {
            var end = start + length;
            var cutsWord = latin && end < text.Length && char.IsAsciiLetter(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]);
            if (!cutsWord && _lookup.TryGetValue(text.Slice(start, length), out var found))
            {
                domains = found;
                return length;
            }
        }

        return 0;
    }

    private void Add(string term, int domain)
    {
        _terms[term] = _terms.TryGetValue(term, out var before) ? [.. before, domain] : [domain];
        foreach (var first in (ReadOnlySpan<char>)[char.ToLowerInvariant(term[0]), char.ToUpperInvariant(term[0])])
        {
            _longest[first] = (byte)Math.Max(_longest[first], term.Length);
        }
    }
}
