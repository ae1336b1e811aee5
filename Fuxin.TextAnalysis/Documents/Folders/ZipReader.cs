using System.IO.Compression;
using System.Text;
using Fuxin.TextAnalysis.Documents.Plain;

namespace Fuxin.TextAnalysis.Documents.Folders;

/// <summary>Reads the files inside a zip archive. What an archive may blow up to is limited. Thread-safe.</summary>
internal sealed class ZipReader(FileOpener opener) : IDocumentReader
{
    private const int MaximumEntries = 1_000_000;

    // Text packs to a tenth, a table of zeros to a thousandth; beyond both limits an archive is a trap.
    private const long AlwaysAllowedBytes = 256L << 20;
    private const int MaximumRatio = 200;

    public IReadOnlyList<string> Extensions { get; } = [".zip"];

    public IEnumerable<LoadedDocument> Read(DocumentFile file)
    {
        using var archive = Open(file);
        var budget = new ByteBudget(Math.Max(AlwaysAllowedBytes, MaximumRatio * PackedBytes(archive)));
        var any = false;
        foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            if (entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\'))
            {
                continue;
            }

            any = true;
            var path = $"{file.Path}!/{NameOf(entry)}";
            foreach (var loaded in ReadEntry(entry, path, budget, file.Cancellation))
            {
                yield return loaded;
            }

            if (budget.IsSpent)
            {
                throw new DocumentReadException(
                    file.Path, $"unpacks to more than {DocumentFile.InMebibytes(budget.Total)}; the rest of it is not read. If it is no trap, unpack it first.");
            }
        }

        if (!any)
        {
            throw new DocumentReadException(file.Path, "the archive holds no files.");
        }
    }

    private static ZipArchive Open(DocumentFile file)
    {
        try
        {
            // The list of a zip's files stands at its end, so it needs a stream that can go back.
            var stream = file.Content.CanSeek ? file.Content : new MemoryStream(file.ReadAllBytes());

            // Latin-1 keeps the bytes of a name whose encoding the archive does not state.
            var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.Latin1);
            return archive.Entries.Count <= MaximumEntries
                ? archive
                : throw new DocumentReadException(file.Path, $"{archive.Entries.Count} files in one archive, more than {MaximumEntries}. Unpack it first.");
        }
        catch (InvalidDataException broken)
        {
            throw new DocumentReadException(file.Path, "not a zip archive, or a truncated one. Fetch or pack it again.", broken);
        }
    }

    private IEnumerable<LoadedDocument> ReadEntry(ZipArchiveEntry entry, string path, ByteBudget budget, CancellationToken cancellation)
    {
        if (entry.IsEncrypted)
        {
            return [LoadedDocument.Failed(path, "protected by a password. Unpack it first.")];
        }

        try
        {
            return entry.Length == 0
                ? [LoadedDocument.Failed(path, "the file is empty: it holds no text.")]
                : OpenEntry(entry, path, budget, cancellation);
        }
        catch (InvalidDataException broken)
        {
            return [LoadedDocument.Failed(path, $"this entry of the archive is damaged ({broken.Message.TrimEnd('.')}). Pack it again.")];
        }
    }

    private IEnumerable<LoadedDocument> OpenEntry(ZipArchiveEntry entry, string path, ByteBudget budget, CancellationToken cancellation)
    {
        using var content = new BudgetedStream(entry.Open, budget, path);
        foreach (var loaded in opener.OpenInner(path, content, cancellation))
        {
            yield return loaded;
        }
    }

    private static long PackedBytes(ZipArchive archive) => archive.Entries.Sum(e => Math.Max(0, Math.Min(e.CompressedLength, 1L << 40)));

    /// <summary>Archives made on Chinese Windows name their files in GBK without saying so.</summary>
    private static string NameOf(ZipArchiveEntry entry)
    {
        var name = entry.FullName;
        if (!name.Any(c => c >= 0x80) || name.Any(c => c > 0xFF))
        {
            return name;
        }

        return TextDecoder.TryDecode(Encoding.Latin1.GetBytes(name)) ?? name;
    }
}
