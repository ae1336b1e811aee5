using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>What a mention names: the thing behind it if it is linked, else its name as written.</summary>
internal static class Identity
{
    private const string EntitySign = "#";

    public static string Of(Annotation annotation) =>
        annotation.Entity is { } entity ? EntitySign + entity : (annotation as DateMention)?.Value ?? annotation.Text;

    /// <summary>True if what is named is linked to a thing.</summary>
    public static bool IsLinked(string identity) => identity.StartsWith(EntitySign, StringComparison.Ordinal);

    /// <summary>The id of the thing, or the name.</summary>
    public static string ValueOf(string identity) => IsLinked(identity) ? identity[EntitySign.Length..] : identity;

    public static string LabelOf(CorpusState state, string type, string identity) => IsLinked(identity) ? state.LabelOf(type, identity) : identity;
}
