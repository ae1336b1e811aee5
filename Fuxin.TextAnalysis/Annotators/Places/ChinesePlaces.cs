using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Places;

/// <summary>
/// Finds named places in Chinese sentences: known ones, and unknown ones by their last noun (…村, …社区, …难民营).
/// Chains are split by level. Places inside bodies, posts and meetings are found too; later steps absorb them. Immutable and thread-safe.
/// </summary>
internal sealed class ChinesePlaces : IAnnotator
{
    private const string SinglePrepositions = "在对向赴驻抵";

    private readonly ChineseGazetteer _gazetteer = ChineseGazetteer.Default;
    private readonly UnknownPlaces _unknown = new();
    private readonly ChineseStates _states = ChineseStates.Default;
    private readonly HashSet<char> _single = [.. ClassedWords.Embedded("zh-places.tsv").Words("single").Select(w => w[0])];

    /// <inheritdoc/>
    public AnalyzedDocument Annotate(AnalyzedDocument document)
    {
        var tokens = new ChineseTokens(document);
        var found = new List<Annotation>();
        // 在荷中国公民: one character stands for a country that the text has named.
        var countries = new HashSet<char>();
        foreach (var sentence in SentencesOf(document))
        {
            var previousEnd = -1;
            for (var at = sentence.Span.Start; at < sentence.Span.End; at++)
            {
                if (!IsHan(document.Text[at]))
                {
                    continue;
                }

                var (end, rule, confidence) = At(document, tokens, at, sentence.Span, previousEnd == at ? found[^1].Text : "", countries);
                if (end > 0)
                {
                    found.Add(new PlaceMention
                    {
                        Span = TextSpan.FromBounds(at, end),
                        Text = document.Text[at..end],
                        Rule = rule,
                        Confidence = confidence,
                        Entity = _gazetteer.CodeOf(document.Text[at..end]) is { } code ? $"place:CN-{code}" : null,
                    });
                    // 新, 老 and 文 are mostly words.
                    if (document.Text[at] is not ('新' or '老' or '文' or '多' or '东' or '南' or '北' or '中') && _gazetteer.IsCountry(document.Text[at..end]))
                    {
                        countries.Add(document.Text[at]);
                    }

                    previousEnd = end;
                    at = end - 1;
                }
            }
        }

        return document.AddAnnotations(found.Concat(Repeated(document, tokens, found)));
    }

    /// <summary>A place found once by its noun is known in the rest of the document: 信安湖.</summary>
    private static List<PlaceMention> Repeated(AnalyzedDocument document, ChineseTokens tokens, List<Annotation> found)
    {
        var names = new ChineseForms(found.Where(p => p.Rule == "place.noun" && p.Text.Length is >= 3 and <= 8)
            .SelectMany(p => new[] { p.Text, Stem(p.Text) }).OfType<string>());
        var repeated = new List<PlaceMention>();
        if (names.IsEmpty)
        {
            return repeated;
        }

        var taken = found.Select(p => p.Span.Start).ToHashSet();
        foreach (var sentence in SentencesOf(document))
        {
            for (var at = sentence.Span.Start; at < sentence.Span.End; at++)
            {
                var length = names.LengthAt(document.Text, at, sentence.Span.End);
                if (length > 0 && !taken.Contains(at) && tokens.IsBoundary(at + length))
                {
                    repeated.Add(new PlaceMention { Span = new TextSpan(at, length), Text = document.Text.Substring(at, length), Rule = "place.repeated", Confidence = 0.75 });
                    at += length - 1;
                }
            }
        }

        return repeated;
    }

    /// <summary>德布勒森 of 德布勒森市, if its characters are those of transliterations; else null.</summary>
    private static string? Stem(string name) =>
        (name.Length == 4 && name.EndsWith("街道", StringComparison.Ordinal) || name.Length == 3 && name[^1] is '镇' or '乡') && EmbeddedLexicons.Chinese.Find(name.AsSpan(0, 2)) < 0 ? name[..2]
        : name[^1] is '市' or '州' or '省' or '县' && name[..^1].All(c => ChineseNameFigures.Default.Foreign(c) - ChineseNameFigures.Default.Anywhere(c) > 0) ? name[..^1] : null;

    private (int End, string Rule, double Confidence) At(AnalyzedDocument document, ChineseTokens tokens, int at, TextSpan sentence, string parent, HashSet<char> countries)
    {
        var text = document.Text;
        var chained = parent.Length > 0;
        if (!tokens.IsBoundary(at) && !chained)
        {
            return default;
        }

        if (_gazetteer.IsNever(text.AsSpan(at, Math.Min(3, sentence.End - at))))
        {
            return default;
        }

        var known = Known(text, tokens, at, sentence.End, parent);
        var unknown = _unknown.EndAt(document, tokens, at, sentence, known, chained);
        if (unknown > known)
        {
            return (unknown, "place.noun", chained ? 0.85 : 0.75);
        }

        if (known > 0)
        {
            return (known, "place.known", 0.93);
        }

        // One character stands for a place only after a preposition of place, and as a word of its own.
        if ((_single.Contains(text[at]) || _states.IsCountry(text[at]) && countries.Contains(text[at])) && !(text[at] == '非' && at + 1 < sentence.End && text[at + 1] is '基' or '营' or '公' or '法' or '正' or '常' or '典' or '紧') && at > sentence.Start && SinglePrepositions.Contains(text[at - 1])
            && tokens.AreBoundaries(at, at + 1) && tokens.IsBoundary(at - 1) && !(at + 1 < sentence.End && _single.Contains(text[at + 1])))
        {
            return (at + 1, "place.one-character", 0.85);
        }

        return default;
    }

    private int Known(string text, ChineseTokens tokens, int at, int limit, string parent)
    {
        var chained = parent.Length > 0;
        var best = 0;
        foreach (var match in _gazetteer.MatchesAt(text.AsSpan(at, limit - at)))
        {
            var end = at + match.Length;
            var kind = _gazetteer.ClassOf(match);
            if (_gazetteer.IsNever(text.AsSpan(at, match.Length)) || _gazetteer.IsNever(text.AsSpan(at, Math.Min(match.Length + 1, limit - at))))
            {
                continue;
            }

            var whole = tokens.IsBoundary(end);
            var fits = kind switch
            {
                // 江苏东路: a street, wherever it is.
                PlaceClass.Short or PlaceClass.Other or PlaceClass.Ambiguous when end + 1 < limit && text[end] is '东' or '西' or '南' or '北' or '中' && text[end + 1] == '路' => false,
                // 深圳 + 市长: the city's, by its short name.
                PlaceClass.Division when end < limit && text[end] == '长' && tokens.IndexAt(end) == tokens.IndexAt(end - 1) && tokens.IndexAt(end) >= 0 && tokens.Span(tokens.IndexAt(end)) is { Length: 2 } title && title.Start == end - 1 => false,
                // 城市 + 和 + 县城
                PlaceClass.Division when match.Length == 2 && text[at] == '和' && !whole => false,
                // 互动和 + 县域经济
                PlaceClass.Division when text[end - 1] == '县' && end < limit && text[end] == '域' => false,
                // 县级 in 和县级单位, 蒙古族, 老挝文版: no place of this name.
                _ when end < limit && (text[end] is '级' or '族' or '裔' || Has(text, end, "文版") || Has(text, end, "文字") || (text[end] == '语' && !Has(text, end, "语言"))) => false,
                // 西安 + 区域: no district.
                PlaceClass.Division when text[end - 1] == '区' && end < limit && text[end] == '域' => false,
                PlaceClass.Division => !(text[end - 1] == '市' && end < limit && text[end] is '民' or '区' or '场' or '郊' && tokens.IndexAt(end) == tokens.IndexAt(end - 1)) && !(text[end - 1] == '省' && end < limit && text[end] is '属' or '直' or '级' or '际'),
                // 广州 + 东至 + 新塘: a county of another province.
                PlaceClass.Ambiguous or PlaceClass.Word when chained && _gazetteer.CodeOf(text[at..end]) is not null && _gazetteer.CodeOf(parent) is not null && !_gazetteer.IsWithin(text[at..end], parent) => false,
                PlaceClass.Ambiguous => whole && tokens.Tag(tokens.IndexAt(at)) == "ns",
                PlaceClass.Word => whole && (tokens.Tag(tokens.IndexAt(at)) == "ns" && (chained || IsPlaced(text, at, end)) || _gazetteer.IsWithin(text[at..end], parent) && IsStop(text, end)),
                // 淳安 + 下姜村: a village of the county.
                PlaceClass.Short when match.Length == 2 && !whole && Has(text, end + 2, "村") && end + 3 <= limit && tokens.IsBoundary(end + 3) && EmbeddedLexicons.Chinese.Find(text.AsSpan(end, 2)) < 0 => true,
                PlaceClass.Country when match.Length >= 3 => true,
                PlaceClass.Other when match.Length >= 4 && !chained => true,
                PlaceClass.Short when chained && text[at - 1] is '海' or '湖' or '河' or '江' && text[end - 1] == '岸' => false,
                PlaceClass.Other when chained && IsQuarter(text, at, end) => false,
                // 太湖 + 边
                PlaceClass.Other when text[end - 1] == '山' && (Has(text, end, "南北") || Has(text, end, "东西")) => true,
                PlaceClass.Other when end < limit && text[end] is '边' or '畔' && text[end - 1] is '湖' or '河' or '江' or '海' => true,
                _ => whole || EndsInsideName(tokens, at, end, kind),
            };
            if (fits)
            {
                best = end;
            }
        }

        return best;
    }

    /// <summary>青海 + 互助，: nothing follows that the word could go with.</summary>
    private static bool IsStop(string text, int end) => end < text.Length && text[end] is '，' or '。' or '、' or '的';

    /// <summary>在大兴, 兴城、东港, 大兴机场: where a place may stand; 大兴调查研究之风, 惠民工程 are words.</summary>
    private static bool IsPlaced(string text, int at, int end) =>
        (at > 0 && text[at - 1] is '在' or '到' or '赴' or '从' or '往' or '抵' or '至' or '由' or '于' or '和' or '、' or '—')
        || (end < text.Length && text[end] is '、' or '市' or '县' or '区' or '。' or '，' or '的' or '—' or '至' or '籍' or '站') || Has(text, end, "等地")
        || (end + 2 <= text.Length && text.AsSpan(end, 2) is "大学" or "学院" or "中学" or "医院" or "集团" or "公司" or "法院" or "机场" or "人民" or "海关" or "县委" or "区委" or "市委");

    /// <summary>河南 + 西部山区: a quarter of the place before it, no place of its own.</summary>
    private static bool IsQuarter(string text, int at, int end) =>
        end - at == 2 && text[at] is '东' or '西' or '南' or '北' or '中' && text[at + 1] is '部' or '南' or '北';

    /// <summary>中国队, 辽宁省: the token goes on after the place but is a name or noun that begins with it.</summary>
    private static bool EndsInsideName(ChineseTokens tokens, int at, int end, PlaceClass kind)
    {
        var index = tokens.IndexAt(at);
        return index >= 0 && tokens.IndexAt(end) == index && tokens.Span(index).Start == at && (tokens.Tag(index) is "ns" or "nt" or "nz" || (tokens.Tag(index) == "n" && kind != PlaceClass.Short));
    }
}
