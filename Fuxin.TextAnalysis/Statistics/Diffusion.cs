using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>A level of administration.</summary>
public enum AdministrativeLevel
{
    /// <summary>The centre.</summary>
    Centre,

    /// <summary>Provinces, autonomous regions and municipalities.</summary>
    Province,

    /// <summary>Prefectures and the cities of that level.</summary>
    City,

    /// <summary>Counties, districts and the cities of that level.</summary>
    County,
}

/// <summary>By what a goal was tied to a jurisdiction.</summary>
public enum JurisdictionEvidence
{
    /// <summary>A body or place of it is named in the same sentence.</summary>
    Sentence,

    /// <summary>The publisher is named after it: 阜新日报.</summary>
    Publisher,
}

/// <summary>Where diffusion is looked for, and which rows are wanted. Immutable.</summary>
public sealed record DiffusionOptions
{
    /// <summary>The documents.</summary>
    public Selection Selection { get; init; } = Selection.All;

    /// <summary>How many jurisdictions to return at most, in the order in which they came to the goal.</summary>
    public int Take { get; init; } = 200;
}

/// <summary>
/// How a goal spread over jurisdictions, as documents show it: a jurisdiction is taken to speak of the goal, or be spoken of with it, where a body or
/// place of it is named in the same sentence (for the centre also a meeting of it), or else where the publisher is named after it. So a first date says when it was first seen here, not
/// when it began. Immutable.
/// </summary>
public sealed record DiffusionResult
{
    /// <summary>Where it was counted.</summary>
    public required SelectionSize Size { get; init; }

    /// <summary>The goal.</summary>
    public required string Goal { get; init; }

    /// <summary>How to show it.</summary>
    public required string Label { get; init; }

    /// <summary>In how many documents it is named.</summary>
    public required LabelledCount Documents { get; init; }

    /// <summary>How often it is named.</summary>
    public required LabelledCount Mentions { get; init; }

    /// <summary>How many of these mentions could be tied to no jurisdiction.</summary>
    public required LabelledCount Unplaced { get; init; }

    /// <summary>How many jurisdictions there are in all.</summary>
    public required LabelledCount JurisdictionsInAll { get; init; }

    /// <summary>What is seen at each level, from the centre down.</summary>
    public required ImmutableArray<DiffusionLevel> Levels { get; init; }

    /// <summary>The jurisdictions, the earliest first, those without a date last.</summary>
    public required ImmutableArray<DiffusionRow> Rows { get; init; }
}

/// <summary>A level of administration and what is seen of a goal there. Immutable.</summary>
/// <param name="Level">The level.</param>
/// <param name="First">When first seen; null if no document has a date.</param>
/// <param name="Jurisdictions">At how many jurisdictions of the level.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="ByYear">In how many documents of each year that has any, by year.</param>
public sealed record DiffusionLevel(
    AdministrativeLevel Level, DateOnly? First, int Jurisdictions, int Documents, ImmutableArray<(int Year, int Documents)> ByYear);

/// <summary>A jurisdiction and what is seen of a goal there. Immutable.</summary>
/// <param name="Code">The code of the division, <c>CN</c> for the centre.</param>
/// <param name="Label">Its name as most documents write it, or the code.</param>
/// <param name="Level">Its level.</param>
/// <param name="First">When first seen; null if no document has a date.</param>
/// <param name="Last">When last seen.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Mentions">How often.</param>
/// <param name="Evidence">By what the first mention was tied to it.</param>
/// <param name="FirstDocument">The first document.</param>
/// <param name="FirstSpan">Where the goal stands in it.</param>
/// <param name="FirstSentence">The sentence there, cut to a few hundred characters.</param>
public sealed record DiffusionRow(
    string Code, string Label, AdministrativeLevel Level, DateOnly? First, DateOnly? Last, int Documents, int Mentions, JurisdictionEvidence Evidence,
    string FirstDocument, TextSpan FirstSpan, string FirstSentence);
