using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>Reads in an English text what stands behind a number: “four habits”, namely A, B, C and D; (A, B and C); : A; B; and C. Stateless.</summary>
internal static class EnglishMemberLists
{
    private const int LongestMember = 160;
    private const int LongestLead = 40;

    private static readonly string[] Leads = ["namely", "that is", "i.e.", "which are", "refers to", "refer to", "includes", "include", ":", "(", "—", "–"];

    /// <summary>The members of the goal named at <paramref name="mention"/>; null if the text lists none.</summary>
    public static MemberList? Read(string text, TextSpan mention, int count)
    {
        var limit = Math.Min(text.Length, mention.End + LongestLead);
        var window = text.AsSpan(mention.End, limit - mention.End);
        window = window.IndexOf('.') is >= 0 and var full && full + 1 < window.Length && window[full + 1] == ' ' && !window.Contains("i.e.", StringComparison.Ordinal) ? window[..full] : window;
        var first = -1;
        foreach (var lead in Leads)
        {
            var at = window.IndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (first < 0 || mention.End + at + lead.Length < first))
            {
                first = mention.End + at + lead.Length;
            }
        }

        if (first < 0)
        {
            return null;
        }

        var end = EndOf(text, first);
        return ListIn(text, first, end, count, ';') ?? ListIn(text, first, text.IndexOf(';', first, end - first) is >= 0 and var semicolon ? semicolon : end, count, ',');
    }

    /// <summary>The end of the sentence or of the bracket that holds the list.</summary>
    private static int EndOf(string text, int start)
    {
        var depth = 0;
        for (var i = start; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth < 0 || text[i] == '\n' || (text[i] == '.' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))))
            {
                return i;
            }
        }

        return text.Length;
    }

    private static MemberList? ListIn(string text, int start, int end, int count, char separator)
    {
        var parts = text[start..end].Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (parts.Count == count - 1 && parts[^1].IndexOf(" and ", StringComparison.Ordinal) is > 0 and var and)
        {
            var last = parts[^1];
            parts[^1] = last[..and];
            parts.Add(last[(and + " and ".Length)..]);
        }

        if (parts.Count != count)
        {
            return null;
        }

        var members = parts.Select(Clean).ToImmutableArray();
        return members.All(m => m.Length is > 1 and <= LongestMember) ? new MemberList(members, TextSpan.FromBounds(start, end)) : null;
    }

    private static string Clean(string part)
    {
        var member = part.StartsWith("and ", StringComparison.Ordinal) ? part[4..] : part;
        return member.Trim(' ', '"', '“', '”', '\'');
    }
}
