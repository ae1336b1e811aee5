using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fuxin.TextAnalysis.Tool.Web;

/// <summary>The files of the page, from the assembly itself: no path of a request ever touches the disk.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";
    private const string Shell = "index.html";
    private const string SignInPage = "sign-in.html";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The views; all are the same file, which reads the address.</summary>
    private static readonly string[] Views = ["/", "/search", "/read", "/thing", "/count", "/help"];

    private static readonly Lazy<FrozenDictionary<string, PageFile>> All = new(Read);

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var view in Views)
        {
            routes.MapMethods(view, Methods, context => Write(context, All.Value[Shell])).ExcludeFromDescription();
        }

        foreach (var (name, file) in All.Value)
        {
            routes.MapMethods("/page/" + name, Methods, context => Write(context, file)).ExcludeFromDescription();
        }
    }

    /// <summary>True for what may be seen without a token, as the sign-in page needs it.</summary>
    public static bool IsOpen(PathString path) => path == "/page/desk.css" || path == "/page/icon.svg";

    public static Task WriteSignIn(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Write(context, All.Value[SignInPage]);
    }

    private static Task Write(HttpContext context, PageFile file)
    {
        var response = context.Response;
        response.Headers.ETag = file.Tag;
        response.Headers.CacheControl = "no-cache";
        if (response.StatusCode == StatusCodes.Status200OK && context.Request.Headers.IfNoneMatch == file.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = file.Type;
        response.ContentLength = file.Content.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask();
    }

    private static FrozenDictionary<string, PageFile> Read()
    {
        var assembly = typeof(PageFiles).Assembly;
        var files = new Dictionary<string, PageFile>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..20]}\"";
            files.Add(resource[Prefix.Length..].Replace('\\', '/'), new PageFile(content, TypeOf(resource), tag));
        }

        return files.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };

    private sealed record PageFile(byte[] Content, string Type, string Tag);
}
