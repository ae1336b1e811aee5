using System.Collections.Immutable;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>A post, taken apart.</summary>
/// <param name="Id">What kind of post, the same in both languages: <c>secretary</c>.</param>
/// <param name="Organ">The organ that the name alone tells (市长); null if it tells none.</param>
/// <param name="Level">The level of the division that the name tells; null if it tells none.</param>
/// <param name="Divisions">The divisions that the name itself may mean (Mayor of Fuxin).</param>
internal sealed record PostName(string Id, string? Organ, string? Level, ImmutableArray<Division> Divisions);

/// <summary>Takes posts apart, in Chinese by how they end, in English by the words they hold. Immutable and thread-safe.</summary>
internal sealed class PostNames
{
    private static readonly Lazy<PostNames> LazyDefault = new(() => new PostNames());

    private readonly ImmutableArray<(string Form, string Id, string? Organ)> _chinese;
    private readonly ImmutableArray<(string Form, string Id, string? Organ)> _english;

    private PostNames()
    {
        var rows = TableReader.ReadResource("posts.tsv").ToList();
        _chinese = Forms("zh");
        _english = Forms("en");

        ImmutableArray<(string, string, string?)> Forms(string language) =>
            [.. rows.SelectMany(r => r.List(language).Select(form => (form, r.Required("id"), r["organ"] is { Length: > 0 } organ ? organ : null)))
                .OrderByDescending(f => f.form.Length)];
    }

    /// <summary>The posts that ship with the library.</summary>
    public static PostNames Default => LazyDefault.Value;

    /// <summary>Takes <paramref name="post"/> apart; null if its kind is not known.</summary>
    public PostName? Read(string post)
    {
        if (post.Length == 0)
        {
            return null;
        }

        return post[0] >= '\u2E80' ? Chinese(post) : English(post);
    }

    private PostName? Chinese(string post)
    {
        var (form, id, organ) = _chinese.FirstOrDefault(f => post.EndsWith(f.Form, StringComparison.Ordinal));
        if (form is null)
        {
            return null;
        }

        // 总书记 alone is the Party's, 越共中央总书记 is another party's.
        if (organ?.StartsWith("body:", StringComparison.Ordinal) == true && post.Length != form.Length && !post.StartsWith('中'))
        {
            organ = null;
        }

        var (divisions, _, _) = DivisionTree.Default.LongestAt(post, 0);
        var level = organ is null ? null : LevelOf(form);
        return new PostName(id, organ, level, level is not null && divisions.Any(d => d.IsOfLevel(level)) ? [.. divisions.Where(d => d.IsOfLevel(level))] : divisions);
    }

    private PostName? English(string post)
    {
        foreach (var (form, id, organ) in _english)
        {
            var at = post.IndexOf(form, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetter(post[at - 1])) || (at + form.Length < post.Length && char.IsLetter(post[at + form.Length])))
            {
                continue;
            }

            var place = (post[..at] + post[(at + form.Length)..]).Replace(" of ", " ", StringComparison.Ordinal).Replace("the ", "", StringComparison.Ordinal).Trim(' ', ',');
            var level = organ is null ? null : id switch
            {
                "governor" or "vice-governor" => "省",
                "mayor" or "deputy-mayor" => "市",
                "county-head" or "deputy-county-head" => "县",
                "district-head" or "deputy-district-head" => "区",
                "prefecture-head" or "deputy-prefecture-head" => "州",
                _ => null,
            };
            var divisions = place.Length == 0 ? [] : DivisionTree.Default.Named(place);
            return new PostName(id, organ, level, level is not null && divisions.Any(d => d.IsOfLevel(level)) ? [.. divisions.Where(d => d.IsOfLevel(level))] : divisions);
        }

        return null;
    }

    /// <summary>市 of 市长 and 副市长.</summary>
    private static string? LevelOf(string form) =>
        form.IndexOfAny(['省', '市', '县', '区', '州', '盟', '旗']) is >= 0 and var at ? form.StartsWith("自治区", StringComparison.Ordinal) ? "自治区" : form[at].ToString() : null;
}
