using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Fuxin.TextAnalysis.Tool.Web.Safety;

/// <summary>
/// The token of a desk that other machines can reach. Comparisons take the same time whatever is sent; the cookie is a keyed hash under a key of this
/// run, so that it does not hold the token and ends with the run.
/// </summary>
internal sealed class AccessToken(string token)
{
    private const string Cookie = "fuxin-desk";
    private const string Bearer = "Bearer ";
    private const int SlowDownMilliseconds = 500;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public bool IsShownBy(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Bearer, StringComparison.Ordinal)
            ? IsToken(header[Bearer.Length..])
            : request.Cookies.TryGetValue(Cookie, out var cookie) && Same(cookie, Hash(token));
    }

    /// <summary>Reads the form of the sign-in page.</summary>
    public async Task SignIn(HttpContext context)
    {
        var given = HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync(context.RequestAborted))["token"].ToString()
            : "";
        if (!IsToken(given))
        {
            await Task.Delay(SlowDownMilliseconds, context.RequestAborted);
            await PageFiles.WriteSignIn(context, StatusCodes.Status401Unauthorized);
            return;
        }

        context.Response.Cookies.Append(Cookie, Hash(token), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/",
        });
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/";
    }

    /// <summary>Hashed first, so that not even the length shows in the time.</summary>
    private bool IsToken(string given) => Same(Hash(given), Hash(token));

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private string Hash(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
