using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Relations;

/// <summary>A stretch of one side of an alignment and what became of it.</summary>
/// <param name="Kind">Kept, dropped from the source, or added in the target.</param>
/// <param name="Source">Where it stands in the source; empty for what was added.</param>
/// <param name="Target">Where it stands in the target; empty for what was dropped.</param>
public readonly record struct PassageEdit(PassageEditKind Kind, TextSpan Source, TextSpan Target);

/// <summary>What became of a stretch of a passage.</summary>
public enum PassageEditKind
{
    /// <summary>Both have it.</summary>
    Kept,

    /// <summary>Only the source has it.</summary>
    Dropped,

    /// <summary>Only the target has it.</summary>
    Added,
}

/// <summary>A passage that two texts have in common, word for word or edited.</summary>
/// <param name="Source">Where it stands in the source.</param>
/// <param name="Target">Where it stands in the target.</param>
/// <param name="Similarity">The share of characters and words of the longer side that both have, in the same order.</param>
/// <param name="Edits">The alignment, in order.</param>
public sealed record ReusedPassage(TextSpan Source, TextSpan Target, double Similarity, ImmutableArray<PassageEdit> Edits);
