using System.Collections.Frozen;
using Fuxin.TextAnalysis.Documents.Metadata;
using Fuxin.TextAnalysis.Documents.Plain;

namespace Fuxin.TextAnalysis.Documents.Records;

/// <summary>What a field of a record is for.</summary>
internal enum RecordRole
{
    Text,
    Title,
    Date,
    Id,
    Source,
    Author,
    Url,
    Number,
    Language,
    Kind,
    Domains,
}

/// <summary>Turns the fields of a record into a document. Immutable and thread-safe.</summary>
internal sealed class RecordMapper
{
    public const int RoleCount = (int)RecordRole.Domains + 1;

    private readonly FrozenDictionary<string, (RecordRole Role, int Rank)> _roles;
    private readonly RecordFields _fields;

    public RecordMapper(RecordFields fields)
    {
        _fields = fields;
        var roles = new Dictionary<string, (RecordRole, int)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (names, role) in fields.All.Zip(Enum.GetValues<RecordRole>()))
        {
            for (var rank = 0; rank < names.Length; rank++)
            {
                roles.TryAdd(names[rank].Trim(), (role, rank));
            }
        }

        _roles = roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The role of a field by its name, and how far back in the list of names for that role it stands; null if it has none.</summary>
    public (RecordRole Role, int Rank)? RoleOf(string name) => _roles.TryGetValue(name, out var found) ? found : null;

    /// <summary>The document of a record, or the problem with it.</summary>
    /// <param name="values">A value for each role, or null.</param>
    /// <param name="file">The file.</param>
    /// <param name="line">The line on which the record begins.</param>
    /// <param name="number">The number in the id of a record that has none of its own.</param>
    /// <param name="names">The names of the fields that are there, for the message if none of them is the text.</param>
    public LoadedDocument Map(string?[] values, DocumentFile file, long line, long number, Func<IEnumerable<string>> names)
    {
        string? Of(RecordRole role) => string.IsNullOrWhiteSpace(values[(int)role]) ? null : values[(int)role];

        var text = values[(int)RecordRole.Text];
        if (text is null)
        {
            return LoadedDocument.Failed(
                file.Path, $"line {line}: no field {string.Join(" or ", _fields.Text.Take(2))}; the fields are {string.Join(", ", names().Take(12))}. Name the one that holds the text (--text-field).");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return LoadedDocument.Failed(file.Path, $"line {line}: the text is empty.");
        }

        if (text.AsSpan().IndexOfAny('\0', TextDecoder.Undecodable) is >= 0 and var at)
        {
            return LoadedDocument.Failed(
                file.Path, text[at] == '\0'
                    ? $"line {line}: NUL characters, which are no text. Remove them."
                    : $"line {line}: bytes that are no text in the encoding of the file. Save it as UTF-8.");
        }

        var written = Of(RecordRole.Date)?.Trim();
        var date = written is null ? null : DateNotation.Whole(written, text);
        return LoadedDocument.Of(file.Path, new SourceDocument
        {
            Id = Of(RecordRole.Id)?.Trim() ?? $"{file.Name}#{number}",
            Text = text,
            Title = Of(RecordRole.Title)?.Trim(),
            Date = date,
            UnsettledDate = date is null ? written : null,
            Source = Of(RecordRole.Source)?.Trim(),
            Author = Of(RecordRole.Author)?.Trim(),
            Url = Of(RecordRole.Url)?.Trim(),
            Number = Of(RecordRole.Number)?.Trim(),
            Kind = Of(RecordRole.Kind)?.Trim(),
            Domains = [.. (Of(RecordRole.Domains) ?? "").Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Language = Of(RecordRole.Language)?.Trim().ToLowerInvariant() switch
            {
                "zh" or "chinese" or "zh-cn" => Language.Chinese,
                "en" or "english" => Language.English,
                "mixed" => Language.Mixed,
                _ => null,
            },
            Path = file.Path,
        });
    }
}
