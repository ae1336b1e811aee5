namespace Fuxin.TextAnalysis.Sentences;

/// <summary>Decides whether a mark ends a sentence, and where the sentence then ends.</summary>
internal static class SentenceEnd
{
    private const string Closers = "”’\"')）」』】〕》]";

    /// <summary>Abbreviations that are followed by a name or number, so that their point does not end a sentence.</summary>
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sgt", "Capt", "Rep", "Sen", "Gov", "Pres", "Hon", "Rev", "St",
        "No", "Nos", "Art", "Sec", "Vol", "Fig", "pp", "vs", "cf", "eg", "ie", "etc", "approx", "Inc", "Co", "Corp", "Ltd",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    };

    /// <summary>If a sentence ends at the mark at <paramref name="index"/>, the offset after its closing quotes; else -1.</summary>
    public static int After(string text, int index)
    {
        var ends = text[index] switch
        {
            '。' or '！' or '？' or '｡' => true,
            '!' or '?' => true,
            '.' => PointEnds(text, index),
            _ => false,
        };
        if (!ends)
        {
            return -1;
        }

        var end = index + 1;
        while (end < text.Length && (text[end] is '。' or '！' or '？' or '!' or '?' or '.' || Closers.Contains(text[end])))
        {
            end++;
        }

        // A Latin mark inside a word or number (a?b, 1!2) does not end a sentence.
        return text[index] < '\u2E80' && end < text.Length && !char.IsWhiteSpace(text[end]) && !Scripts.IsHan(text, end) ? -1 : end;
    }

    private static bool PointEnds(string text, int index)
    {
        var next = index + 1;
        while (next < text.Length && Closers.Contains(text[next]))
        {
            next++;
        }

        if (next < text.Length && !char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && text[next] is ' ' or '\t' or '\u00A0')
        {
            next++;
        }

        // What goes on in lower case is the same sentence: "approx. five", "Fuxin Co. said".
        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        var start = index;
        while (start > 0 && (Scripts.IsLatin(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text[start..index];
        return !Abbreviations.Contains(word)
            && !(word.Length == 1 && char.IsUpper(word[0]))
            && !(word.Contains('.', StringComparison.Ordinal) && next < text.Length && word.Length <= 5);
    }
}
