using Fuxin.TextAnalysis.Training.Segmentation;

namespace Fuxin.TextAnalysis.Training.Corpora;

/// <summary>The files that models are trained from and measured on, below one data folder.</summary>
/// <param name="Folder">The data folder.</param>
internal sealed record TrainingSources(string Folder)
{
    public string Corpus => At("train", "pfr199801", "199801.pos.txt");
    public string NamesTrain => At("train", "ud-gsdsimp", "train.iob2");
    public string NamesTest => At("train", "ud-gsdsimp", "test.iob2");
    public string FineNames => At("train", "cluener2020", "dev.json");
    public string EnglishTrain => At("train", "ud-ewt", "train.conllu");
    public string EnglishTest => At("train", "ud-ewt", "test.conllu");
    public string StandardList => At("lexicon", "hanlp1x", "CoreNatureDictionary.txt");
    public string ForeignNames => At("lexicon", "hanlp1x", "nrf.txt");
    public string NameCharacters => At("lexicon", "hanlp1x", "nr.txt");
    public string WideList => At("lexicon", "jieba", "dict.utf8");
    public string Variants => At("lexicon", "opencc", "TSCharacters.txt");
    public string Divisions => At("lexicon", "divisions");
    public string PkuTest => At("eval", "sighan2005", "pku_test_gold.utf8");
    public string MsrTest => At("eval", "sighan2005", "msr_test_gold.utf8");

    /// <summary>The corpus without the paragraphs that share more than a tenth of their 10-grams with the test set, if that is at hand.</summary>
    public List<TaggedParagraph> ReadCorpus(out int leftOut)
    {
        var corpus = PfrReader.Read(Corpus);
        leftOut = 0;
        if (File.Exists(PkuTest))
        {
            var overlap = new Overlap(SighanReader.Read(PkuTest).Select(w => FoldedText.Of(string.Concat(w))));
            leftOut = corpus.RemoveAll(p => overlap.Share(FoldedText.Of(p.Text)) > 0.1);
        }

        return corpus;
    }

    /// <summary>Characters that stand for another: traditional to simplified, one to one.</summary>
    public Dictionary<char, char> ReadVariants()
    {
        var variants = new Dictionary<char, char>();
        foreach (var line in File.ReadLines(Variants))
        {
            var fields = line.Split('\t', ' ');
            if (fields.Length >= 2 && fields[0].Length == 1 && fields[1].Length == 1)
            {
                variants[fields[0][0]] = fields[1][0];
            }
        }

        return variants;
    }

    private string At(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);
}
