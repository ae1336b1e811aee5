using System.Collections.Immutable;
using Fuxin.TextAnalysis.Indexing;
using Lucene.Net.Index;

namespace Fuxin.TextAnalysis.Search;

/// <summary>Why a name is suggested.</summary>
public enum SuggestionReason
{
    /// <summary>It is, or begins with, what was typed.</summary>
    Name,

    /// <summary>Its pinyin begins with what was typed: <c>hutao</c> for 胡涛.</summary>
    Reading,

    /// <summary>The initials of its pinyin or of its English words begin with what was typed: <c>ht</c> for 胡涛 and Hu Tao.</summary>
    Initials,

    /// <summary>It differs from what was typed by a letter or two.</summary>
    Spelling,
}

/// <summary>A name of the index that a user may mean. Immutable.</summary>
/// <param name="Type">The type of annotation: <c>person</c>, <c>body</c>, <c>goal</c> ...</param>
/// <param name="Name">The name as written in documents.</param>
/// <param name="Entity">The id of the thing; null if it is not linked.</param>
/// <param name="OtherNames">Its other names in the index, in either language, the commonest first.</param>
/// <param name="Documents">How many documents name the thing, under whatever name.</param>
/// <param name="Reason">Why it is suggested.</param>
public sealed record Suggestion(
    string Type, string Name, string? Entity, ImmutableArray<string> OtherNames, long Documents, SuggestionReason Reason)
{
    /// <inheritdoc/>
    public bool Equals(Suggestion? other) =>
        other is not null && (Type, Name, Entity, Documents, Reason) == (other.Type, other.Name, other.Entity, other.Documents, other.Reason)
        && OtherNames.SequenceEqual(other.OtherNames);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Name, Entity, Documents, Reason);
}

/// <summary>All names of one state of an index, ready to be completed. Immutable and thread-safe.</summary>
internal sealed class NameList
{
    private readonly ImmutableArray<Thing> _things;

    private NameList(ImmutableArray<Thing> things) => _things = things;

    /// <summary>Reads the names of the given types.</summary>
    public static NameList Read(IndexReader reader, IEnumerable<string> types, IReadingLookup? readings)
    {
        var things = ImmutableArray.CreateBuilder<Thing>();
        foreach (var type in types)
        {
            if (MultiFields.GetTerms(reader, IndexSchema.NamesField(type)) is not { } terms)
            {
                continue;
            }

            var cursor = terms.GetEnumerator();
            string? last = null;
            var names = new List<Name>();
            while (cursor.MoveNext())
            {
                // The terms of one identity follow each other.
                var term = cursor.Term.Utf8ToString();
                var sign = term.IndexOf(IndexSchema.NameSign, StringComparison.Ordinal);
                if (last is not null && term[..sign] != last)
                {
                    things.Add(new Thing(type, last, [.. names], DocumentsOf(reader, type, last)));
                    names.Clear();
                }

                last = term[..sign];
                names.Add(Name.Of(type, term[(sign + 1)..], cursor.DocFreq, readings));
            }

            if (last is not null)
            {
                things.Add(new Thing(type, last, [.. names], DocumentsOf(reader, type, last)));
            }
        }

        return new NameList(things.ToImmutable());
    }

    public ImmutableArray<Suggestion> Completing(string typed, int take)
    {
        var key = Key(typed);
        if (key.Length == 0)
        {
            return [];
        }

        var found = Found(key, withSpelling: false);
        if (found.Count < take)
        {
            // Only then, as it compares what was typed with every name.
            found = Found(key, withSpelling: true);
        }

        return Best(found, take);
    }

    private List<(Thing Thing, Name Name, SuggestionReason Reason)> Found(string key, bool withSpelling)
    {
        var found = new List<(Thing Thing, Name Name, SuggestionReason Reason)>();
        foreach (var thing in _things)
        {
            var best = thing.Names
                .Select(name => (Name: name, Reason: name.ReasonFor(key, withSpelling)))
                .Where(n => n.Reason is not null)
                .OrderBy(n => n.Reason).ThenByDescending(n => n.Name.Documents).FirstOrDefault();
            if (best.Reason is { } reason)
            {
                found.Add((thing, best.Name, reason));
            }
        }

        return found;
    }

    private static ImmutableArray<Suggestion> Best(List<(Thing Thing, Name Name, SuggestionReason Reason)> found, int take) =>
        [
            .. found
                // A misspelling of something common must not hide what begins as it was typed.
                .OrderBy(f => f.Reason == SuggestionReason.Spelling)
                .ThenByDescending(f => f.Thing.Documents)
                .ThenBy(f => f.Name.Text, StringComparer.Ordinal).ThenBy(f => f.Thing.Type, StringComparer.Ordinal)
                .Take(take)
                .Select(f => new Suggestion(
                    f.Thing.Type,
                    f.Name.Text,
                    f.Thing.Identity.StartsWith('#') ? FacetFields.ValueOf(f.Thing.Identity) : null,
                    [.. f.Thing.Names.Where(n => n != f.Name).OrderByDescending(n => n.Documents).ThenBy(n => n.Text, StringComparer.Ordinal).Select(n => n.Text)],
                    f.Thing.Documents,
                    f.Reason)),
        ];

    private static int DocumentsOf(IndexReader reader, string type, string identity) =>
        reader.DocFreq(new Term(IndexSchema.MentionField(type), identity));

    /// <summary>Folded, without spaces, quotes and hyphens.</summary>
    private static string Key(string name) => string.Concat(TextFolding.Fold(name).Where(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c)));

    private sealed record Thing(string Type, string Identity, ImmutableArray<Name> Names, int Documents);

    private sealed record Name(string Text, int Documents, string Key, string Reading, string Initials)
    {
        public static Name Of(string type, string text, int documents, IReadingLookup? readings)
        {
            var syllables = readings?.SyllablesOf(type, text) ?? [];
            var initials = syllables.Count > 0
                ? string.Concat(syllables.Select(s => s[0]))
                : string.Concat(TextFolding.Fold(text).Split(' ', '-').Where(w => w.Length > 0 && char.IsAsciiLetterOrDigit(w[0])).Select(w => w[0]));
            return new Name(text, documents, NameList.Key(text), string.Concat(syllables), initials);
        }

        public SuggestionReason? ReasonFor(string typed, bool withSpelling)
        {
            if (Key.StartsWith(typed, StringComparison.Ordinal))
            {
                return SuggestionReason.Name;
            }

            if (Reading.StartsWith(typed, StringComparison.Ordinal))
            {
                return SuggestionReason.Reading;
            }

            // One letter begins half of all names.
            if (typed.Length > 1 && Initials.StartsWith(typed, StringComparison.Ordinal))
            {
                return SuggestionReason.Initials;
            }

            var differences = !withSpelling ? 0 : typed.Length switch { < 3 => 0, < 7 => 1, _ => 2 };
            return differences > 0 && EditDistance.IsAtMost(typed, Key, differences) ? SuggestionReason.Spelling : null;
        }
    }
}
