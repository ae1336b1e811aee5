namespace Fuxin.TextAnalysis.Training.Corpora;

/// <summary>Reads names from files of five columns, a word a line: number, word, label (<c>B-PER</c>, <c>I-PER</c>, <c>O</c>); a blank line ends a sentence.</summary>
internal static class ConlluNamesReader
{
    /// <summary>Sentences with words and names; the words have no tags.</summary>
    public static List<TaggedParagraph> Read(string path)
    {
        var sentences = new List<TaggedParagraph>();
        var words = new List<TaggedWord>();
        var names = new List<NamedSpan>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            var fields = line.Split('\t');
            if (line.Length == 0 && words.Count > 0)
            {
                sentences.Add(new TaggedParagraph("0000000000", [.. words], [.. names]) { NamesAreComplete = true });
                words.Clear();
                names.Clear();
            }
            else if (fields.Length >= 3 && line[0] != '#')
            {
                AddLabel(fields[2], words.Count, names);
                words.Add(new TaggedWord(fields[1], ""));
            }
        }

        return sentences;
    }

    private static void AddLabel(string label, int word, List<NamedSpan> names)
    {
        if (label.StartsWith("B-", StringComparison.Ordinal))
        {
            names.Add(new NamedSpan(word, word + 1, label[2..]));
        }
        else if (label.StartsWith("I-", StringComparison.Ordinal) && names.Count > 0 && names[^1].End == word)
        {
            names[^1] = names[^1] with { End = word + 1 };
        }
    }
}
