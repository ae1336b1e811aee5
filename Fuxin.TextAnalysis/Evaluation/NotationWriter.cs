using System.Text;

namespace Fuxin.TextAnalysis.Evaluation;

/// <summary>Writes the notation in one pass over the text.</summary>
internal static class NotationWriter
{
    public static string Write(AnnotatedText annotated)
    {
        var output = new StringBuilder(annotated.Text.Length * 2);
        var open = new Stack<TextSpan>();
        var next = 0;
        for (var i = 0; i <= annotated.Text.Length; i++)
        {
            while (open.TryPeek(out var inner) && inner.End == i)
            {
                open.Pop();
                output.Append('}');
            }

            while (next < annotated.Spans.Length && annotated.Spans[next].Span.Start == i)
            {
                Open(output, open, annotated.Spans[next++]);
            }

            if (i < annotated.Text.Length)
            {
                if (annotated.Text[i] is '{' or '}' or '\\')
                {
                    output.Append('\\');
                }

                output.Append(annotated.Text[i]);
            }
        }

        if (annotated.Officials.Length > 0)
        {
            WriteOfficials(output, annotated);
        }

        return output.ToString();
    }

    private static void Open(StringBuilder output, Stack<TextSpan> open, MarkedSpan marked)
    {
        if (open.TryPeek(out var outer) && marked.Span.End > outer.End)
        {
            throw new InvalidOperationException(
                $"The annotation {marked.Type} at {marked.Span} crosses the one at {outer}; the notation can only nest.");
        }

        open.Push(marked.Span);
        output.Append('{').Append(marked.Type);
        if (marked.Value is not null)
        {
            output.Append('=').Append(marked.Value);
        }

        output.Append('|');
    }

    private static void WriteOfficials(StringBuilder output, AnnotatedText annotated)
    {
        if (annotated.Text.Length > 0 && annotated.Text[^1] != '\n')
        {
            output.Append('\n');
        }

        output.Append(NotationReader.OfficialsHeading).Append('\n');
        foreach (var (person, post, body, role) in annotated.Officials)
        {
            output.Append(person).Append(" | ").Append(post).Append(" | ").Append(body).Append(" | ")
                .Append(role == OfficialRole.Incumbent ? "" : role.ToString().ToLowerInvariant()).Append('\n');
        }
    }
}
