using System.Text;
using System.Text.RegularExpressions;
using Fuxin.TextAnalysis.Documents.Plain;

namespace Fuxin.TextAnalysis.Documents.Web;

/// <summary>The encoding that a web page names in its head.</summary>
internal static partial class DeclaredEncoding
{
    // The standard lets a page name it in the first 1,024 bytes; real ones come later.
    private const int LookAhead = 4096;

    public static Encoding? Of(ReadOnlySpan<byte> page)
    {
        var start = Encoding.Latin1.GetString(page[..Math.Min(page.Length, LookAhead)]);
        return Charset().Match(start) is { Success: true } found ? TextEncodings.Named(found.Groups["name"].Value) : null;
    }

    [GeneratedRegex("(charset|encoding)[ ]*=[ ]*[\"']?(?<name>[A-Za-z0-9_-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
