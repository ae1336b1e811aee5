using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The compiled models that ship inside the library.</summary>
internal static class EmbeddedModels
{
    public static SegmentationModel ReadSegmentation() => SegmentationModel.Read(EmbeddedResource.Open("segmentation.model"));

    public static SequenceModel ReadSequence(string name) => SequenceModel.Read(EmbeddedResource.Open(name));
}
