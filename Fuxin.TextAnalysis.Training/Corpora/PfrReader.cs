namespace Fuxin.TextAnalysis.Training.Corpora;

/// <summary>
/// Reads the People's Daily corpus of January 1998 (PFR): one paragraph a line, <c>word/tag</c> separated by white space,
/// names of several words in brackets <c>[中央/n 电视台/n]nt</c>.
/// </summary>
internal static class PfrReader
{
    /// <summary>All paragraphs of a file; a line that cannot be read is an error that names file and line.</summary>
    public static List<TaggedParagraph> Read(string path)
    {
        var paragraphs = new List<TaggedParagraph>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var tokens = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (tokens.Length > 1)
            {
                paragraphs.Add(ReadParagraph(tokens, path, number));
            }
        }

        return paragraphs;
    }

    private static TaggedParagraph ReadParagraph(string[] tokens, string path, int line)
    {
        var words = new List<TaggedWord>(tokens.Length);
        var names = new List<NamedSpan>();
        var open = new Stack<int>();
        foreach (var token in tokens.AsSpan(1))
        {
            var slash = token.LastIndexOf('/');
            if (slash < 1)
            {
                throw new FormatException($"{path}({line}): '{token}' is not word/tag.");
            }

            var text = token[..slash];
            while (text.Length > 1 && text[0] == '[')
            {
                open.Push(words.Count);
                text = text[1..];
            }

            var tag = token[(slash + 1)..];
            var close = tag.IndexOf(']', StringComparison.Ordinal);
            words.Add(new TaggedWord(text, close < 0 ? tag : tag[..close]));
            if (close >= 0 && open.TryPop(out var first))
            {
                names.Add(new NamedSpan(first, words.Count, tag[(close + 1)..]));
            }
        }

        return new TaggedParagraph(tokens[0][..tokens[0].LastIndexOf('/')], words, names);
    }
}
