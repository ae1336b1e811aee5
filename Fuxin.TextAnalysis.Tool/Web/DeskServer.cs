using Fuxin.TextAnalysis.Tool.Web.Api;
using Fuxin.TextAnalysis.Tool.Web.Desk;
using Fuxin.TextAnalysis.Tool.Web.Safety;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Fuxin.TextAnalysis.Tool.Web;

/// <summary>Puts the desk together: the server, what guards it, the page, and the operations behind both. It reads no configuration but its options.</summary>
internal static class DeskServer
{
    private const int MostConnections = 1000;
    private const int LongestBody = 64 * 1024;
    private const int LongestRequestLine = 16 * 1024;

    /// <summary>The server, not yet started.</summary>
    /// <param name="options">Where it listens and what it shows.</param>
    /// <param name="desk">The operations; the caller closes it after the server.</param>
    /// <param name="report">Receives what went wrong inside, for the person who runs the server.</param>
    public static WebApplication Build(DeskOptions options, ResearchDesk desk, Action<string> report)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Listen(options.Address, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddRoutingCore();
        // A parameter that cannot be read is answered in words like any other problem.
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(desk);
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = options.RequestTime,
            WriteTimeoutResponse = context => Problems.Write(context, Problems.TooSlow(options.RequestTime)),
        });
        builder.Services.AddRateLimiter(limiter => Lanes.Add(limiter, options));
        builder.Services.ConfigureHttpJsonOptions(json => AnswerJson.Configure(json.SerializerOptions));
        builder.Services.AddOpenApi(ApiDescription.Configure);

        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.Use(Problems.Catch(report));
        app.UseMiddleware<RequestGate>();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.Use(EndInTime);
        app.UseRateLimiter();
        PageFiles.Map(app);
        SearchEndpoints.Map(app);
        DocumentEndpoints.Map(app);
        ThingEndpoints.Map(app);
        CountEndpoints.Map(app);
        ExportEndpoints.Map(app);
        app.MapOpenApi("/api/openapi.json");
        app.MapFallback(context => Problems.Write(context, Problems.NotFound($"There is nothing at {context.Request.Path}; GET /api/openapi.json lists what there is.")));
        return app;
    }

    /// <summary>A request whose time ran out while it waited in its lane would otherwise be answered with nothing, as if that were the answer.</summary>
    private static async Task EndInTime(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (!context.Response.HasStarted && context.Response.ContentType is null)
        {
            context.RequestAborted.ThrowIfCancellationRequested();
        }
    }
}
