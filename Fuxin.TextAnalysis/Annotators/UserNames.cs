using System.Collections.Frozen;
using System.Collections.Immutable;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Annotators;

/// <summary>A name that a user adds, and what it names.</summary>
/// <param name="Name">The name as it stands in texts.</param>
/// <param name="Kind">The kind of a goal; null for a body.</param>
/// <param name="Entity">The id of the thing.</param>
/// <param name="Force">True if the name means this wherever it stands; else it gives way to a longer or surer finding.</param>
internal readonly record struct UserName(string Name, GoalKind? Kind, string Entity, bool Force);

/// <summary>
/// Finds the names a user adds. Those that combine are found before conflicts are settled and must win like any other; those that are forced
/// are put in afterwards, in place of whatever overlaps them. Immutable and thread-safe.
/// </summary>
internal sealed class UserNames : IAnnotator
{
    private readonly bool _force;
    private readonly Lexicon _chinese;
    private readonly FrozenDictionary<string, UserName> _byName;
    private readonly EnglishPhrases<UserName> _english;

    private UserNames(ImmutableArray<UserName> names, bool force)
    {
        _force = force;
        _byName = names.GroupBy(n => n.Name, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        _chinese = Lexicon.Create(_byName.Keys.Where(IsChinese).Select(n => new LexiconEntry(n, 1, "")));
        _english = new EnglishPhrases<UserName>(_byName.Values.Where(n => !IsChinese(n.Name)).Select(n => (n.Name, n)));
    }

    /// <summary>The annotator of the names that combine, or of those that are forced; null if there are none.</summary>
    public static UserNames? Of(IEnumerable<UserName> names, bool force) =>
        names.Where(n => n.Force == force).ToImmutableArray() is { IsEmpty: false } some ? new UserNames(some, force) : null;

    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        var found = ChineseMentions(document).Concat(EnglishMentions(document)).ToList();
        if (!_force || found.Count == 0)
        {
            return document.AddAnnotations(found);
        }

        var spans = found.Select(f => f.Span).ToArray();
        return document.WithAnnotations(document.Annotations
            .Where(a => !spans.Any(s => s.Overlaps(a.Span) && !(a is PostMention && a.Span.Contains(s))))
            .Concat(found));
    }

    private IEnumerable<Annotation> ChineseMentions(AnalyzedDocument document)
    {
        var text = document.Text;
        for (var at = 0; at < text.Length; at++)
        {
            var match = _chinese.LongestAt(text.AsSpan(at));
            if (match.Length > 0)
            {
                yield return Mention(document, new TextSpan(at, match.Length), _byName[text.Substring(at, match.Length)]);
                at += match.Length - 1;
            }
        }
    }

    private IEnumerable<Annotation> EnglishMentions(AnalyzedDocument document)
    {
        foreach (var line in EnglishLine.Of(document))
        {
            for (var i = 0; i < line.Count; i++)
            {
                if (_english.LongestAt(line, i, out var name) is > 0 and var end)
                {
                    yield return Mention(document, line.Span(i, end), name);
                    i = end - 1;
                }
            }
        }
    }

    private Annotation Mention(AnalyzedDocument document, TextSpan span, UserName name)
    {
        var rule = _force ? "user.force" : "user.combine";
        var confidence = _force ? 1 : 0.9;
        return name.Kind is { } kind
            ? new GoalMention { Span = span, Text = document.TextOf(span), Kind = kind, Rule = rule, Confidence = confidence, Entity = _force ? name.Entity : null }
            : new BodyMention { Span = span, Text = document.TextOf(span), Rule = rule, Confidence = confidence, Entity = _force ? name.Entity : null };
    }

    private static bool IsChinese(string name) => name.Length > 0 && name[0] >= '\u2E80';
}
