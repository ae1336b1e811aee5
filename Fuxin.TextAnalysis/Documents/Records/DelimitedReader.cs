using Fuxin.TextAnalysis.Documents.Plain;

namespace Fuxin.TextAnalysis.Documents.Records;

/// <summary>
/// Reads one document from each record of a table (.csv, .tsv) whose first line names the columns, holding one record at a time. Thread-safe.
/// </summary>
/// <param name="fields">Which columns hold what.</param>
public sealed class DelimitedReader(RecordFields fields) : IDocumentReader
{
    private readonly RecordMapper _mapper = new(fields ?? throw new ArgumentNullException(nameof(fields)));

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv"];

    /// <inheritdoc/>
    public IEnumerable<LoadedDocument> Read(DocumentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ReadRecords(file);
    }

    private IEnumerable<LoadedDocument> ReadRecords(DocumentFile file)
    {
        using var text = TextDecoder.OpenText(file.Content);
        var isTabbed = file.Path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
        var parser = new DelimitedParser(text, isTabbed ? '\t' : null, (int)Math.Min(file.MaximumBytes, int.MaxValue / 2), file.Cancellation);
        IReadOnlyList<string>? names = null;
        int[] roles = [];
        var number = 0L;
        foreach (var record in parser.Records())
        {
            number++;
            if (names is null && fields.AreByNumber)
            {
                names = [.. record.Fields.Select((_, i) => $"#{i + 1}")];
                roles = RolesOf(names);
            }

            if (names is null)
            {
                names = record.Problem is null ? record.Fields : throw new DocumentReadException(file.Path, $"line {record.Line}: {record.Problem}");
                roles = RolesOf(names);
                if (!roles.Contains((int)RecordRole.Text))
                {
                    throw new DocumentReadException(file.Path, NoTextProblem(names));
                }

                number--;
                continue;
            }

            yield return record.Problem is { } problem
                ? LoadedDocument.Failed(file.Path, $"line {record.Line}: {problem}")
                : Map(record, names, roles, number, file);
        }

        if (number == 0)
        {
            throw new DocumentReadException(file.Path, "the file holds no records.");
        }
    }

    private LoadedDocument Map(DelimitedRecord record, IReadOnlyList<string> names, int[] roles, long number, DocumentFile file)
    {
        if (record.Fields.Count != names.Count)
        {
            return LoadedDocument.Failed(
                file.Path, $"line {record.Line}: {record.Fields.Count} fields where the first line has {names.Count}. Put fields that hold the delimiter or a line end in quotation marks.");
        }

        var values = new string?[RecordMapper.RoleCount];
        for (var i = 0; i < roles.Length; i++)
        {
            if (roles[i] >= 0)
            {
                values[roles[i]] = record.Fields[i];
            }
        }

        return _mapper.Map(values, file, record.Line, number, () => names);
    }

    /// <summary>The role of each column, or -1; of several columns for one role, the one whose name comes first among the names for it.</summary>
    private int[] RolesOf(IReadOnlyList<string> names)
    {
        var roles = new int[names.Count];
        var best = new (int Column, int Rank)[RecordMapper.RoleCount];
        Array.Fill(best, (-1, int.MaxValue));
        Array.Fill(roles, -1);
        for (var i = 0; i < names.Count; i++)
        {
            if (_mapper.RoleOf(names[i].Trim()) is { } found && found.Rank < best[(int)found.Role].Rank)
            {
                best[(int)found.Role] = (i, found.Rank);
            }
        }

        for (var role = 0; role < best.Length; role++)
        {
            if (best[role].Column >= 0)
            {
                roles[best[role].Column] = role;
            }
        }

        return roles;
    }

    private string NoTextProblem(IReadOnlyList<string> names) =>
        $"line 1: no column {string.Join(" or ", fields.Text.Take(2))}; the columns are {string.Join(", ", names.Take(12).Select(Short))}. "
        + "Name the one that holds the text (--text-field), by number (#2) if the table has no header line.";

    private static string Short(string name) => name.Length <= 24 ? name : name[..24] + "…";
}
