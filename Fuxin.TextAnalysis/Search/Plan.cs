using System.Collections.Immutable;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// A query in terms of the index: what <see cref="PlanQueries"/> turns into a query of the engine, to find documents, and
/// <see cref="OccurrenceReader"/> into places of the text. One plan for both, so that they cannot disagree.
/// </summary>
internal abstract record Plan;

/// <summary>Terms of a field at given distances from the first. Its places are places of the text.</summary>
/// <param name="Field">The field, which has positions and offsets.</param>
/// <param name="Terms">The terms in order; never empty.</param>
/// <param name="Word">The same as one word of the words layer, which ranks a document higher; null if there is none.</param>
internal sealed record PhrasePlan(string Field, ImmutableArray<PhraseTerm> Terms, string? Word = null) : Plan;

/// <summary>A term and its distance from the first, in positions.</summary>
internal readonly record struct PhraseTerm(string Term, int Distance);

/// <summary>A condition on documents that has no places in the text.</summary>
internal sealed record ConditionPlan(LuceneQuery Query) : Plan;

internal sealed record AndPlan(ImmutableArray<Plan> Parts) : Plan;

internal sealed record OrPlan(ImmutableArray<Plan> Parts) : Plan;

internal sealed record NotPlan(Plan Part) : Plan;
