using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fuxin.TextAnalysis.Knowledge;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>
/// Writes a timeline as entities of the FollowTheMoney data model, one JSON object a line: Person, Organization, Position and Occupancy. An
/// occupancy has the dates on which documents show it (<c>date</c>), since documents do not tell when it began and ended.
/// </summary>
internal sealed class FollowTheMoney(TextWriter output)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public void Write(IEnumerable<Tenure> tenures)
    {
        foreach (var tenure in tenures)
        {
            Write(tenure);
        }
    }

    private void Write(Tenure tenure)
    {
        var body = tenure.BodyId ?? (tenure.Body is { } name ? IdOf("body", name) : null);
        // A post of which the body is not known is not one post for all who hold it.
        var post = IdOf("position", $"{tenure.PostId ?? tenure.Post}|{body ?? tenure.Person + tenure.Post}");
        Entity(tenure.Person, "Person", ("name", [tenure.Name]));
        if (body is not null)
        {
            Entity(body, "Organization", ("name", [tenure.Body ?? body]), ("country", DivisionOf(body) is null ? [] : ["cn"]));
        }

        Entity(
            post, "Position", ("name", [tenure.Post]), ("organization", body is null ? [] : [body]),
            ("country", DivisionOf(body) is null ? [] : ["cn"]), ("subnationalArea", DivisionOf(body) is { } division ? [division] : []));
        Entity(
            IdOf("occupancy", $"{tenure.Person}|{post}|{tenure.Role}"), "Occupancy", ("holder", [tenure.Person]), ("post", [post]),
            ("date", new[] { TimelineOutput.Date(tenure.First), TimelineOutput.Date(tenure.Last) }.Where(d => d.Length > 0).Distinct()),
            ("status", AnalysisJson.Name(tenure.Role) is { } role ? [role] : []),
            ("summary", tenure.Evidence.Select(e => e.Sentence)),
            ("recordId", tenure.Evidence.Select(e => e.DocumentId).Distinct()));
    }

    private void Entity(string id, string schema, params (string Name, IEnumerable<string> Values)[] properties)
    {
        if (!_written.Add(id))
        {
            return;
        }

        JsonLine.Write(output, json =>
        {
            json.WriteString("id", id);
            json.WriteString("schema", schema);
            json.WriteStartObject("properties");
            foreach (var (name, values) in properties.Where(p => p.Values.Any()))
            {
                json.WriteStartArray(name);
                foreach (var value in values)
                {
                    json.WriteStringValue(value);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        });
    }

    private static string? DivisionOf(string? body) =>
        body?.IndexOf("/CN-", StringComparison.Ordinal) is >= 0 and var at ? body[(at + 1)..] : null;

    private static string IdOf(string kind, string key) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 10))}");
}
