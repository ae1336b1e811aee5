namespace Fuxin.TextAnalysis.Documents.Pdf;

/// <summary>A line of a page, or the part of one that stands in a column.</summary>
/// <param name="Text">The text without white space at its ends.</param>
/// <param name="Left">Where its first letter begins.</param>
/// <param name="Right">Where its last letter ends.</param>
/// <param name="Baseline">The height of its baseline above the foot of the page.</param>
/// <param name="Size">The size of its type.</param>
/// <param name="FirstWordWidth">The width of what would have had to fit on the line before.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Baseline, double Size, double FirstWordWidth)
{
    /// <summary>The page, from 1.</summary>
    public int Page { get; init; }

    /// <summary>The column of the page; lines are joined within one, and from one to the next.</summary>
    public int Column { get; init; }
}
