using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Relations;

/// <summary>What one document does to another that it names.</summary>
public enum CitationKind
{
    /// <summary>It names it.</summary>
    Cites,

    /// <summary>It passes it on to those below (转发).</summary>
    Forwards,

    /// <summary>It approves it and passes it on (批转).</summary>
    Approves,

    /// <summary>It puts it into circulation (印发).</summary>
    Issues,

    /// <summary>It ends it (废止).</summary>
    Repeals,

    /// <summary>It changes it (修订, 修改).</summary>
    Amends,
}

/// <summary>One document that names another.</summary>
/// <param name="From">The id of the document that names.</param>
/// <param name="To">The id of the document named, if the collection holds it; else null.</param>
/// <param name="Title">The title as named.</param>
/// <param name="Kind">What is done to it.</param>
/// <param name="Span">Where it is named.</param>
public sealed record Citation(string From, string? To, string Title, CitationKind Kind, TextSpan Span);

/// <summary>Who cites, passes on, amends or repeals whom in a collection. Immutable and thread-safe.</summary>
public sealed class CitationGraph
{
    // 废止, 修订, 转发 and the like stand next to the title, before or after it.
    private const int Near = 12;

    private static readonly (string Word, CitationKind Kind)[] Verbs =
    [
        ("批转", CitationKind.Approves), ("转发", CitationKind.Forwards), ("废止", CitationKind.Repeals), ("修订", CitationKind.Amends),
        ("修改", CitationKind.Amends), ("印发", CitationKind.Issues), ("repeal", CitationKind.Repeals), ("amend", CitationKind.Amends),
        ("forward", CitationKind.Forwards), ("issue", CitationKind.Issues),
    ];

    private CitationGraph(ImmutableArray<Citation> citations) => Citations = citations;

    /// <summary>All citations, by document and place.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>Reads the citations of <paramref name="documents"/> and resolves them to the titles and numbers of the same documents; a title that two documents bear is left open.</summary>
    public static CitationGraph Of(IEnumerable<AnalyzedDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var byTitle = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var found = new List<Citation>();
        foreach (var document in documents)
        {
            foreach (var key in new[] { document.Source.Title, document.Source.Number }.OfType<string>().Select(Key).Where(k => k.Length > 3).Distinct())
            {
                byTitle[key] = byTitle.TryGetValue(key, out var other) && other != document.Id ? null : document.Id;
            }

            found.AddRange(document.Annotations.OfType<DocumentMention>().Select(m => new Citation(document.Id, null, m.Text, KindOf(document.Text, m.Span), m.Span)));
        }

        return new CitationGraph(
        [
            .. found.Select(c => c with { To = Resolve(byTitle, c.Title) is { } to && to != c.From ? to : null })
                .OrderBy(c => c.From, StringComparer.Ordinal).ThenBy(c => c.Span.Start),
        ]);
    }

    /// <summary>The title itself, or the title of a document that is headed by its issuing body and 关于.</summary>
    private static string? Resolve(Dictionary<string, string?> byTitle, string title) =>
        byTitle.GetValueOrDefault(Key(title));

    private static string Key(string title)
    {
        var key = string.Concat(title.Where(char.IsLetterOrDigit));
        var about = key.IndexOf("关于", StringComparison.Ordinal);
        return about > 0 ? key[about..] : key;
    }

    private static CitationKind KindOf(string text, TextSpan span)
    {
        var start = Math.Max(0, span.Start - Near);
        var before = text.AsSpan(start, span.Start - start);
        var stop = before.LastIndexOfAny("。；\n》");
        before = before[(stop + 1)..];
        var after = text.AsSpan(span.End, Math.Min(Near, text.Length - span.End));
        var end = after.IndexOfAny("，。；\n《");
        after = end < 0 ? after : after[..end];
        var nearest = (Kind: CitationKind.Cites, At: -1);
        foreach (var (word, kind) in Verbs)
        {
            if (kind is not CitationKind.Issues && after.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }

            var at = before.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            nearest = at > nearest.At ? (kind, at) : nearest;
        }

        return nearest.Kind;
    }
}
