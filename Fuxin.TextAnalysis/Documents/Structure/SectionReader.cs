using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Documents.Structure;

/// <summary>
/// Finds the numbered parts of a text: 编 章 节 条 项 of regulations with their unnumbered 款, and the numbered headings of plans and reports.
/// Linear in the length of the text. Thread-safe.
/// </summary>
public static class SectionReader
{
    /// <summary>The parts, in the order of the text; an outer part comes before those inside it.</summary>
    public static ImmutableArray<Section> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var heads = Heads(text);
        if (heads.Count == 0)
        {
            return [];
        }

        var sections = ImmutableArray.CreateBuilder<Section>(heads.Count);
        var ends = EndsOf(heads, text.Length);
        var open = new List<SectionHead>();
        var addresses = new Dictionary<string, int>(StringComparer.Ordinal);
        var paths = new Stack<(SectionLevel Level, string Address)>();
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            while (paths.TryPeek(out var outer) && outer.Level >= head.Level)
            {
                paths.Pop();
            }

            var own = $"{NameOf(head.Level)}-{head.Number}";
            var address = paths.TryPeek(out var parent) ? $"{parent.Address}/{own}" : own;
            var times = addresses[address] = addresses.GetValueOrDefault(address) + 1;
            address = times == 1 ? address : $"{address}~{times}";
            paths.Push((head.Level, address));
            sections.Add(new Section(head.Level, address, head.Heading, TextSpan.FromBounds(head.Start, ends[i])));
        }

        return sections.ToImmutable();
    }

    private static string NameOf(SectionLevel level) => level.ToString().ToLowerInvariant();

    private static List<SectionHead> Heads(string text)
    {
        var heads = new List<SectionHead>();
        var isInArticle = false;
        var paragraph = 0;
        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            if (SectionHead.Of(text, start, end) is { } head)
            {
                if (head.Level <= SectionLevel.Article)
                {
                    isInArticle = head.Level == SectionLevel.Article;
                    paragraph = 1;
                }

                heads.Add(head);
            }
            else if (isInArticle && IsParagraph(text, start, end))
            {
                // The words after 第五条 are its first 款; each further line that no number opens is the next.
                paragraph++;
                var first = start + Blank(text, start, end);
                heads.Add(new SectionHead(SectionLevel.Paragraph, paragraph, "", first));
            }

            start = end + 1;
        }

        return heads;
    }

    /// <summary>A line is a 款 if the one before it ended a sentence; else it goes on with it, as in text that was broken into lines.</summary>
    private static bool IsParagraph(string text, int start, int end)
    {
        if (Blank(text, start, end) == end - start)
        {
            return false;
        }

        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return before >= 0 && text[before] is '。' or '；' or ';' or '.' && text[end - 1 - BlankAtEnd(text, start, end)] is '。' or '：' or '.' or ':' or '；';
    }

    private static int Blank(string text, int start, int end)
    {
        var at = start;
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at - start;
    }

    private static int BlankAtEnd(string text, int start, int end)
    {
        var at = end;
        while (at > start && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return end - at;
    }

    /// <summary>Where each part ends: at the next one of its own or a higher level.</summary>
    private static int[] EndsOf(List<SectionHead> heads, int length)
    {
        var ends = new int[heads.Count];
        Span<int> next = stackalloc int[(int)SectionLevel.Point + 1];
        next.Fill(length);
        for (var i = heads.Count - 1; i >= 0; i--)
        {
            ends[i] = next[(int)heads[i].Level];
            next[(int)heads[i].Level..].Fill(heads[i].Start);
        }

        return ends;
    }
}
