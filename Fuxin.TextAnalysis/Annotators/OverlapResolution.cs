namespace Fuxin.TextAnalysis.Annotators;

/// <summary>
/// The one step that settles conflicts between annotations: of two that overlap, the longer stays, at equal length the surer.
/// A body inside a post is no conflict (省委 in 省委书记). Immutable and thread-safe.
/// </summary>
public sealed class OverlapResolution : IAnnotator
{
    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        // A cluster is a run of annotations that overlap in a chain; conflicts never reach beyond it, so the whole stays linear.
        var kept = new List<Annotation>();
        var cluster = new List<Annotation>();
        var clusterEnd = 0;
        foreach (var annotation in document.Annotations.Select(a => OfWholeCharacters(document.Text, a)))
        {
            if (annotation.Span.Start >= clusterEnd)
            {
                Resolve(cluster, kept);
                cluster.Clear();
            }

            cluster.Add(annotation);
            clusterEnd = Math.Max(clusterEnd, annotation.Span.End);
        }

        Resolve(cluster, kept);
        return document.WithAnnotations(kept);
    }

    /// <summary>
    /// Takes half a character off either end: annotators look at one UTF-16 code unit at a time and cannot tell
    /// the second half of an emoji from that of a Han character.
    /// </summary>
    private static Annotation OfWholeCharacters(string text, Annotation annotation)
    {
        int start = annotation.Span.Start, end = annotation.Span.End;
        start += start > 0 && char.IsSurrogatePair(text[start - 1], text[start]) ? 1 : 0;
        end -= end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? 1 : 0;
        return start == annotation.Span.Start && end == annotation.Span.End || start >= end
            ? annotation
            : annotation with { Span = TextSpan.FromBounds(start, end), Text = text[start..end] };
    }

    private static void Resolve(List<Annotation> cluster, List<Annotation> kept)
    {
        var first = kept.Count;
        foreach (var candidate in cluster.OrderByDescending(a => a.Span.Length).ThenByDescending(a => a.Confidence))
        {
            var free = true;
            for (var i = first; i < kept.Count && free; i++)
            {
                free = !kept[i].Span.Overlaps(candidate.Span) || MayNest(kept[i], candidate);
            }

            if (free)
            {
                kept.Add(candidate);
            }
        }
    }

    private static bool MayNest(Annotation outer, Annotation inner) =>
        outer is PostMention && inner is BodyMention && outer.Span.Contains(inner.Span) && outer.Span != inner.Span;
}
