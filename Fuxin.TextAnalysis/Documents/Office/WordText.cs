using System.Globalization;
using System.Text;
using System.Xml;

namespace Fuxin.TextAnalysis.Documents.Office;

/// <summary>Turns the XML of a Word document into text as it streams by: a line for each paragraph and each table row.</summary>
internal sealed class WordText(WordNumbering numbering, CancellationToken cancellation)
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const char PrivateUseStart = '\uE000';
    private const char PrivateUseEnd = '\uF8FF';

    /// <summary>What is not shown, or was removed, or says again what is said elsewhere.</summary>
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "pPrChange", "rPrChange", "sectPr", "moveFrom", "del", "rt", "Fallback", "tblPr", "trPr", "tcPr", "txbxContentFallback",
    };

    private readonly StringBuilder _text = new();
    private readonly Stack<Paragraph> _open = new();
    private readonly List<int> _rowStarts = [];
    private int _tableDepth;
    private bool _isHidden;
    private int _notes;

    public string Text => _text.ToString().TrimEnd('\n');

    public static XmlReader OpenXml(Stream stream) => XmlReader.Create(
        stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true });

    /// <summary>Reads the body.</summary>
    public void Read(Stream stream)
    {
        using var xml = OpenXml(stream);
        Read(xml, stopAt: null);
    }

    /// <summary>Reads footnotes or endnotes; each becomes a line <c>[1] ...</c>.</summary>
    public void ReadNotes(Stream? stream)
    {
        if (stream is null)
        {
            return;
        }

        using var xml = OpenXml(stream);
        while (xml.Read())
        {
            // Notes of a type are the lines that divide notes from the page.
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "footnote" or "endnote" && Value(xml, "type") is null or "normal" && !xml.IsEmptyElement)
            {
                var start = _text.Length;
                var name = xml.LocalName;
                Read(xml, stopAt: name);
                if (_text.Length > start)
                {
                    _text.Insert(start, $"[{(++_notes).ToString(CultureInfo.InvariantCulture)}] ");
                    TrimBlanks(start);
                }
            }
        }
    }

    private void TrimBlanks(int start)
    {
        var body = _text.ToString(start, _text.Length - start);
        var at = body.IndexOf("] ", StringComparison.Ordinal) + 2;
        _text.Length = start;
        _text.Append(body, 0, at).Append(body.AsSpan(at).TrimStart());
    }

    private void Read(XmlReader xml, string? stopAt)
    {
        var more = xml.Read();
        while (more)
        {
            cancellation.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (Skipped.Contains(xml.LocalName))
                {
                    xml.Skip();
                    more = !xml.EOF;
                    continue;
                }

                if (IsWord(xml))
                {
                    Enter(xml);
                    if (xml.IsEmptyElement)
                    {
                        Leave(xml.LocalName);
                    }
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement && IsWord(xml))
            {
                if (xml.LocalName == stopAt)
                {
                    return;
                }

                Leave(xml.LocalName);
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                if (_open.TryPeek(out var paragraph) && paragraph.IsInText && !_isHidden)
                {
                    paragraph.Text.Append(xml.Value);
                }
            }

            more = xml.Read();
        }
    }

    private static bool IsWord(XmlReader xml) => xml.NamespaceURI is Namespace or StrictNamespace;

    private static string? Value(XmlReader xml, string name) => xml.GetAttribute(name, Namespace) ?? xml.GetAttribute(name, StrictNamespace);

    private void Enter(XmlReader xml)
    {
        var paragraph = _open.Count > 0 ? _open.Peek() : null;
        switch (xml.LocalName)
        {
            case "p":
                _open.Push(new Paragraph());
                break;
            case "tbl":
                _tableDepth++;
                break;
            case "tr" when _tableDepth == 1:
                _rowStarts.Clear();
                break;
            case "tc" when _tableDepth == 1:
                if (_rowStarts.Count > 0)
                {
                    _text.Append('\t');
                }

                _rowStarts.Add(_text.Length);
                break;
            case "r":
                _isHidden = false;
                break;
            case "vanish" or "webHidden" when paragraph is not null && !paragraph.IsInProperties:
                _isHidden = Value(xml, "val") is not ("0" or "false" or "off");
                break;
            case "t" when paragraph is not null:
                paragraph.IsInText = true;
                break;
            case "pPr" when paragraph is not null:
                paragraph.IsInProperties = !xml.IsEmptyElement;
                break;
            case "numId" when paragraph is not null:
                paragraph.List = Value(xml, "val");
                break;
            case "ilvl" when paragraph is not null:
                paragraph.Level = int.TryParse(Value(xml, "val"), CultureInfo.InvariantCulture, out var level) ? level : 0;
                break;
            case "pStyle" when paragraph is not null:
                paragraph.Style = Value(xml, "val");
                break;
            default:
                if (paragraph is { IsInProperties: false } && !_isHidden)
                {
                    paragraph.Text.Append(Mark(xml));
                }

                break;
        }
    }

    /// <summary>What an element that is a character writes.</summary>
    private static string Mark(XmlReader xml) => xml.LocalName switch
    {
        "tab" or "ptab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "-",
        "sym" => Symbol(Value(xml, "char")),
        _ => "",
    };

    /// <summary>A character of a symbol font means what the font draws; most are bullets and boxes.</summary>
    private static string Symbol(string? hexadecimal) =>
        !int.TryParse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) || code is < 0x20 or > 0xFFFD or (>= 0xD800 and <= 0xDFFF) ? ""
        : code is >= PrivateUseStart and <= PrivateUseEnd ? "•"
        : ((char)code).ToString();

    private void Leave(string name)
    {
        var paragraph = _open.Count > 0 ? _open.Peek() : null;
        switch (name)
        {
            case "p" when paragraph is not null:
                _open.Pop();
                Write(paragraph);
                break;
            case "t" when paragraph is not null:
                paragraph.IsInText = false;
                break;
            case "pPr" when paragraph is not null:
                paragraph.IsInProperties = false;
                break;
            case "tbl":
                _tableDepth = Math.Max(0, _tableDepth - 1);
                break;
            case "tr" when _tableDepth == 1:
                _text.Append('\n');
                break;
        }
    }

    private void Write(Paragraph paragraph)
    {
        var text = paragraph.Text.ToString();
        if (!string.IsNullOrWhiteSpace(text))
        {
            text = numbering.LabelOf(paragraph.List, paragraph.Level, paragraph.Style) + text;
        }

        if (_tableDepth == 0 || _rowStarts.Count == 0)
        {
            _text.Append(text).Append('\n');
            return;
        }

        // The lines of a cell stay on the line of its row.
        text = text.Replace('\n', ' ').Trim();
        if (text.Length > 0 && _text.Length > _rowStarts[^1])
        {
            _text.Append(' ');
        }

        _text.Append(text);
    }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public string? List { get; set; }

        public int? Level { get; set; }

        public string? Style { get; set; }

        public bool IsInText { get; set; }

        public bool IsInProperties { get; set; }
    }
}
