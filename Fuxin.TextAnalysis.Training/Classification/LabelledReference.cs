using System.Text.Json;
using System.Text.RegularExpressions;

namespace Fuxin.TextAnalysis.Training.Classification;

/// <summary>A document of the outside data that a reader labelled: where it stands, the hash of its text, and its labels.</summary>
/// <param name="Id">Its id in the table of labels.</param>
/// <param name="File">The file, below the folder <c>policy</c> of the data.</param>
/// <param name="At">A line number, a range of lines, a page number, or <c>-</c> for the whole file.</param>
/// <param name="Hash">SHA-256 of its text.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Domains">Its domains.</param>
public sealed partial record LabelledReference(string Id, string File, string At, string Hash, string Kind, string[] Domains)
{
    /// <summary>Reads a table of labels.</summary>
    /// <exception cref="FormatException">A row has not six fields.</exception>
    public static IEnumerable<LabelledReference> Read(string path) => System.IO.File.ReadLines(path).Skip(1).Select((line, i) =>
        line.Split('\t') is [var id, var file, var at, var hash, var kind, var domains]
            ? new LabelledReference(id, file, at, hash, kind, domains.Split(" ; "))
            : throw new FormatException($"{path}({i + 2}): expected six fields separated by tabs."));

    /// <summary>Finds the documents of <paramref name="references"/> in the outside data.</summary>
    /// <exception cref="InvalidDataException">A text is not the one that was labelled.</exception>
    public static IEnumerable<(LabelledReference Reference, SourceDocument Document)> Open(IEnumerable<LabelledReference> references, string dataFolder)
    {
        foreach (var file in references.GroupBy(r => r.File))
        {
            var content = System.IO.File.ReadAllText(Path.Combine(dataFolder, "policy", file.Key)).ReplaceLineEndings("\n");
            var lines = content.Split('\n');
            foreach (var reference in file)
            {
                var document = reference.Find(content, lines);
                yield return document.ContentHash == reference.Hash
                    ? (reference, document)
                    : throw new InvalidDataException($"{reference.Id}: the text at {reference.At} of {reference.File} is not the one that was labelled.");
            }
        }
    }

    private SourceDocument Find(string content, string[] lines)
    {
        if (At == "-")
        {
            return new SourceDocument { Id = Id, Text = content, Title = Path.GetFileNameWithoutExtension(File) };
        }

        var numbers = Array.ConvertAll(At.Split('-'), n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
        if (File.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            using var record = JsonDocument.Parse(lines[numbers[0] - 1]);
            var fields = record.RootElement;
            var text = fields.TryGetProperty("text", out var found) ? found : fields.GetProperty("content");
            return new SourceDocument { Id = Id, Text = text.GetString()!, Title = fields.GetProperty("title").GetString() };
        }

        if (File.EndsWith(".tsv", StringComparison.Ordinal))
        {
            var rows = lines[(numbers[0] - 1)..numbers[1]].Select(l => l.Split('\t')).ToList();
            return new SourceDocument
            {
                Id = Id,
                Text = string.Join('\n', rows.Select(r => r[2])),
                Title = $"Report on the Work of the Government, {rows[0][0]} (excerpt)",
            };
        }

        return numbers.Length == 2
            ? new SourceDocument { Id = Id, Text = string.Join('\n', lines[(numbers[0] - 1)..numbers[1]]) }
            : new SourceDocument { Id = Id, Title = "发言人表态", Text = string.Join('\n', PageItem().Matches(content.Split("[url:")[numbers[0]]).Select(m => m.Groups[1].Value)) };
    }

    [GeneratedRegex("<li><a[^>]*href=\"\\./t[0-9][^>]*>([^<]+)</a>")]
    private static partial Regex PageItem();
}
