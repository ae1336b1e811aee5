using CsCheck;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tests.Search;

public class QueryParserTests
{
    [Theory]
    [InlineData("六地", "\"六地\"")]
    [InlineData("six places", "\"six\" AND \"places\"")]
    [InlineData("“six places”", "\"six places\"")]
    [InlineData("「六地」 AND 『三年行动』", "\"六地\" AND \"三年行动\"")]
    [InlineData("a AND b OR c d", "\"a\" AND \"b\" OR \"c\" AND \"d\"")]
    [InlineData("（甲｜乙）＆ 丙", "(\"甲\" OR \"乙\") AND \"丙\"")]
    [InlineData("甲|乙", "\"甲\" OR \"乙\"")]
    [InlineData("a -b", "\"a\" AND NOT \"b\"")]
    [InlineData("-(a | b)", "NOT (\"a\" OR \"b\")")]
    [InlineData("NOT NOT a", "NOT NOT \"a\"")]
    [InlineData("R&D COVID-19", "\"R&D\" AND \"COVID-19\"")]
    [InlineData("and or 且", "\"and\" AND \"or\" AND \"且\"")]
    [InlineData("official:胡涛", "official:\"胡涛\"")]
    [InlineData("Official：“Hu Tao”", "official:\"Hu Tao\"")]
    [InlineData("doc: 《意见》", "doc:\"《意见》\"")]
    [InlineData("person:hu-tao document:x", "official:\"hu-tao\" AND doc:\"x\"")]
    [InlineData("goal:goal:six-places", "goal:\"goal:six-places\"")]
    [InlineData("kind:AND", "kind:\"AND\"")]
    [InlineData("lang:ZH", "lang:zh")]
    [InlineData("date:2023", "date:2023-01-01..2023-12-31")]
    [InlineData("date:2023-11..2024-02", "date:2023-11-01..2024-02-29")]
    [InlineData("date:..2024-02-03", "date:..2024-02-03")]
    [InlineData("date:2024-02-03..", "date:2024-02-03..")]
    [InlineData("12:30 会议：内容", "\"12:30\" AND \"会议：内容\"")]
    [InlineData("\"say \\\"six\\\" \\\\ \"", "\"say \\\"six\\\" \\\\ \"")]
    public void Written_queries_are_understood(string written, string understood) =>
        Assert.Equal(understood, Canonical(QueryParser.Parse(written)));

    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("  ", 2, "empty")]
    [InlineData("a AND", 5, "missing at the end")]
    [InlineData("a OR OR b", 5, "before this sign")]
    [InlineData("(a b", 0, "not closed")]
    [InlineData("a)", 1, "closes nothing")]
    [InlineData("a ()", 3, "before this bracket")]
    [InlineData("“六地", 0, "does not end")]
    [InlineData("a gaol:六地", 2, "no field gaol")]
    [InlineData("goal:", 5, "is missing")]
    [InlineData("goal:(a OR b)", 5, "(goal:one OR goal:other)")]
    [InlineData("lang:fr", 5, "zh, en or mixed")]
    [InlineData("date:2023-13", 5, "not a date")]
    [InlineData("date:10/11/2023", 5, "not a date")]
    [InlineData("date:2024..2023", 5, "swap")]
    [InlineData("a “ ”", 2, "nothing here")]
    public void Errors_say_where_and_what_to_do(string written, int position, string message)
    {
        Assert.False(QueryParser.TryParse(written, out var query, out var error));
        Assert.Null(query);
        Assert.Equal(position, error.Position);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_is_refused_before_it_hurts()
    {
        Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('(', 100_000)));
        Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('-', 100_000) + "a"));
        Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", 100_000))));
        Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('长', 100_000)));
    }

    [Fact]
    public void Every_query_is_read_back_from_what_it_writes() => Queries(3).Sample(query =>
        Assert.Equal(query, QueryParser.Parse(query.ToString()!)));

    [Fact]
    public void Any_input_is_a_query_or_an_error_inside_it() =>
        Gen.OneOf(Gen.String, Gen.OneOf("a", "六地", "goal:", "AND", "OR", "NOT", "-", "|", "(", "）", "“", "「", "\\", "date:", "..", " ").Array[0, 12].Select(string.Concat))
            .Sample(written =>
            {
                if (!QueryParser.TryParse(written, out _, out var error))
                {
                    Assert.InRange(error.Position, 0, written.Length);
                }
            });

    private static Gen<Query> Queries(int depth)
    {
        var text = Gen.OneOf(Gen.String.Where(s => s.Any(char.IsLetter)), Gen.OneOf("六地", "six places", "AND", "“x”", "\\", "goal:a", "-a", "「a"));
        var leaf = Gen.OneOf(
            text.Select(t => (Query)new TextQuery(t)),
            Gen.Select(Gen.Enum<QueryField>(), text, (f, t) => (Query)new FieldQuery(f, t)),
            Gen.Enum<Language>().Select(l => (Query)new LanguageQuery(l)),
            Gen.Date.Select(d => (Query)new DateQuery(DateOnly.FromDateTime(d), null)));
        if (depth == 0)
        {
            return leaf;
        }

        var inner = Queries(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Array[2, 3].Select(p => (Query)new AndQuery(p)),
            inner.Array[2, 3].Select(p => (Query)new OrQuery(p)),
            inner.Select(p => (Query)new NotQuery(p)));
    }

    private static string Canonical(Query query) => query.ToString()!;
}
