using System.Collections.Immutable;
using System.ComponentModel;
using Fuxin.TextAnalysis.Tool.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fuxin.TextAnalysis.Tool.Web.Api;

/// <summary>The operations of reading under <c>/api</c>. An id goes into the path, or, whatever signs it holds, into <c>?id=</c>.</summary>
internal static class DocumentEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("documents").RequireRateLimiting(Lanes.Quick);
        group.MapGet("/documents/{**path}", Document).WithSummary("A document as it was written, with what was found in it");
        group.MapGet("/near-duplicates", NearDuplicates).RequireRateLimiting(Lanes.Light).WithSummary("Documents that say nearly the same as one, the earliest first");
        group.MapGet("/cite", Cite).WithSummary("A passage as GB/T 7714, BibTeX and CSL-JSON, with its stable address");
        group.MapGet("/passages", Passage).WithSummary("Where the passage of an address stands now, also if the text around it has changed");
    }

    private static DocumentAnswer Document(ResearchDesk desk, string? path, [Description("the id, if it is not in the path")] string? id) =>
        Reading.Document(desk, Asked.Id(string.IsNullOrEmpty(path) ? id : path));

    private static ImmutableArray<NearDuplicate> NearDuplicates(ResearchDesk desk, string? id, CancellationToken cancellation) =>
        Reading.NearDuplicates(desk, Asked.Id(id), cancellation);

    private static CitationAnswer Cite(ResearchDesk desk, string? id, [Description("where the passage begins; without it, the document")] int? start, [Description("where it ends")] int? end) =>
        CitingOperations.Cite(desk, Asked.Id(id), start, end);

    private static PassageAnswer Passage(ResearchDesk desk, [Description("fuxin:ID#char=START,END;hash=HEX")] string? address) => CitingOperations.Resolve(desk, Asked.Id(address));
}
