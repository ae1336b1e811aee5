namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>The compiled models that ship inside the library.</summary>
internal static class EmbeddedModels
{
    public static SegmentationModel ReadSegmentation() => SegmentationModel.Read(Open("segmentation.model"));

    public static SequenceModel ReadSequence(string name) => SequenceModel.Read(Open(name));

    private static Stream Open(string name) =>
        typeof(EmbeddedModels).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"The library was built without its resource '{name}'.");
}
