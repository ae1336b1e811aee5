using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Bodies;

/// <summary>Finds the short forms that a text introduces for its bodies: 中交路桥建设有限公司（以下简称“中交路建”）. Stateless.</summary>
internal static class ChineseShortForms
{
    private const int LongestForm = 14;

    public static List<BodyMention> Find(AnalyzedDocument document, List<BodyMention> bodies)
    {
        var text = document.Text;
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var body in bodies)
        {
            if (Introduced(text, body.Span.End) is { } form)
            {
                forms.Add(form);
            }
        }

        var taken = bodies.Select(b => b.Span).ToHashSet();
        var found = new List<BodyMention>();
        foreach (var form in forms.Order(StringComparer.Ordinal))
        {
            for (var at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + form.Length, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, form.Length);
                if (taken.Add(span))
                {
                    found.Add(new BodyMention { Span = span, Text = form, Rule = "body.introduced", Confidence = 0.9 });
                }
            }
        }

        return found;
    }

    private static string? Introduced(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('（' or '('))
        {
            return null;
        }

        var start = at + 1;
        var introduced = false;
        foreach (var word in new[] { "以下", "下文", "简称", "下称", "统称", "：", ":", "为" })
        {
            if (Has(text, start, word))
            {
                introduced |= word is "简称" or "下称" or "统称" || word == "以下";
                start += word.Length;
            }
        }

        start += start < text.Length && text[start] is '“' or '「' or '"' ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start <= LongestForm && text[end] is not ('）' or ')' or '”' or '"' or '」' or '，' or '、'))
        {
            end++;
        }

        return introduced && end - start is >= 2 and <= LongestForm ? text[start..end] : null;
    }
}
