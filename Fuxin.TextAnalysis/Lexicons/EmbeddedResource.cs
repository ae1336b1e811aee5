using System.IO.Compression;

namespace Fuxin.TextAnalysis.Lexicons;

/// <summary>Opens the data that ships inside the library.</summary>
internal static class EmbeddedResource
{
    /// <exception cref="InvalidDataException">The library was built without the resource.</exception>
    public static Stream Open(string name) =>
        typeof(EmbeddedResource).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"The library was built without its resource '{name}'.");

    /// <summary>Opens a resource that is kept compressed (<c>.br</c>).</summary>
    /// <exception cref="InvalidDataException">The library was built without the resource.</exception>
    public static Stream OpenCompressed(string name) => new BrotliStream(Open(name), CompressionMode.Decompress);
}
