using System.Collections.Immutable;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Fuxin.TextAnalysis.Search;

/// <summary>
/// A query in terms of the index: what <see cref="PlanQueries"/> turns into a query of the engine, to find documents, and
/// <see cref="OccurrenceReader"/> into places of the text. One plan for both, so that they cannot disagree.
/// </summary>
internal abstract record Plan;

/// <summary>Terms of a field at given distances from the first.</summary>
/// <param name="Field">The field: a text in units, or the surfaces of mentions, whose terms carry the place of the mention.</param>
/// <param name="Terms">The terms in order; never empty.</param>
/// <param name="Length">How many positions it takes.</param>
/// <param name="IsSurface">True in a field of surfaces.</param>
/// <param name="Word">The same as one word of the words layer, which ranks a document higher; null if there is none.</param>
internal sealed record PhrasePlan(string Field, ImmutableArray<PhraseTerm> Terms, int Length, bool IsSurface = false, string? Word = null) : Plan;

/// <summary>A term and its distance from the first, in positions.</summary>
internal readonly record struct PhraseTerm(string Term, int Distance);

/// <summary>Any of several terms of a layer.</summary>
internal sealed record TermsPlan(string Field, ImmutableArray<LayerTerm> Terms) : Plan;

/// <summary>A term of a layer and how many positions it takes; 0 if the index says so at each place.</summary>
internal readonly record struct LayerTerm(string Term, int Length = 0);

/// <summary>A condition on documents that has no places in the text.</summary>
internal sealed record ConditionPlan(LuceneQuery Query) : Plan;

internal sealed record AndPlan(ImmutableArray<Plan> Parts) : Plan;

internal sealed record OrPlan(ImmutableArray<Plan> Parts) : Plan;

internal sealed record NotPlan(Plan Part) : Plan;

/// <summary>Two things with at most so many positions between them.</summary>
internal sealed record NearPlan(Plan Left, Plan Right, int Distance, bool IsOrdered) : Plan;

/// <summary>What meets the part, looking at one span of the scope at a time.</summary>
internal sealed record WithinPlan(Plan Part, Plan Scope) : Plan;

/// <summary>The spans in which the part is met.</summary>
internal sealed record ContainingPlan(Plan Spans, Plan Part) : Plan;
