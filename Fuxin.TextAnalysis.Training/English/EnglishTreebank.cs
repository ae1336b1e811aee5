namespace Fuxin.TextAnalysis.Training.English;

/// <summary>A word of a treebank.</summary>
/// <param name="Form">The word as written.</param>
/// <param name="Tag">Its universal part of speech.</param>
/// <param name="Lemma">Its dictionary form.</param>
internal readonly record struct TreebankWord(string Form, string Tag, string Lemma);

/// <summary>Reads sentences from a treebank in CoNLL-U.</summary>
internal static class EnglishTreebank
{
    /// <summary>The sentences of a file, in order; lines of multi-word tokens and empty nodes are passed over.</summary>
    public static IEnumerable<IReadOnlyList<TreebankWord>> Read(string path)
    {
        var sentence = new List<TreebankWord>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                if (sentence.Count > 0)
                {
                    yield return sentence;
                    sentence = [];
                }

                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length > 3 && fields[0].All(char.IsAsciiDigit) && fields[1] != "_")
            {
                // A form with a space inside (a telephone number) is none that a segmenter would cut.
                sentence.Add(new TreebankWord(fields[1].Replace(" ", "", StringComparison.Ordinal), fields[3], fields[2].Replace(" ", "", StringComparison.Ordinal)));
            }
        }

        if (sentence.Count > 0)
        {
            yield return sentence;
        }
    }
}
