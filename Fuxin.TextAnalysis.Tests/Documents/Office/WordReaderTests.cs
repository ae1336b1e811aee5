using System.IO.Compression;
using System.Text;

namespace Fuxin.TextAnalysis.Tests.Documents.Office;

public sealed class WordReaderTests : IDisposable
{
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Fixtures =>
        [.. Directory.GetFiles(RoundTrip.PathOf("docx")).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void What_a_word_processor_wrote_is_the_text_it_was_given(string id) =>
        Assert.True(RoundTrip.Agreement(Repository.CorpusText(id), RoundTrip.Read("docx", id + ".docx")) >= 0.999);

    [Fact]
    public void Numbers_of_lists_stand_before_their_paragraphs()
    {
        var text = Read(Paragraph("总则", list: 0) + Paragraph("甲") + Paragraph("乙", list: 1) + Paragraph("丙", list: 1) + Paragraph("附则", list: 0) + Paragraph("丁", list: 1));
        Assert.Equal("第一章 总则\n甲\n（一）乙\n（二）丙\n第二章 附则\n（一）丁", text);
    }

    [Fact]
    public void Rows_of_a_table_are_lines_with_tabs() =>
        Assert.Equal(
            "职务\t姓名\n局长\t白一 白二\n后",
            Read($"<w:tbl>{Row("职务", "姓名")}<w:tr><w:tc>{Paragraph("局长")}</w:tc><w:tc>{Paragraph("白一")}{Paragraph("白二")}</w:tc></w:tr></w:tbl>{Paragraph("后")}"));

    [Fact]
    public void What_was_removed_or_is_hidden_or_said_twice_is_left_out()
    {
        const string Body =
            "<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:tab/><w:t>后</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
            + "<mc:AlternateContent><mc:Choice Requires=\"x\"><w:r><w:t>一</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>一</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>";
        Assert.Equal("留增\t后一", Read(Body));
    }

    [Fact]
    public void Footnotes_follow_the_text()
    {
        const string Notes =
            "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/><w:t xml:space=\"preserve\"> 见《条例》。</w:t></w:r></w:p></w:footnote>";
        Assert.Equal("正文\n[1] 见《条例》。", Read(Paragraph("正文"), Notes));
    }

    [Fact]
    public void A_damaged_document_is_one_problem()
    {
        var whole = File.ReadAllBytes(RoundTrip.PathOf("docx", Fixtures.First().Data + ".docx"));
        Assert.Contains("truncated", _folder.Problem("cut.docx", whole.AsSpan(0, whole.Length / 2)), StringComparison.Ordinal);
        Assert.Contains("password", _folder.Problem("old.docx", [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains("no Word document", _folder.Problem("text.docx", "text"u8), StringComparison.Ordinal);
        Assert.Contains("Word document", _folder.Problem("xml.docx", Package("<w:p><w:r>", null)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_one_problem() =>
        Assert.Contains("unpacks to", _folder.Problem("bomb.docx", Package(new string(' ', 80 << 20), null)), StringComparison.Ordinal);

    private static string Paragraph(string text, int? list = null) =>
        $"<w:p>{(list is null ? "" : $"<w:pPr><w:numPr><w:ilvl w:val=\"{list}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>")}<w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc>{Paragraph(c)}</w:tc>"))}</w:tr>";

    private string Read(string body, string? notes = null)
    {
        var loaded = Assert.Single(_folder.Load("a.docx", Package(body, notes)));
        Assert.Null(loaded.Problem);
        return loaded.Document!.Text;
    }

    private static byte[] Package(string body, string? notes)
    {
        const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string content)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }

            Part(
                "[Content_Types].xml",
                $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{Types}document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{Types}numbering+xml"/><Override PartName="/word/footnotes.xml" ContentType="{Types}footnotes+xml"/></Types>""");
            Part("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="word/document.xml"/></Relationships>""");
            Part("word/_rels/document.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Relations}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="{Relations}/footnotes" Target="footnotes.xml"/></Relationships>""");
            Part("word/document.xml", $"<w:document {W}><w:body>{body}</w:body></w:document>");
            Part("word/footnotes.xml", $"<w:footnotes {W}>{notes}</w:footnotes>");
            Part(
                "word/numbering.xml",
                $"""<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/><w:suff w:val="space"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""");
        }

        return stream.ToArray();
    }
}
