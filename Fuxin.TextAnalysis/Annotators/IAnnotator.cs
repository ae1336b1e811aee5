namespace Fuxin.TextAnalysis.Annotators;

/// <summary>
/// One step of an analysis: reads what is already on the document and adds what it finds.
/// Implementations must be thread-safe and depend on nothing but the document.
/// </summary>
public interface IAnnotator
{
    /// <summary>Returns <paramref name="document"/> with the annotations or facts that this step finds added.</summary>
    AnalyzedDocument Annotate(AnalyzedDocument document);
}
