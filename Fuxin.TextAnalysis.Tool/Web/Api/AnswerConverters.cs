using System.Text.Json;
using System.Text.Json.Serialization;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Web.Api;

/// <summary>A query in an answer, as it is written.</summary>
internal sealed class QueryConverter : JsonConverter<Query>
{
    public override Query Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Queries of requests are read as text.");

    public override void Write(Utf8JsonWriter writer, Query value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A window in an answer: how many words before and after.</summary>
internal sealed class WindowConverter : JsonConverter<(int Left, int Right)>
{
    public override (int Left, int Right) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Windows are written, never read.");

    public override void Write(Utf8JsonWriter writer, (int Left, int Right) value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("left", value.Left);
        writer.WriteNumber("right", value.Right);
        writer.WriteEndObject();
    }
}
