using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using Fuxin.TextAnalysis.Documents.Folders;

namespace Fuxin.TextAnalysis.Documents.Office;

/// <summary>
/// Reads Word documents (.docx): paragraphs with the numbers that lists give them, table rows, footnotes and endnotes at the end; without
/// page headers and footers, comments, and what tracked changes have removed. Thread-safe.
/// </summary>
/// <remarks>The properties of the file (author, title) are those of whoever first made it or its template, so they are not used.</remarks>
public sealed class WordReader : IDocumentReader
{
    // The XML of a text is some ten times the text; a picture unpacks to about itself.
    private const long UnpackedPerByte = 100;
    private const long AlwaysAllowedBytes = 64L << 20;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx"];

    /// <inheritdoc/>
    public IEnumerable<LoadedDocument> Read(DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = file.ReadAllBytes();
        if (bytes.AsSpan().StartsWith(CompoundFile))
        {
            throw new DocumentReadException(file.Path, "protected by a password, or in the old .doc format. Save it as .docx without a password.");
        }

        var budget = new ByteBudget(Math.Max(AlwaysAllowedBytes, UnpackedPerByte * bytes.Length));
        GuardAgainstBombs(bytes, budget.Total, file.Path);
        var text = TextOf(bytes, budget, file);
        return string.IsNullOrWhiteSpace(text)
            ? throw new DocumentReadException(file.Path, "the document holds no text. If it holds pictures of pages, it needs character recognition first.")
            : [LoadedDocument.Of(file.Path, new SourceDocument { Id = file.Name, Text = text, Path = file.Path })];
    }

    private static string TextOf(byte[] bytes, ByteBudget budget, DocumentFile file)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            var main = package.MainDocumentPart
                ?? throw new DocumentReadException(file.Path, "a package without a document in it. Save it as .docx again.");
            Stream Open(OpenXmlPart part) => new BudgetedStream(() => part.GetStream(FileMode.Open, FileAccess.Read), budget, file.Path);

            var numbering = WordNumbering.Read(
                main.NumberingDefinitionsPart is { } numbers ? Open(numbers) : null, main.StyleDefinitionsPart is { } styles ? Open(styles) : null);
            var body = new WordText(numbering, file.Cancellation);
            body.Read(Open(main));
            body.ReadNotes(main.FootnotesPart is { } footnotes ? Open(footnotes) : null);
            body.ReadNotes(main.EndnotesPart is { } endnotes ? Open(endnotes) : null);
            return body.Text;
        }
        catch (Exception broken) when (broken is InvalidDataException or FileFormatException or System.Xml.XmlException or OpenXmlPackageException or ArgumentException or NullReferenceException or KeyNotFoundException or UriFormatException)
        {
            throw new DocumentReadException(
                file.Path, $"no Word document, or a damaged or truncated one ({broken.Message.TrimEnd('.')}). Fetch it again, or open and save it in a word processor.", broken);
        }
    }

    private static void GuardAgainstBombs(byte[] bytes, long limit, string path)
    {
        long unpacked;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            unpacked = archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal)).Sum(e => e.Length);
        }
        catch (InvalidDataException broken)
        {
            throw new DocumentReadException(path, "no Word document, or a truncated one. Fetch it again, or open and save it in a word processor.", broken);
        }

        if (unpacked > limit)
        {
            throw new DocumentReadException(path, $"unpacks to {DocumentFile.InMebibytes(unpacked)}, more than {UnpackedPerByte} times its size. If it is no trap, save it as text.");
        }
    }
}
