using System.Buffers;
using System.Runtime.InteropServices;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis.Tests.Segmentation;

/// <summary>How compiled models are kept: read where they stand, and never followed if they do not fit the code.</summary>
public class ModelFormatTests
{
    private const string Text = "市委副书记、市长周鹏举主持召开会议，研究部署打造新时代“六地”工作。";

    [Fact]
    public void The_large_tables_of_the_embedded_model_are_not_copied()
    {
        var model = EmbeddedModels.ReadSegmentation();
        Assert.False(MemoryMarshal.TryGetArray(model.Trie, out _));
        Assert.False(MemoryMarshal.TryGetArray(model.NgramRows, out _));
    }

    [Fact]
    public void A_model_read_from_a_file_cuts_and_tags_as_the_embedded_one()
    {
        var fromFile = new ChineseSegmenter(
            SegmentationModel.Read(Copy(EmbeddedModels.ReadSegmentation().Write)),
            new PosTagger(SequenceModel.Read(Copy(EmbeddedModels.ReadSequence("tagging.model").Write))));
        var embedded = new ChineseSegmenter(EmbeddedModels.ReadSegmentation(), new PosTagger(EmbeddedModels.ReadSequence("tagging.model")));
        Assert.Equal(Words(embedded), Words(fromFile));
    }

    [Fact]
    public void A_file_of_another_kind_is_refused()
    {
        var problem = Assert.Throws<InvalidDataException>(() => SegmentationModel.Read(Copy(EmbeddedModels.ReadSequence("names.model").Write)));
        Assert.Contains("'FXSG'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_ends_early_is_refused()
    {
        var whole = Copy(EmbeddedModels.ReadSegmentation().Write).ToArray();
        Assert.Throws<InvalidDataException>(() => SegmentationModel.Read(new MemoryStream(whole, 0, whole.Length / 2)));
    }

    [Fact]
    public void A_tagging_model_trained_with_other_features_is_refused()
    {
        var names = SequenceModel.Read(Copy(EmbeddedModels.ReadSequence("names.model").Write));
        var problem = Assert.Throws<InvalidDataException>(() => new PosTagger(names));
        Assert.Contains("26 features", problem.Message, StringComparison.Ordinal);
    }

    private static MemoryStream Copy(Action<Stream> write)
    {
        var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return stream;
    }

    private static Word[] Words(ChineseSegmenter segmenter)
    {
        var words = new ArrayBufferWriter<Word>();
        segmenter.Segment(Text, words);
        return words.WrittenSpan.ToArray();
    }
}
