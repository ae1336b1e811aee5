namespace Fuxin.TextAnalysis;

/// <summary>
/// Tells which things a name may mean, so that a search for one name finds the documents that use another, also in the other language.
/// Implementations must be thread-safe.
/// </summary>
public interface IEntityLookup
{
    /// <summary>The ids of the things that have this name, as <see cref="Annotation.Entity"/> carries them; empty if none is known.</summary>
    /// <param name="type">The type of annotation: <c>person</c>, <c>post</c>, <c>body</c>, <c>goal</c>, <c>meeting</c>, <c>document</c>, <c>place</c>.</param>
    /// <param name="name">The name as the user wrote it.</param>
    IReadOnlyList<string> EntitiesNamed(string type, string name);
}
