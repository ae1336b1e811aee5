using System.Text;
using CsCheck;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Indexing;

namespace Fuxin.TextAnalysis.Tests.Search;

/// <summary>The searcher against a plain scan of the texts, on random Chinese, Latin, emoji, Extension B and white space.</summary>
public class SearchPropertyTests
{
    private static readonly string[] Han = ["阜", "新", "六", "地", "省", "𠮷", "𪚥"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        ["阜", "新", "六", "地", "省", "𠮷", "𪚥", "阜新", "六地", "plan", "Plan", "ＰＬＡＮ", "G20", "👍", "👨‍👩‍👧", " ", "\r\n", "，", "“", "”", "-", "3.5", "\uD842", "\uDFB7", "\u200B"])
        .Array[0, 40].Select(string.Concat);

    [Fact]
    public void Every_substring_of_Han_characters_is_found_at_exactly_its_places() =>
        Gen.Select(Texts.Array[1, 6], Gen.OneOf(Han).Array[1, 4].Select(string.Concat)).Sample((texts, random) =>
        {
            using var folder = new TemporaryFolder();
            Sample.Index(folder.Path, texts.Select((t, i) => Sample.Document($"d{i}", t)));
            using var searcher = CorpusSearcher.Open(folder.Path);
            foreach (var wanted in HanSubstrings(texts[0]).Append(random).Distinct().Take(30))
            {
                AssertFoundAsByScan(searcher, texts, wanted);
            }
        }, iter: 40);

    [Fact]
    public void Boolean_queries_find_what_a_scan_finds() =>
        Gen.Select(Texts.Array[1, 8], Booleans(3)).Sample((texts, query) =>
        {
            using var folder = new TemporaryFolder();
            Sample.Index(folder.Path, texts.Select((t, i) => Sample.Document($"d{i}", t)));
            using var searcher = CorpusSearcher.Open(folder.Path);
            var result = searcher.Find(query, new SearchOptions { Take = 100 });
            var expected = texts.Select((t, i) => (Id: $"d{i}", Places: Scan(t, query))).Where(d => d.Places is not null).ToArray();
            Assert.Equal(new LabelledCount(expected.Length), result.Total);
            Assert.Equal(expected.Select(d => d.Id).Order(), result.Hits.Select(h => h.Id).Order());
            foreach (var (id, places) in expected)
            {
                Assert.Equal(places!, result.Hits.Single(h => h.Id == id).Highlights);
            }

            Assert.Equal(expected.Sum(d => d.Places!.Count), searcher.Lines(query).Total.Value);
        }, iter: 60);

    [Fact]
    public void Concordance_pages_put_together_are_the_whole() =>
        Gen.Select(Texts.Array[1, 6], Gen.Int[1, 7]).Sample((texts, size) =>
        {
            using var folder = new TemporaryFolder();
            Sample.Index(folder.Path, texts.Select((t, i) => Sample.Document($"d{i}", t)));
            using var searcher = CorpusSearcher.Open(folder.Path);
            var query = new OrQuery(new TextQuery("阜"), new TextQuery("六地"), new TextQuery("plan"));
            var all = searcher.Lines(query, new ConcordanceOptions { Take = 10_000, Window = 3 });
            Assert.Equal(all.Total.Value, all.Lines.Length);
            var paged = Enumerable.Range(0, (all.Lines.Length / size) + 1)
                .SelectMany(p => searcher.Lines(query, new ConcordanceOptions { Skip = p * size, Take = size, Window = 3 }).Lines);
            Assert.Equal(all.Lines.AsEnumerable(), paged);
            foreach (var line in all.Lines)
            {
                var text = searcher.GetDocument(line.DocumentId)!.Source.Text;
                Assert.Equal(line.Hit, text.Substring(line.Span.Start, line.Span.Length));
                Assert.Equal(line.Left + line.Hit + line.Right, text.Substring(line.Span.Start - line.Left.Length, line.Left.Length + line.Span.Length + line.Right.Length));
            }
        }, iter: 30);

    private static void AssertFoundAsByScan(CorpusSearcher searcher, string[] texts, string wanted)
    {
        var hits = searcher.Find(new TextQuery(wanted), new SearchOptions { Take = 100 }).Hits.ToDictionary(h => h.Id);
        for (var i = 0; i < texts.Length; i++)
        {
            var expected = Places(texts[i], wanted);
            Assert.Equal(expected, hits.TryGetValue($"d{i}", out var hit) ? hit.Highlights : []);
            Assert.Equal(expected.Count, hit?.Occurrences ?? 0);
            Assert.All(expected, s => Assert.Equal(wanted, Visible(texts[i].Substring(s.Start, s.Length))));
        }
    }

    /// <summary>Null if the text does not match; else the places of what is not negated.</summary>
    private static List<TextSpan>? Scan(string text, Query query)
    {
        switch (query)
        {
            case TextQuery { Text: var wanted }:
                return Places(text, wanted) is { Count: > 0 } places ? places : null;
            case NotQuery { Part: var part }:
                return Scan(text, part) is null ? [] : null;
            case AndQuery { Parts: var parts }:
                var all = parts.Select(p => Scan(text, p)).ToArray();
                return all.Contains(null) ? null : Union(all);
            case OrQuery { Parts: var parts }:
                var some = parts.Select(p => Scan(text, p)).Where(p => p is not null).ToArray();
                return some.Length == 0 ? null : Union(some);
            default:
                throw new ArgumentException("Not scanned here.");
        }
    }

    private static List<TextSpan> Union(List<TextSpan>?[] parts) => [.. parts.SelectMany(p => p!).Distinct().Order()];

    /// <summary>The places of a text of Han characters, or of one Latin word, by a scan over what is visible.</summary>
    private static List<TextSpan> Places(string text, string wanted)
    {
        var units = Units(text);
        var wantedUnits = Units(wanted).ConvertAll(u => u.Text);
        var places = new List<TextSpan>();
        for (var i = 0; i + wantedUnits.Count <= units.Count; i++)
        {
            if (units.Skip(i).Take(wantedUnits.Count).Select(u => u.Text).SequenceEqual(wantedUnits))
            {
                places.Add(TextSpan.FromBounds(units[i].Start, units[i + wantedUnits.Count - 1].End));
            }
        }

        return places;
    }

    private static List<(string Text, int Start, int End)> Units(string text)
    {
        var units = new List<(string Text, int Start, int End)>();
        for (var i = 0; i < text.Length;)
        {
            var length = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used) == System.Buffers.OperationStatus.Done ? rune.Utf16SequenceLength : used;
            if (text[i] is '\r' or '\n')
            {
                // No phrase reaches across a line break.
                units.Add(("\n", i, ++i));
                continue;
            }

            var visible = Narrow(Visible(text.Substring(i, length))).ToLowerInvariant();
            var isLatin = visible.Length == 1 && char.IsAsciiLetterOrDigit(visible[0]);
            if (isLatin && units.Count > 0 && char.IsAsciiLetterOrDigit(units[^1].Text[0]) && Visible(text[units[^1].End..i]).Length == 0 && !text[units[^1].End..i].Any(c => char.IsWhiteSpace(c) || c is '“' or '”'))
            {
                units[^1] = (units[^1].Text + visible, units[^1].Start, i + length);
            }
            else if (visible.Length > 0)
            {
                units.Add((visible, i, i + length));
            }

            i += length;
        }

        return units;
    }

    private static string Narrow(string text) => string.Concat(text.Select(c => c is >= 'Ａ' and <= 'Ｚ' ? (char)(c - 'Ａ' + 'A') : c));

    private static string Visible(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u200D' or '“' or '”')));

    private static IEnumerable<string> HanSubstrings(string text)
    {
        var visible = Units(text);
        for (var i = 0; i < visible.Count; i++)
        {
            var wanted = "";
            for (var j = i; j < visible.Count && Han.Contains(visible[j].Text); j++)
            {
                wanted += visible[j].Text;
                yield return wanted;
            }
        }
    }

    private static Gen<Query> Booleans(int depth)
    {
        var leaf = Gen.OneOf("阜", "阜新", "六地", "地六", "𠮷", "plan", "g20", "𪚥𪚥").Select(t => (Query)new TextQuery(t));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Booleans(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Array[2, 3].Select(p => (Query)new AndQuery(p)),
            inner.Array[2, 3].Select(p => (Query)new OrQuery(p)),
            inner.Select(p => (Query)new NotQuery(p)));
    }
}
