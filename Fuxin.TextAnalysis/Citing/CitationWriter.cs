using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Fuxin.TextAnalysis.Citing;

/// <summary>
/// Writes citations of passages as reference managers and journals want them. What is not known is left out, never made up. Stateless and
/// thread-safe.
/// </summary>
public static class CitationWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true };

    /// <summary>
    /// An entry of BibTeX (O. Patashnik, BibTeXing, 1988): <c>@misc</c>, as no other type of it is a web page or an official document; the passage and
    /// its address stand in <c>note</c>. The key is made of the document's id and the place.
    /// </summary>
    public static string BibTeX(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var entry = new StringBuilder();
        entry.Append("@misc{").Append(KeyOf(passage)).Append(",\n");
        Field(entry, "author", passage.Author is { } author ? author : passage.Source is { } body ? "{" + Escaped(body) + "}" : null, isEscaped: passage.Author is null);
        Field(entry, "title", passage.Title is { } title ? "{" + Escaped(title) + "}" : null, isEscaped: true);
        Field(entry, "howpublished", passage.Source);
        Field(entry, "number", passage.Number);
        Field(entry, "year", passage.Date?.ToString("yyyy", CultureInfo.InvariantCulture));
        if (passage.Date is { } date)
        {
            // The names of months are macros of every style, and stand without braces.
            entry.Append("  month = ").Append(CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(date.Month).ToLowerInvariant()).Append(",\n");
        }

        Field(entry, "url", passage.Url);
        Field(entry, "note", Quoted(passage) + " " + passage.Address);
        entry.Append("}\n");
        return entry.ToString();
    }

    /// <summary>An array of items of CSL-JSON, as Zotero and citeproc read it (schema of the Citation Style Language 1.0.2).</summary>
    public static string CslJson(params IEnumerable<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var passage in passages)
            {
                WriteItem(json, passage);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    /// <summary>
    /// An entry of GB/T 7714-2015: author, title with the mark of kind and carrier, publisher, date and address, in that order, with full stops
    /// between. Items of news are marked <c>[N]</c>, work reports <c>[R]</c>, laws and official documents, for which the standard has no mark,
    /// <c>[Z]</c>; what has an address on the web is <c>/OL</c>, official documents <c>[EB/OL]</c>. An unknown date is written as 日期不详. The passage is
    /// given by its address.
    /// </summary>
    public static string Gb7714(Passage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var mark = MarkOf(passage) is var kind && passage.Url is null ? kind : (kind == "Z" ? "EB" : kind) + "/OL";
        var author = passage.Author ?? (IsNews(passage) ? null : passage.Source);
        var outlet = author == passage.Source ? null : passage.Source;
        var date = passage.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (passage.Language == Language.English ? "n.d." : "日期不详");
        var entry = new StringBuilder();
        Part(entry, author);
        Part(entry, $"{passage.Title ?? passage.Address.DocumentId}{(passage.Number is { } number ? ": " + number : "")}[{mark}]");
        // A newspaper's name is followed by the day it came out; of anything else the date stands in brackets.
        Part(entry, outlet is null ? $"({date})" : IsNews(passage) ? $"{outlet}, {date}" : $"{outlet}, ({date})");
        Part(entry, passage.Url);
        Part(entry, passage.Address.ToString());
        return entry.ToString();
    }

    private static void Part(StringBuilder entry, string? part)
    {
        if (part is not null)
        {
            entry.Append(entry.Length == 0 ? "" : " ").Append(part).Append('.');
        }
    }

    private static string MarkOf(Passage passage) => IsNews(passage) ? "N" : passage.Kind == "work-report" ? "R" : "Z";

    /// <summary>By the kinds of the classifier's scheme.</summary>
    private static bool IsNews(Passage passage) =>
        passage.Kind is "meeting-news" or "inspection-tour" or "appointment" or "foreign-affairs" or "commentary" or "other-news";

    private static void WriteItem(Utf8JsonWriter json, Passage passage)
    {
        json.WriteStartObject();
        json.WriteString("id", passage.Address.ToString());
        json.WriteString("type", IsNews(passage) ? "article-newspaper" : passage.Kind switch { "regulation" => "legislation", "work-report" => "report", "speech" => "speech", _ => "document" });
        Text(json, "title", passage.Title);
        if ((passage.Author ?? (IsNews(passage) ? null : passage.Source)) is { } author)
        {
            json.WriteStartArray("author");
            json.WriteStartObject();
            json.WriteString("literal", author);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        Text(json, IsNews(passage) ? "container-title" : "publisher", passage.Source);
        Text(json, "number", passage.Number);
        if (passage.Date is { } date)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(date.Year);
            json.WriteNumberValue(date.Month);
            json.WriteNumberValue(date.Day);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        Text(json, "URL", passage.Url);
        Text(json, "language", passage.Language switch { Language.Chinese => "zh-CN", Language.English => "en", _ => null });
        json.WriteString("note", passage.Text + "\n" + passage.Address);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string KeyOf(Passage passage)
    {
        var key = new StringBuilder();
        foreach (var c in passage.Address.DocumentId)
        {
            // Everything else means something to BibTeX or to one of its readers.
            key.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-');
        }

        return string.Create(CultureInfo.InvariantCulture, $"{key}-{passage.Address.Span.Start}-{passage.Address.Span.End}");
    }

    private static string Quoted(Passage passage) =>
        passage.Language == Language.English ? "``" + passage.Text + "''" : "“" + passage.Text + "”";

    private static void Field(StringBuilder entry, string name, string? value, bool isEscaped = false)
    {
        if (value is not null)
        {
            entry.Append("  ").Append(name).Append(" = {").Append(isEscaped ? value : Escaped(value)).Append("},\n");
        }
    }

    /// <summary>Escapes what TeX reads as a command; line breaks become spaces.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\textbackslash{}"),
                '{' => escaped.Append("\\{"),
                '}' => escaped.Append("\\}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '#' or '$' or '%' or '&' or '_' => escaped.Append('\\').Append(c),
                '\r' or '\n' or '\t' => escaped.Append(' '),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
