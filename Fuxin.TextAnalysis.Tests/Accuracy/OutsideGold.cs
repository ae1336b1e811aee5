using System.Text.Json;
using Fuxin.TextAnalysis.Evaluation;

namespace Fuxin.TextAnalysis.Tests.Accuracy;

/// <summary>Reads gold documents whose annotations are JSON with offsets in code points, beside a text file of the same name.</summary>
internal static class OutsideGold
{
    public static (string Id, AnnotatedText Gold) Read(string jsonPath)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(jsonPath));
        var text = File.ReadAllText(Path.ChangeExtension(jsonPath, ".txt"));
        var offsets = CodePointOffsets(text);
        var spans = json.RootElement.GetProperty("mentions").EnumerateArray()
            .Select(m => new MarkedSpan(
                TextSpan.FromBounds(offsets[m.GetProperty("start").GetInt32()], offsets[m.GetProperty("end").GetInt32()]), TypeOf(m)))
            .OrderBy(s => s.Span);
        var officials = json.RootElement.GetProperty("posts").EnumerateArray()
            .Select(p => new MarkedOfficial(p.GetProperty("person").GetString()!, p.GetProperty("post").GetString()!, null, OfficialRole.Incumbent));
        return (Path.GetFileNameWithoutExtension(jsonPath), new AnnotatedText(text, [.. spans], [.. officials]));
    }

    private static string TypeOf(JsonElement mention)
    {
        var type = mention.GetProperty("type").GetString()!.ToLowerInvariant();
        return type == "goal" ? $"goal:{(mention.TryGetProperty("kind", out var kind) ? kind.GetString() : "named")}" : type;
    }

    /// <summary>The UTF-16 offset of each code point, and of the end.</summary>
    public static List<int> CodePointOffsets(string text)
    {
        var offsets = new List<int>();
        for (var i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            i += i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 1 : 0;
        }

        offsets.Add(text.Length);
        return offsets;
    }
}
