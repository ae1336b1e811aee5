namespace Fuxin.TextAnalysis.Annotators.Meetings;

/// <summary>
/// Finds named meetings in English sentences: sessions of a body (Sixth Plenary Session of the 13th Provincial Party Committee),
/// party congresses, forums and conferences by name, meetings of a body already found. Immutable and thread-safe.
/// </summary>
internal sealed class EnglishMeetingAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var found = new List<Annotation>();
        var bodies = document.Annotations.OfType<BodyMention>().ToList();
        var next = 0;
        foreach (var line in EnglishLine.Of(document))
        {
            var reader = new EnglishMeetings(line, EnglishMentions<BodyMention>.In(line, bodies, ref next));
            for (var i = 0; i < line.Count; i++)
            {
                if (reader.Read(i) is not { } meeting)
                {
                    continue;
                }

                var span = line.Span(i, meeting.End);
                found.Add(new MeetingMention
                {
                    Span = span,
                    Text = document.TextOf(span),
                    Rule = "meeting.en-" + meeting.Rule,
                    Confidence = 0.85,
                });
                i = meeting.End - 1;
            }
        }

        return found.Count == 0 ? document : document.AddAnnotations(found);
    }
}
