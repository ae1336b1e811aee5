using System.Collections.Immutable;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Statistics;

/// <summary>Codes of divisions, read from ids of bodies and places.</summary>
internal static class Jurisdiction
{
    public const string Centre = "CN";

    private const string BodyMark = "/CN-";
    private const string PlacePrefix = "place:CN-";
    private const int MunicipalitySuffix = 4;

    /// <summary>How the names of meetings of the centre begin: 党的十九大, 中央经济工作会议, 全国宣传思想工作会议.</summary>
    private static readonly string[] CentralMeetings =
        ["党的", "中国共产党", "中共中央", "中共十", "中央", "全国", "十七", "十八", "十九", "二十", "国务院", "the National", "National", "the Central", "Central"];

    /// <summary>The code of what an entity belongs to; null if it says nothing of a jurisdiction.</summary>
    public static string? Of(Annotation annotation)
    {
        if (annotation is MeetingMention)
        {
            return CentralMeetings.Any(m => annotation.Text.StartsWith(m, StringComparison.Ordinal)) ? Centre : null;
        }

        if (annotation.Entity is not { } entity)
        {
            return null;
        }

        if (annotation is PlaceMention)
        {
            return entity.StartsWith(PlacePrefix, StringComparison.Ordinal) ? entity[PlacePrefix.Length..] : null;
        }

        return annotation is not BodyMention ? null
            : entity.IndexOf(BodyMark, StringComparison.Ordinal) is >= 0 and var mark ? entity[(mark + BodyMark.Length)..]
            // The table of bodies without a division holds those of the centre.
            : Centre;
    }

    /// <summary>The most special of several codes: of 辽宁省阜新市 the city alone. The centre stays beside any of them.</summary>
    public static IEnumerable<string> MostSpecial(IReadOnlyCollection<string> codes) =>
        codes.Where(c => !codes.Any(o => o.Length > c.Length && o.StartsWith(c, StringComparison.Ordinal)));

    /// <summary>
    /// The code of the place that a publisher's name begins with; null if there is none, or several: 阜新日报 is of the city, not of the county in it
    /// that has the same short name.
    /// </summary>
    public static string? OfPublisher(CorpusState state, string source)
    {
        for (var length = Math.Min(source.Length, 12); length >= 2; length--)
        {
            if (state.EntitiesNamed("place", source[..length]) is { Count: > 0 } found)
            {
                var outermost = found.MinBy(f => f.Length)!;
                return outermost.StartsWith(PlacePrefix, StringComparison.Ordinal) && found.All(f => f.StartsWith(outermost, StringComparison.Ordinal))
                    ? outermost[PlacePrefix.Length..]
                    : null;
            }
        }

        return null;
    }

    public static AdministrativeLevel LevelOf(string code) => code == Centre ? AdministrativeLevel.Centre : code.Length switch
    {
        <= 2 => AdministrativeLevel.Province,
        <= MunicipalitySuffix => AdministrativeLevel.City,
        _ => AdministrativeLevel.County,
    };

    public static string LabelOf(CorpusState state, string code) =>
        code == Centre ? "中央" : state.LabelOf("place", "#" + PlacePrefix + code) is var label && label != PlacePrefix + code ? label : code;

    public static ImmutableArray<AdministrativeLevel> Levels { get; } = [.. Enum.GetValues<AdministrativeLevel>()];
}
