namespace Fuxin.TextAnalysis.Search;

/// <summary>What is wrong with a written query. Immutable.</summary>
/// <param name="Position">Where, in UTF-16 code units from the start of the query; its length if something is missing at the end.</param>
/// <param name="Message">What is wrong there and what to write instead.</param>
public sealed record QueryError(int Position, string Message);

/// <summary>A written query cannot be read; the message says where, why, and what to write instead.</summary>
public sealed class QuerySyntaxException : FormatException
{
    /// <summary>Creates the exception for <paramref name="error"/>.</summary>
    public QuerySyntaxException(QueryError error)
        : base(error is null ? throw new ArgumentNullException(nameof(error)) : $"Character {error.Position + 1} of the query: {error.Message}") =>
        Error = error;

    /// <summary>What is wrong.</summary>
    public QueryError Error { get; }
}
