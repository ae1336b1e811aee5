using System.Globalization;
using Fuxin.TextAnalysis.Tool.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Fuxin.TextAnalysis.Tool.Web;

/// <summary>Three lanes, so that counts over the whole index never stand in the way of a search, nor searches in that of a reader who turns a page.</summary>
internal static class Lanes
{
    public const string Quick = "quick";
    public const string Light = "light";
    public const string Heavy = "heavy";

    public static void Add(RateLimiterOptions limiter, DeskOptions options)
    {
        limiter.AddConcurrencyLimiter(Quick, lane => (lane.PermitLimit, lane.QueueLimit) = (options.LightRequests, options.WaitingRequests));
        limiter.AddConcurrencyLimiter(Light, lane => (lane.PermitLimit, lane.QueueLimit) = (options.LightRequests, options.WaitingRequests));
        limiter.AddConcurrencyLimiter(Heavy, lane => (lane.PermitLimit, lane.QueueLimit) = (options.HeavyRequests, options.WaitingRequests));
        limiter.OnRejected = async (rejected, _) =>
        {
            const int Seconds = 5;
            rejected.HttpContext.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
            await Problems.Write(rejected.HttpContext, new Problem(StatusCodes.Status503ServiceUnavailable, "busy", "Too many requests are waiting; try again in a few seconds."));
        };
    }
}
