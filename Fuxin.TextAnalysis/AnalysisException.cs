namespace Fuxin.TextAnalysis;

/// <summary>
/// A step of an analysis failed on one document. The analyser is as good as before: catch this, report the document and go on with the next.
/// </summary>
public sealed class AnalysisException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="step">The full name of the type whose step failed.</param>
    /// <param name="inner">What it threw.</param>
    public AnalysisException(string documentId, string step, Exception inner)
        : base($"document {documentId} is not analysed: {step} failed on it ({inner.GetType().Name}: {inner.Message}). Report it to the author of {step}, with the text.", inner)
    {
        DocumentId = documentId;
        Step = step;
    }

    /// <summary>The id of the document.</summary>
    public string DocumentId { get; }

    /// <summary>The full name of the type whose step failed: an annotator, or what cuts, describes or links.</summary>
    public string Step { get; }
}
