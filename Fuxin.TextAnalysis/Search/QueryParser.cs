using System.Diagnostics.CodeAnalysis;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// Reads written queries. Stateless and thread-safe.
/// </summary>
/// <remarks>
/// <code>
/// or      = and { ("OR" | "|") and }
/// and     = near { ["AND" | "&amp;"] near | "WITHIN" scope | "CONTAINING" scope }
/// scope   = near [ ("WITHIN" | "CONTAINING") scope ]
/// near    = not { ("NEAR" | "BEFORE") ["/" number] not }
/// not     = { "NOT" | "-" } primary
/// primary = "(" or ")" | "SENTENCE" | "PARAGRAPH" | "*" | field ":" value | value
/// value   = "…" | “…” | 「…」 | 『…』 | /regular expression/ | word~ | word~2 | a word without spaces, brackets, quotes or |
/// date    = YYYY | YYYY-MM | YYYY-MM-DD | [date] ".." [date]       (after "date:" and "when:")
/// </code>
/// WITHIN and CONTAINING take everything before them back to the last OR or bracket. A word with * or ? is a pattern.
/// Full-width brackets, colons and signs mean the same as their ASCII forms. AND, OR and NOT are upper-case; and, or, not and 且, 或, 非
/// are ordinary text, as all of them occur in ordinary text. A Chinese word or phrase is found wherever its characters stand in this
/// order, a quoted English phrase where its words do. In quotes a backslash makes a quotation mark or a backslash part of the text.
/// </remarks>
public static class QueryParser
{
    /// <summary>The most words, phrases and fields a query may have.</summary>
    public const int MostTerms = 1000;

    /// <summary>How deep brackets and negations may nest.</summary>
    public const int DeepestNesting = 100;

    /// <summary>Reads a query.</summary>
    /// <exception cref="QuerySyntaxException">It cannot be read; the error says where and what to write instead.</exception>
    public static Query Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new Reading(query).All();
    }

    /// <summary>Reads a query, or says what is wrong with it.</summary>
    /// <returns>True if it could be read.</returns>
    public static bool TryParse(string query, [NotNullWhen(true)] out Query? result, [NotNullWhen(false)] out QueryError? error)
    {
        try
        {
            result = Parse(query);
            error = null;
            return true;
        }
        catch (QuerySyntaxException e)
        {
            result = null;
            error = e.Error;
            return false;
        }
    }

    private sealed class Reading(string text)
    {
        private readonly QueryLexer _lexer = new(text);
        private QueryToken _token;
        private int _terms;
        private int _depth;

        public Query All()
        {
            _token = _lexer.Next();
            if (_token.Kind == QueryTokenKind.End)
            {
                throw Error("The query is empty; write a word, a phrase in quotes or field:value.");
            }

            var query = Or();
            return _token.Kind == QueryTokenKind.Close
                ? throw Error("This bracket closes nothing; remove it, or open one before.")
                : query;
        }

        private Query Or()
        {
            List<Query> parts = [And()];
            while (_token.Kind == QueryTokenKind.Or)
            {
                _token = _lexer.Next();
                parts.Add(And());
            }

            return parts.Count == 1 ? parts[0] : new OrQuery(parts);
        }

        private Query And()
        {
            List<Query> parts = [Near()];
            while (true)
            {
                switch (_token.Kind)
                {
                    case QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or:
                        return Joined(parts);
                    case QueryTokenKind.Within or QueryTokenKind.Containing:
                        parts = [Scoped(Joined(parts))];
                        break;
                    case QueryTokenKind.And:
                        _token = _lexer.Next();
                        parts.Add(Near());
                        break;
                    default:
                        parts.Add(Near());
                        break;
                }
            }
        }

        private static Query Joined(List<Query> parts) => parts.Count == 1 ? parts[0] : new AndQuery(parts);

        /// <summary>From the sign after <paramref name="left"/> on. What stands right of another is read first: x WITHIN PARAGRAPH CONTAINING y.</summary>
        private Query Scoped(Query left)
        {
            var sign = _token;
            Enter();
            _token = AsPart(_lexer.Next());
            var scopeAt = _token.Position;
            var right = Near();
            if (_token.Kind is QueryTokenKind.Within or QueryTokenKind.Containing)
            {
                right = Scoped(right);
            }

            _depth--;
            try
            {
                return sign.Kind == QueryTokenKind.Within ? new WithinQuery(left, right) : new ContainingQuery(left, right);
            }
            catch (ArgumentException e)
            {
                throw new QuerySyntaxException(new(sign.Kind == QueryTokenKind.Within ? scopeAt : sign.Position, e.Message));
            }
        }

        /// <summary>After WITHIN, sentence and paragraph need no capitals.</summary>
        private static QueryToken AsPart(QueryToken token) =>
            token is { Kind: QueryTokenKind.Text, Value: "sentence" or "paragraph" } ? token with { Kind = QueryTokenKind.Part } : token;

        private Query Near()
        {
            var left = Not();
            while (_token.Kind is QueryTokenKind.Near or QueryTokenKind.Before)
            {
                var sign = _token;
                _token = _lexer.Next();
                var right = Not();
                try
                {
                    left = new NearQuery(left, right, sign.Number, sign.Kind == QueryTokenKind.Before);
                }
                catch (ArgumentException e)
                {
                    throw new QuerySyntaxException(new(sign.Position, e.Message));
                }
            }

            return left;
        }

        private Query Not()
        {
            if (_token.Kind != QueryTokenKind.Not)
            {
                return Primary();
            }

            Enter();
            _token = _lexer.Next();
            var part = Not();
            _depth--;
            return new NotQuery(part);
        }

        private Query Primary()
        {
            var start = _token;
            switch (start.Kind)
            {
                case QueryTokenKind.Open:
                    return Bracket();
                case QueryTokenKind.Field:
                    return Field();
                case QueryTokenKind.Text or QueryTokenKind.Quoted:
                    Count();
                    Check(start);
                    _token = _lexer.Next();
                    return new TextQuery(start.Value);
                case QueryTokenKind.Pattern:
                    return Pattern(QueryField.Word, start);
                case QueryTokenKind.Part:
                    _token = _lexer.Next();
                    return new PartQuery(start.Value is "SENTENCE" or "sentence" ? TextPart.Sentence : TextPart.Paragraph);
                case QueryTokenKind.End:
                    throw Error("Something is missing at the end; write a word, a phrase in quotes or field:value.");
                case QueryTokenKind.Close:
                    throw Error("Something is missing before this bracket; write a word, a phrase in quotes or field:value.");
                default:
                    throw Error("Something is missing before this sign; write a word, a phrase or field:value, or put the sign itself in quotes.");
            }
        }

        private Query Pattern(QueryField field, QueryToken token)
        {
            Count();
            _token = _lexer.Next();
            if (field == QueryField.Word && token is { Pattern: PatternKind.Wildcard, Value: "*" })
            {
                return new AllQuery();
            }

            return PatternQuery.ProblemWith(token.Pattern, token.Value, token.Number) is { } problem
                ? throw new QuerySyntaxException(new(token.Position, problem))
                : new PatternQuery(field, token.Pattern, token.Value, token.Number);
        }

        private Query Bracket()
        {
            var open = _token;
            Enter();
            _token = _lexer.Next();
            var inner = Or();
            if (_token.Kind != QueryTokenKind.Close)
            {
                throw new QuerySyntaxException(new(open.Position, "The bracket that opens here is not closed; write ) after what belongs in it."));
            }

            _depth--;
            _token = _lexer.Next();
            return inner;
        }

        private Query Field()
        {
            var name = _token;
            Count();
            _token = _lexer.Next(isValue: true);
            var value = _token;
            if (value.Kind == QueryTokenKind.Pattern && QueryFields.ByName(name.Value.ToLowerInvariant()) is { } patternField)
            {
                return Pattern(patternField, value);
            }

            if (value.Kind is not (QueryTokenKind.Text or QueryTokenKind.Quoted))
            {
                throw Error(value.Kind == QueryTokenKind.Open
                    ? $"A field takes one value; write ({name.Value}:one OR {name.Value}:other)."
                    : $"The value of {name.Value}: is missing; write it right after the colon, in quotes if it has spaces.");
            }

            Query query = name.Value.ToLowerInvariant() switch
            {
                QueryFields.Date => DateOf(value, static (from, to) => new DateQuery(from, to)),
                QueryFields.NamedDate => DateOf(value, static (from, to) => new NamedDateQuery(from, to)),
                QueryFields.SubCorpus => SubCorpusOf(value),
                QueryFields.Language or "language" => LanguageOf(value),
                var known when QueryFields.ByName(known) is { } field => FieldOf(field, value),
                _ => throw new QuerySyntaxException(new(name.Position,
                    $"There is no field {name.Value}; use one of {QueryFields.All}, or put the text in quotes if the colon belongs to it.")),
            };
            _token = _lexer.Next();
            return query;
        }

        private static FieldQuery FieldOf(QueryField field, QueryToken value)
        {
            Check(value);
            return new FieldQuery(field, value.Value);
        }

        private static SubCorpusQuery SubCorpusOf(QueryToken value)
        {
            Check(value);
            return new SubCorpusQuery(value.Value);
        }

        private static LanguageQuery LanguageOf(QueryToken value) => QueryFields.LanguageOf(value.Value) is { } language
            ? new LanguageQuery(language)
            : throw new QuerySyntaxException(new(value.Position, $"{value.Value} is not a language here; write zh, en or mixed."));

        private static Query DateOf(QueryToken value, Func<DateOnly?, DateOnly?, Query> query)
        {
            if (QueryDates.Read(value.Value) is not var (from, to))
            {
                throw new QuerySyntaxException(new(value.Position,
                    $"{value.Value} is not a date; write 2023, 2023-11, 2023-11-09, or two of them as 2023-11..2024-03."));
            }

            return from > to
                ? throw new QuerySyntaxException(new(value.Position, "The range ends before it begins; swap its two dates."))
                : query(from, to);
        }

        private static void Check(QueryToken value)
        {
            if (QueryText.ProblemWith(value.Value) is { } problem)
            {
                throw new QuerySyntaxException(new(value.Position, problem));
            }
        }

        private void Count()
        {
            if (++_terms > MostTerms)
            {
                throw Error($"The query has more than {MostTerms} terms; split it.");
            }
        }

        private void Enter()
        {
            if (++_depth > DeepestNesting)
            {
                throw Error($"Brackets and negations nest deeper than {DeepestNesting}; simplify the query.");
            }
        }

        private QuerySyntaxException Error(string message) => new(new QueryError(_token.Position, message));
    }
}
