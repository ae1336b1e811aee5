using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Documents.Duplicates;

/// <summary>Documents that say the same. Immutable.</summary>
/// <param name="First">The id of the one published first; of several on a day, and of those without a date, the one added first.</param>
/// <param name="Members">All of them, that one included, in the order in which they were added.</param>
public sealed record DuplicateGroup(string First, ImmutableArray<DuplicateMember> Members);

/// <summary>A document of a group of duplicates. Immutable.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Date">Its date of publication, if known.</param>
/// <param name="IsExact">True if its text is the same as that of the first one, character by character.</param>
/// <param name="Similarity">To the first one: 1 if exact, else the estimate of the fingerprints.</param>
public sealed record DuplicateMember(string Id, DateOnly? Date, bool IsExact, double Similarity);
