using System.Collections.Immutable;
using CsCheck;
using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tests.Indexing;

namespace Fuxin.TextAnalysis.Tests.Search;

/// <summary>Random queries of every kind against a plain scan over the same tokens: the same documents, the same places.</summary>
public class SpanPropertyTests
{
    private static readonly Gen<string> Words = Gen.OneOf("阜", "新", "六地", "阜新", "地", "六", "plan", "plane", "三年行动", "行动");

    private static readonly Gen<AnalyzedDocument> Documents =
        Gen.Select(Words, Gen.Int[0, 9]).Array[1, 25].Select(Build);

    [Fact]
    public void Random_queries_find_the_documents_and_places_that_a_scan_finds() =>
        Gen.Select(Documents.Array[1, 6], Queries(3).Array[6]).Sample((documents, queries) =>
        {
            using var folder = new TemporaryFolder();
            var named = documents.Select((d, i) => Rename(d, $"d{i}")).ToArray();
            Sample.Index(folder.Path, named);
            using var searcher = CorpusSearcher.Open(folder.Path);
            foreach (var query in queries)
            {
                var result = searcher.Find(query, new SearchOptions { Take = 100, MostHighlights = int.MaxValue });
                var expected = named.Select(d => (d.Id, Places: new PlainScan(d).Find(query))).Where(d => d.Places is not null).ToList();
                Assert.Equal(expected.Select(d => d.Id), result.Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
                foreach (var (id, places) in expected)
                {
                    Assert.Equal(places!, result.Hits.Single(h => h.Id == id).Highlights);
                }

                Assert.Equal(expected.Sum(d => d.Places!.Count), searcher.Lines(query, new ConcordanceOptions { Take = 0 }).Total.Value);
                Assert.Equal(query, QueryParser.Parse(query.ToString()!));
            }

            Assert.Empty(IndexMaintenance.Check(folder.Path, TestContext.Current.CancellationToken).Problems);
        }, iter: 60);

    /// <summary>Words in a row; the number says what follows or surrounds each: a sentence's end, a line's end, a mention.</summary>
    private static AnalyzedDocument Build((string Word, int Sign)[] parts)
    {
        var text = new System.Text.StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var annotations = new List<Annotation>();
        int sentence = 0, paragraph = 0;
        foreach (var (word, sign) in parts)
        {
            var span = new TextSpan(text.Length, word.Length);
            text.Append(word);
            tokens.Add(new Token(span, ""));
            if (sign is 0 or 1)
            {
                annotations.Add(new GoalMention { Span = span, Text = word, Rule = "test", Kind = GoalKind.Named });
            }
            else if (sign is 2)
            {
                annotations.Add(new PersonMention { Span = span, Text = word, Rule = "test" });
            }

            if (sign is 3 or 4)
            {
                tokens.Add(new Token(new TextSpan(text.Length, 1), ""));
                text.Append('。');
                sentences.Add(new Sentence(TextSpan.FromBounds(sentence, text.Length), Language.Chinese, paragraph));
                sentence = text.Length;
                if (sign == 4)
                {
                    text.Append('\n');
                    paragraph++;
                    sentence = text.Length;
                }
            }
            else if (char.IsAsciiLetter(word[0]))
            {
                text.Append(' ');
            }
        }

        // A sentence ends before the white space after it.
        var end = text.ToString().TrimEnd().Length;
        if (sentence < end)
        {
            sentences.Add(new Sentence(TextSpan.FromBounds(sentence, end), Language.Chinese, paragraph));
        }

        return new AnalyzedDocument(new SourceDocument { Id = "d", Text = text.ToString() }, Language.Chinese, sentences.ToImmutable(), tokens.ToImmutable())
            .WithAnnotations(annotations);
    }

    private static AnalyzedDocument Rename(AnalyzedDocument document, string id) =>
        new AnalyzedDocument(document.Source with { Id = id }, document.Language, document.Sentences, document.Tokens).WithAnnotations(document.Annotations);

    private static Gen<Query> Queries(int depth)
    {
        var leaf = Gen.OneOf(
            Words.Select(w => (Query)new TextQuery(w)),
            Gen.Select(Words, Words).Select((a, b) => (Query)new TextQuery(a + b)).Where(q => !q.ToString()!.Contains("plan", StringComparison.Ordinal)),
            Words.Select(w => (Query)new FieldQuery(QueryField.Goal, w)),
            Words.Select(w => (Query)new FieldQuery(QueryField.Word, w)),
            Gen.OneOf("plan*", "*地", "pl?n", "*行*").Select(p => (Query)new PatternQuery(QueryField.Word, PatternKind.Wildcard, p)),
            Gen.OneOf("plane?", "[六阜].*", ".").Select(p => (Query)new PatternQuery(QueryField.Word, PatternKind.Regex, p)),
            Gen.OneOf(QueryField.Goal, QueryField.Official).Select(f => (Query)new PatternQuery(f, PatternKind.Wildcard, "*")),
            Gen.Enum<TextPart>().Select(p => (Query)new PartQuery(p)));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Queries(depth - 1);
        var placed = inner.Where(SpanQuery.HasPlaces);
        return Gen.OneOf(
            leaf,
            inner.Array[2, 3].Select(p => (Query)new AndQuery(p)),
            inner.Array[2, 3].Select(p => (Query)new OrQuery(p)),
            inner.Select(p => (Query)new NotQuery(p)),
            Gen.Select(placed, placed, Gen.Int[0, 6], Gen.Bool).Select((l, r, n, o) => (Query)new NearQuery(l, r, n, o)),
            Gen.Select(inner, placed).Select((p, s) => (Query)new WithinQuery(p, s)),
            Gen.Select(placed, inner).Select((s, p) => (Query)new ContainingQuery(s, p)));
    }
}
