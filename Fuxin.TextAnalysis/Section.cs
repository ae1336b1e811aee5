namespace Fuxin.TextAnalysis;

/// <summary>A part of a regulation, plan or report that its own heading numbers. Immutable.</summary>
/// <param name="Level">What the number counts.</param>
/// <param name="Address">
/// Where the part stands, from the outermost part inward, by the numbers the text gives: <c>chapter-2/article-5/item-3</c>. Stable as long as
/// the text's own numbering is; a number that comes twice is told apart by <c>~2</c>.
/// </param>
/// <param name="Heading">The heading as written, without white space around it: <c>第五条</c>, <c>二、重点任务</c>.</param>
/// <param name="Span">From the heading to the start of the next part of the same or a higher level.</param>
public sealed record Section(SectionLevel Level, string Address, string Heading, TextSpan Span);
