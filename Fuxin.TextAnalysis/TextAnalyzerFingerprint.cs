using System.Security.Cryptography;
using System.Text;
using Fuxin.TextAnalysis.Segmentation;

namespace Fuxin.TextAnalysis;

/// <summary>A short name for everything that decides what an analysis finds: the library's version, its lexicons, models and knowledge, and the stages.</summary>
internal static class TextAnalyzerFingerprint
{
    private static readonly Lazy<byte[]> LazyResources = new(HashOfResources);

    /// <summary>The fingerprint of an analyser of these stages. A stage of the user's own counts by the name and version of its type.</summary>
    /// <param name="stages">The stages.</param>
    /// <param name="knowledge">What names the knowledge that users have added.</param>
    public static string Of(IEnumerable<object> stages, string knowledge)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(LazyResources.Value);
        foreach (var stage in stages)
        {
            var type = stage.GetType();
            var stamp = stage is ChineseSegmenter segmenter ? segmenter.Stamp : "";
            hash.AppendData(Encoding.UTF8.GetBytes($"{type.FullName} {type.Assembly.GetName().Version}{stamp}\n"));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(knowledge));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private static byte[] HashOfResources()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var assembly = typeof(TextAnalyzerFingerprint).Assembly;
        var buffer = new byte[1 << 16];
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            using var stream = assembly.GetManifestResourceStream(name)!;
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                hash.AppendData(buffer.AsSpan(0, read));
            }
        }

        return hash.GetHashAndReset();
    }
}
