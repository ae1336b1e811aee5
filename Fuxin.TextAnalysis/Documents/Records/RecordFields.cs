using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Documents.Records;

/// <summary>
/// Which fields of a record hold the text, the title, the date and the id. Of several names the first that the record has is taken.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>In a table without a header line a column is called by its number: <c>#1</c> is the first.</remarks>
public sealed record RecordFields
{
    /// <summary>The names that such fields commonly have, in English and Chinese.</summary>
    public static RecordFields Default { get; } = new();

    /// <summary>The text; a record without it is an error.</summary>
    public ImmutableArray<string> Text { get; init; } = ["text", "content", "body", "正文", "内容"];

    /// <summary>The title.</summary>
    public ImmutableArray<string> Title { get; init; } = ["title", "标题", "题名"];

    /// <summary>The date of publication.</summary>
    public ImmutableArray<string> Date { get; init; } = ["date", "published", "日期", "发布日期", "发布时间", "时间"];

    /// <summary>The id; without one a record is called by its file and its number.</summary>
    public ImmutableArray<string> Id { get; init; } = ["id", "编号"];

    /// <summary>The outlet.</summary>
    public ImmutableArray<string> Source { get; init; } = ["source", "来源"];

    /// <summary>The author.</summary>
    public ImmutableArray<string> Author { get; init; } = ["author", "作者"];

    /// <summary>The address on the web.</summary>
    public ImmutableArray<string> Url { get; init; } = ["url", "link", "网址", "链接"];

    /// <summary>The document number.</summary>
    public ImmutableArray<string> Number { get; init; } = ["number", "文号", "发文字号"];

    /// <summary>The language: <c>zh</c>, <c>en</c> or <c>mixed</c>.</summary>
    public ImmutableArray<string> Language { get; init; } = ["language", "lang", "语言"];

    /// <summary>The kind of document.</summary>
    public ImmutableArray<string> Kind { get; init; } = ["kind", "文种", "类型"];

    /// <summary>The domains, separated by semicolons.</summary>
    public ImmutableArray<string> Domains { get; init; } = ["domains", "domain", "领域"];

    /// <summary>True if a field is called by its number, so that the table has no header line.</summary>
    internal bool AreByNumber => All.Any(names => names.Any(n => n.StartsWith('#')));

    /// <summary>The names of each role, in the order of <see cref="RecordRole"/>.</summary>
    internal IEnumerable<ImmutableArray<string>> All => [Text, Title, Date, Id, Source, Author, Url, Number, Language, Kind, Domains];
}
