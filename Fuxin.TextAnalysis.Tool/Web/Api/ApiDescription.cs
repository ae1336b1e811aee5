using Microsoft.AspNetCore.OpenApi;

namespace Fuxin.TextAnalysis.Tool.Web.Api;

/// <summary>What the OpenAPI description says of the interface as a whole.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "The researcher's desk";
        document.Info.Version = typeof(ApiDescription).Assembly.GetName().Version?.ToString(3) ?? "";
        document.Info.Description =
            "Reads, searches, counts and cites an index of policy documents. Everything is read with GET and changes nothing. Spans are half-open and count UTF-16 code "
            + "units of a document's text. Every count says whether it is exact, sampled or capped. Problems are application/problem+json with the words to "
            + "show; `position` is the place in the query. Queries are those of docs/query-language.md.";
        return Task.CompletedTask;
    });
}
