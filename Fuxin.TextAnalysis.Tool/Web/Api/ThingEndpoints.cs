using Fuxin.TextAnalysis.Tool.Web.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fuxin.TextAnalysis.Tool.Web.Api;

/// <summary>The operations on officials, bodies, goals and places under <c>/api</c>; an id goes into the path or into <c>?id=</c>.</summary>
internal static class ThingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api").WithTags("things").RequireRateLimiting(Lanes.Light);
        group.MapGet("/officials/{**path}", Official).WithSummary("An official: posts over time with the sentences that say so, by year and month, and with whom");
        group.MapGet("/bodies/{**path}", Body).WithSummary("A body: who held which post in it and when seen, by year and month, and with what");
        group.MapGet("/goals/{**path}", Goal).WithSummary("A goal: members, other senses, wordings, first seen, by year and month, and with what");
        group.MapGet("/places/{**path}", Place).WithSummary("A place: by year and month, and with what");
    }

    private static Task<OfficeAnswer> Official(ResearchDesk desk, string? path, string? id, CancellationToken cancellation) => Things.Official(desk, Of(path, id), cancellation);

    private static Task<OfficeAnswer> Body(ResearchDesk desk, string? path, string? id, CancellationToken cancellation) => Things.Body(desk, Of(path, id), cancellation);

    private static GoalPageAnswer Goal(ResearchDesk desk, string? path, string? id, CancellationToken cancellation) => Things.Goal(desk, Of(path, id), cancellation);

    private static ThingAnswer Place(ResearchDesk desk, string? path, string? id, CancellationToken cancellation) => Things.Place(desk, Of(path, id), cancellation);

    private static string Of(string? path, string? id) => Asked.Id(string.IsNullOrEmpty(path) ? id : path);
}
