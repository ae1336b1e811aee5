using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Fuxin.TextAnalysis.Tests.Documents.Pdf;

/// <summary>Writes the smallest PDF that draws what its pages' operators say.</summary>
internal static class SmallPdf
{
    public static byte[] WithPages(params string[] contents)
    {
        var kids = string.Join(' ', contents.Select((_, i) => Invariant($"{4 + (2 * i)} 0 R")));
        var objects = new List<byte[]>
        {
            Bytes("<</Type/Catalog/Pages 2 0 R>>"),
            Bytes(Invariant($"<</Type/Pages/Kids[{kids}]/Count {contents.Length}>>")),
            Bytes("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
        };
        foreach (var content in contents)
        {
            objects.Add(Bytes(Invariant(
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {objects.Count + 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>")));
            objects.Add(Stream(content));
        }

        using var file = new MemoryStream();
        file.Write(Bytes("%PDF-1.4\n"));
        var offsets = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write([.. Bytes(Invariant($"{i + 1} 0 obj\n")), .. objects[i], .. Bytes("\nendobj\n")]);
        }

        var table = file.Position;
        file.Write(Bytes(Invariant($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n")));
        offsets.ForEach(o => file.Write(Bytes(Invariant($"{o:D10} 00000 n \n"))));
        file.Write(Bytes(Invariant($"trailer<</Size {objects.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF")));
        return file.ToArray();
    }

    private static byte[] Stream(string content)
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            pack.Write(Bytes(content));
        }

        return [.. Bytes(Invariant($"<</Filter/FlateDecode/Length {packed.Length}>>stream\n")), .. packed.ToArray(), .. Bytes("\nendstream")];
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
