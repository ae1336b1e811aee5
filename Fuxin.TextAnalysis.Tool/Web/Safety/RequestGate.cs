using System.Net;
using Fuxin.TextAnalysis.Tool.Web.Api;
using Microsoft.AspNetCore.Http;

namespace Fuxin.TextAnalysis.Tool.Web.Safety;

/// <summary>
/// Lets in who may come in: methods that change nothing, on loopback only under a loopback name (a page elsewhere whose name was pointed at this
/// machine sends its own), never from another site, and with the token where one is set.
/// </summary>
internal sealed class RequestGate(RequestDelegate next, DeskOptions options)
{
    private const string SignIn = "/sign-in";

    private readonly AccessToken? _token = options.Token is { } token ? new AccessToken(token) : null;
    private readonly bool _isLoopback = IPAddress.IsLoopback(options.Address);

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var isSignIn = _token is not null && request.Path == SignIn;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !(isSignIn && HttpMethods.IsPost(request.Method)))
        {
            return Problems.Write(context, new Problem(StatusCodes.Status405MethodNotAllowed, "method", "The desk only reads: ask with GET."));
        }

        if (_isLoopback && !IsLoopbackName(request.Host.Host))
        {
            return Problems.Write(context, new Problem(
                StatusCodes.Status421MisdirectedRequest, "host", "The desk answers to localhost, 127.0.0.1 and [::1] only."));
        }

        if (request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && request.Headers["Sec-Fetch-Site"] == "cross-site")
        {
            return Problems.Write(context, new Problem(StatusCodes.Status403Forbidden, "cross-site", "Another site may not ask the desk."));
        }

        return _token is null || _token.IsShownBy(request) || PageFiles.IsOpen(request.Path) ? next(context)
            : isSignIn ? _token.SignIn(context)
            : request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? Problems.Write(context, Refused())
            : PageFiles.WriteSignIn(context, StatusCodes.Status401Unauthorized);
    }

    private static Problem Refused() => new(
        StatusCodes.Status401Unauthorized, "token", "A token is needed: open the page and sign in, or send the header Authorization: Bearer TOKEN.");

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
