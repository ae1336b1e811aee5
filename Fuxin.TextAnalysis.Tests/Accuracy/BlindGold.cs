using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fuxin.TextAnalysis.Evaluation;

namespace Fuxin.TextAnalysis.Tests.Accuracy;

/// <summary>
/// The documents of <c>corpus/blind/</c>: labels there, texts in the outside data. Only those that name one record or file and the range of
/// characters in it; the first three lots were cut otherwise.
/// </summary>
internal static partial class BlindGold
{
    public static IEnumerable<(string Id, AnnotatedText Gold)> Read()
    {
        var mentions = Rows("mentions.tsv").ToLookup(r => r[0]);
        var officials = Rows("officials.tsv").ToLookup(r => r[0]);
        var rows = Rows("documents.tsv").Where(r => Place().IsMatch(r[2])).ToList();
        var records = rows.Select(r => r[1]).Where(f => f.EndsWith(".jsonl", StringComparison.Ordinal)).Distinct()
            .ToDictionary(f => f, f => File.ReadAllLines(SharedData.PathOf("data", "policy", f)));
        foreach (var row in rows)
        {
            var place = Place().Match(row[2]);
            var whole = place.Groups["record"].Success
                ? TextOf(records[row[1]][Number(place, "record")])
                : File.ReadAllText(SharedData.PathOf(["data", "policy", .. row[1].Split('/')]));
            var offsets = OutsideGold.CodePointOffsets(whole);
            var text = whole[offsets[Number(place, "start")]..offsets[Number(place, "end")]];
            Assert.Equal(row[3], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
            offsets = OutsideGold.CodePointOffsets(text);
            var spans = mentions[row[0]].Select(m => new MarkedSpan(TextSpan.FromBounds(offsets[Number(m[2])], offsets[Number(m[3])]), m[1])).OrderBy(s => s.Span);
            var facts = officials[row[0]].Select(o => new MarkedOfficial(o[1], o[2], null, OfficialRole.Incumbent));
            yield return (row[0], new AnnotatedText(text, [.. spans], [.. facts]));
        }
    }

    private static string TextOf(string record)
    {
        using var json = JsonDocument.Parse(record);
        return json.RootElement.GetProperty("text").GetString()!;
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Repository.PathOf("corpus", "blind", file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t'));

    private static int Number(Match place, string group) => Number(place.Groups[group].Value);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(record (?<record>\d+) \(0-based line\)|-) chars (?<start>\d+)-(?<end>\d+)$")]
    private static partial Regex Place();
}
