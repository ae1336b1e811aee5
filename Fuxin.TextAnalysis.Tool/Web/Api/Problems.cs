using Fuxin.TextAnalysis.Indexing;
using Fuxin.TextAnalysis.Search;
using Microsoft.AspNetCore.Http;

namespace Fuxin.TextAnalysis.Tool.Web.Api;

/// <summary>What kept a request from being answered, in words (RFC 9457).</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Type">The kind of problem, a word that does not change.</param>
/// <param name="Detail">What is wrong and what to do.</param>
internal sealed record Problem(int Status, string Type, string Detail)
{
    /// <summary>Where in the query, in UTF-16 code units; null if the problem is not of the query.</summary>
    public int? Position { get; init; }

    /// <summary>The parameter that holds the query; null if the problem is not of a query.</summary>
    public string? Parameter { get; init; }

    /// <summary>The limit that was met; null if none was.</summary>
    public string? Limit { get; init; }

    /// <summary>Its value.</summary>
    public long? Value { get; init; }
}

/// <summary>A query of a request that cannot be read.</summary>
internal sealed class QueryParameterException(string parameter, QueryError error) : Exception(error.Message)
{
    public string Parameter { get; } = parameter;

    public QueryError Error { get; } = error;
}

/// <summary>Something that was asked for by its id is not there.</summary>
internal sealed class NothingThereException(string message) : Exception(message);

/// <summary>Turns errors into answers that say what to do.</summary>
internal static class Problems
{
    public static Func<HttpContext, RequestDelegate, Task> Catch(Action<string> report) => async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Who asked has gone; nobody is there to be answered.
            context.Abort();
        }
        catch (Exception error) when (!context.Response.HasStarted)
        {
            var problem = Of(error);
            if (problem.Status == StatusCodes.Status500InternalServerError)
            {
                report($"{context.Request.Path}: {error}");
            }

            await Write(context, problem);
        }
    };

    public static Problem NotFound(string detail) => new(StatusCodes.Status404NotFound, "not-found", detail);

    public static Problem TooSlow(TimeSpan time) => new(
        StatusCodes.Status504GatewayTimeout, "too-slow", $"The answer took longer than {time.TotalSeconds:0} seconds and was given up; narrow the query, the dates or the facets.");

    public static Task Write(HttpContext context, Problem problem)
    {
        context.Response.StatusCode = problem.Status;
        return context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", CancellationToken.None);
    }

    private static Problem Of(Exception error) => error switch
    {
        QueryParameterException query => new(StatusCodes.Status400BadRequest, "query", query.Message) { Position = query.Error.Position, Parameter = query.Parameter },
        QuerySyntaxException query => new(StatusCodes.Status400BadRequest, "query", query.Error.Message) { Position = query.Error.Position },
        NothingThereException => NotFound(error.Message),
        SearchLimitException limit => new(StatusCodes.Status422UnprocessableEntity, "limit", limit.Message) { Limit = limit.Limit, Value = limit.Value },
        ArgumentException or FormatException => new(StatusCodes.Status400BadRequest, "parameter", error.Message),
        BadHttpRequestException bad => new(bad.StatusCode, "request", bad.Message),
        IndexException => new(StatusCodes.Status503ServiceUnavailable, "index", error.Message),
        _ => new(StatusCodes.Status500InternalServerError, "internal", "Something failed inside the desk; the person who runs it sees more in its window."),
    };
}
