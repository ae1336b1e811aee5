using Fuxin.TextAnalysis.Segmentation;
using Fuxin.TextAnalysis.Training.Corpora;

namespace Fuxin.TextAnalysis.Training.Tagging;

/// <summary>Replaces gold tags by those of a tagger trained on the other half: as good and as bad as tags of new text.</summary>
internal static class Jackknife
{
    public static List<TaggedParagraph> Retag(IReadOnlyList<TaggedParagraph> corpus, TrainingSources sources)
    {
        var halves = Enumerable.Range(0, 2)
            .Select(half => new PosTagger(PosTrainer.Train([.. corpus.Where((_, i) => i % 2 != half)], sources.StandardList, sources.NameCharacters)))
            .ToArray();
        return [.. corpus.Select((paragraph, i) => Tag(paragraph, halves[i % 2]))];
    }

    /// <summary>The paragraph with the tagger's tags.</summary>
    public static TaggedParagraph Tag(TaggedParagraph paragraph, PosTagger tagger)
    {
        var words = WordsOf(paragraph);
        tagger.Tag(paragraph.Text, words);
        return paragraph with
        {
            Words = [.. words.Select((w, i) => new TaggedWord(paragraph.Words[i].Text, w.Tag))],
            Names = [.. CorpusNames.Of(paragraph).Select(n => new NamedSpan(n.First, n.End, TagOf(n.Kind)))],
            NamesAreComplete = true,
        };
    }

    /// <summary>The words of a paragraph as a segmenter gives them.</summary>
    public static Word[] WordsOf(TaggedParagraph paragraph)
    {
        var words = new Word[paragraph.Words.Count];
        var start = 0;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = new Word(start, paragraph.Words[i].Text.Length, paragraph.Words[i].Tag);
            start = words[i].End;
        }

        return words;
    }

    private static string TagOf(NameKind kind) => kind switch
    {
        NameKind.Person => "PER",
        NameKind.Place => "LOC",
        _ => "ORG",
    };
}
