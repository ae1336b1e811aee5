using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Finds the personal names of a document in three rounds: where the context is telling; along the lists in which such names stand;
/// and wherever a name found occurs again, whole, by the last part of a foreign name, or by surname and title. Immutable and thread-safe.
/// </summary>
internal sealed class ChineseNameFinder(ChineseNameModel model, ChineseNameContext context)
{
    // 老赵 is a name in a story about him, not in passing.
    private const int FewestCalls = 3;

    // What a neighbour in a list says for a name.
    private const float ListEvidence = 4;

    public List<PersonMention> Find(AnalyzedDocument document, ChineseTokens tokens, ChineseSpans posts, ChineseSpans places, ChineseSpans taken)
    {
        var text = document.Text;
        var scorer = new ChineseNameScorer(document, tokens, model, context, posts, places, taken);
        var names = new SortedDictionary<int, NameCandidate>();
        foreach (var sentence in SentencesOf(document))
        {
            for (var at = sentence.Span.Start; at + 1 < sentence.Span.End; at++)
            {
                if (posts.EndOf(at) is var post and > 0)
                {
                    at = post - 1;
                    continue;
                }

                if (!IsHan(text[at]))
                {
                    continue;
                }

                if (!scorer.MayBegin(at, sentence.Span.End))
                {
                    continue;
                }

                var before = context.Before(text, at, sentence.Span.Start, tokens, posts);
                if (names.Count > 0 && InList(text, at, names))
                {
                    before += ListEvidence;
                }

                var best = scorer.BestAt(at, sentence.Span.End, before);
                if (best.Score > 0)
                {
                    // 第十一世 + 班禅额尔德尼·确吉杰布
                    if (text[at] == '世' && at > 1 && IsHanNumeral(text[at - 1]) && text.LastIndexOf('第', at - 1, Math.Min(at - sentence.Span.Start, 5)) is var reign and >= 0)
                    {
                        best = best with { Span = TextSpan.FromBounds(reign, best.Span.End) };
                        names[reign] = best;
                        at = best.Span.End - 1;
                        continue;
                    }

                    best = best with { Span = TextSpan.FromBounds(at, WithOrdinal(text, best, sentence.Span.End)) };
                    names[at] = best;
                    at = best.Span.End - 1;
                }
            }
        }

        Precede(text, scorer, names);
        Between(text, names);
        Close(text, tokens, names);
        Widen(text, names);
        return Repeat(document, tokens, new ChineseNameVote(text, names).Settle(), posts, places, taken);
    }

    /// <summary>阿卜杜拉 + 二世.</summary>
    private static int WithOrdinal(string text, NameCandidate name, int limit) =>
        name.Rule == "person.transliterated" && name.Span.End + 2 <= limit && IsHanNumeral(text[name.Span.End]) && text[name.Span.End + 1] == '世' && !Has(text, name.Span.End + 1, "世纪") ? name.Span.End + 2 : name.Span.End;

    /// <summary>卢作孚、陈嘉庚: what stands before 、 and a name found is read again as one more of the list.</summary>
    private static void Precede(string text, ChineseNameScorer scorer, SortedDictionary<int, NameCandidate> names)
    {
        var starts = names.Keys.ToArray();
        for (var i = starts.Length - 1; i >= 0; i--)
        {
            var end = starts[i] - 1;
            if (end < 3 || text[end] != '、' || names[starts[i]].Rule != "person.chinese" || starts.Length > 1 && i > 0 && names[starts[i - 1]].Span.End > end - 3)
            {
                continue;
            }

            for (var at = end - 3; at <= end - 2; at++)
            {
                if (IsHan(text[at]) && scorer.MayBegin(at, end) && scorer.BestAt(at, end, ListEvidence) is { Score: > 0 } best && best.Span.End == end)
                {
                    names[at] = best;
                    break;
                }
            }
        }
    }

    /// <summary>陈明义、 + 黄小晶 + 、袁启彤: what stands alone between two names of one list is one more, whatever its characters, if it begins with a surname.</summary>
    private void Between(string text, SortedDictionary<int, NameCandidate> names)
    {
        var spans = names.Values.Where(n => n.Rule == "person.chinese").Select(n => n.Span).ToArray();
        for (var i = 0; i + 1 < spans.Length; i++)
        {
            var (start, end) = (spans[i].End + 1, spans[i + 1].Start - 1);
            if (end - start is 2 or 3 && text[start - 1] == '、' && text[end] == '、' && (model.IsSurname(text[start]) || model.IsRareSurname(text[start])) && IsHan(text[end - 1]) && IsHan(text[start + 1]) && IsNoWord(text.AsSpan(start, end - start)))
            {
                names[start] = new NameCandidate(TextSpan.FromBounds(start, end), ListEvidence, "person.chinese");
            }
        }
    }

    /// <summary>夏延军、 + 时清霜，: the last of a list, of three characters, may begin with a surname that is an ordinary word as well.</summary>
    private void Close(string text, ChineseTokens tokens, SortedDictionary<int, NameCandidate> names)
    {
        foreach (var name in names.Values.Where(n => n.Rule == "person.chinese").ToArray())
        {
            var (start, end) = (name.Span.End + 1, name.Span.End + 4);
            if (end < text.Length && text[start - 1] == '、' && !names.ContainsKey(start) && model.IsRareSurname(text[start]) && IsHan(text[start + 1]) && IsHan(text[start + 2]) && tokens.AreBoundaries(start, end)
                && text[end] is '，' or '。' or '等' or '；' or '）' && IsNoWord(text.AsSpan(start, 3)) && IsNoWord(text.AsSpan(start, 2)))
            {
                names[start] = new NameCandidate(TextSpan.FromBounds(start, end), ListEvidence, "person.chinese");
            }
        }
    }

    /// <summary>林 + 郑月娥: the end of a longer name that the text has is that name.</summary>
    private static void Widen(string text, SortedDictionary<int, NameCandidate> names)
    {
        var married = names.Values.Where(n => n.Rule == "person.chinese" && n.Span.Length == 4).Select(n => text.Substring(n.Span.Start, 4)).Distinct().ToArray();
        foreach (var whole in married)
        {
            foreach (var part in names.Values.Where(n => n.Span.Length == 3 && Has(text, n.Span.Start - 1, whole)).ToArray())
            {
                names.Remove(part.Span.Start);
                names[part.Span.Start - 1] = part with { Span = new TextSpan(part.Span.Start - 1, 4) };
            }
        }
    }

    /// <summary>True after 、 or a space that follows a name just found.</summary>
    private static bool InList(string text, int at, SortedDictionary<int, NameCandidate> names)
    {
        var separator = at - 1;
        while (separator > 0 && text[separator] is '　' or ' ')
        {
            separator--;
        }

        if (separator < at - 1)
        {
            separator++;
        }

        if (separator < 1 || text[separator] is not ('、' or '　' or ' ' or '和'))
        {
            return false;
        }

        // Names are at most a dozen characters; look back that far for one that ends here.
        for (var start = separator - 1; start >= Math.Max(0, separator - 12); start--)
        {
            if (names.TryGetValue(start, out var name))
            {
                return name.Span.End == separator;
            }
        }

        return false;
    }

    private List<PersonMention> Repeat(
        AnalyzedDocument document, ChineseTokens tokens, SortedDictionary<int, NameCandidate> names, ChineseSpans posts, ChineseSpans places, ChineseSpans taken)
    {
        var text = document.Text;
        var found = new Dictionary<TextSpan, PersonMention>();
        foreach (var name in names.Values)
        {
            found[name.Span] = Mention(text, name.Span, name.Rule, Math.Min(0.97, 0.8 + (name.Score * 0.03)));
        }

        var covered = new bool[text.Length + 1];
        Cover(covered, found.Keys);
        // One pass with all forms at once, so that a long document with many names stays linear.
        var forms = new ChineseForms(Forms(names.Values.Select(n => (text[n.Span.Start..n.Span.End], n.Rule))));
        foreach (var sentence in SentencesOf(document))
        {
            for (var at = sentence.Span.Start; at < sentence.Span.End; at++)
            {
                var span = new TextSpan(at, forms.LengthAt(text, at, sentence.Span.End));
                if (span.Length > 0 && !covered[at] && !covered[span.End - 1] && (taken.EndOf(at) < 0 || places.EndOf(at) == span.End) && Fits(tokens, span) && !IsEponym(text, span.End) && !IsThing(text, span))
                {
                    found[span] = Mention(text, span, "person.repeated", 0.86);
                    Cover(covered, [span]);
                }
            }
        }

        GivenNames(document, tokens, names.Values, found, covered);
        Surnames(document, tokens, posts, found, covered);
        Familiar(document, tokens, found, covered);
        Japanese(document, tokens, found, covered);
        return [.. found.Values];
    }

    /// <summary>玉梅 of 王玉梅: by her given name, where it stands as a word of its own and is no other.</summary>
    private static void GivenNames(AnalyzedDocument document, ChineseTokens tokens, IEnumerable<NameCandidate> names, Dictionary<TextSpan, PersonMention> found, bool[] covered)
    {
        var text = document.Text;
        var given = new ChineseForms(names.Where(n => n.Rule == "person.chinese" && n.Span.Length == 3 && EmbeddedLexicons.Chinese.Find(text.AsSpan(n.Span.Start + 1, 2)) < 0)
            .Select(n => text.Substring(n.Span.Start + 1, 2)));
        if (given.IsEmpty)
        {
            return;
        }

        for (var index = 0; index < tokens.Count; index++)
        {
            var span = tokens.Span(index);
            if (span.Length == 2 && !covered[span.Start] && given.LengthAt(text, span.Start, span.End) == 2 && tokens.Tag(index) is "nr" or "nz" or "n")
            {
                found[span] = Mention(text, span, "person.given-name", 0.85);
                Cover(covered, [span]);
            }
        }
    }

    /// <summary>Whole names, and the parts of foreign names that stand alone later (盖莱).</summary>
    private static HashSet<string> Forms(IEnumerable<(string Name, string Rule)> names)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, rule) in names)
        {
            forms.Add(name);
            if (rule == "person.japanese" && name.Length >= 4)
            {
                forms.Add(name[..2]);
            }

            if (name.AsSpan().LastIndexOfAny(NameDots) is >= 0 and var dot)
            {
                var last = name[(dot + 1)..];
                if (last.Length >= 2)
                {
                    forms.Add(last);
                }
            }
        }

        return forms;
    }

    /// <summary>村山讲话, 马歇尔计划: the name is part of the name of something else.</summary>
    private static bool IsEponym(string text, int end) =>
        Has(text, end, "讲话") || Has(text, end, "谈话") || Has(text, end, "主义") || Has(text, end, "精神") || Has(text, end, "思想") || Has(text, end, "内阁") || Has(text, end, "政府") || Has(text, end, "奖") || Has(text, end, "新时代中国特色");

    /// <summary>“维克兰特”号, 学雷锋: a ship, and what one does after him.</summary>
    private static bool IsThing(string text, TextSpan span) =>
        (Has(text, span.End, "”号") && HasBefore(text, span.Start, "“")) || (HasBefore(text, span.Start, "学") && !HasBefore(text, span.Start, "同学"));

    /// <summary>A known name cut out of the middle of a longer word is none.</summary>
    private static bool Fits(ChineseTokens tokens, TextSpan span) =>
        span.Length >= 3 || tokens.IsBoundary(span.Start);

    /// <summary>习总书记, 陶书记: a surname right before a title.</summary>
    private void Surnames(AnalyzedDocument document, ChineseTokens tokens, ChineseSpans posts, Dictionary<TextSpan, PersonMention> found, bool[] covered)
    {
        var text = document.Text;
        var surnames = found.Values.Where(p => p.Text.Length is 2 or 3).Select(p => p.Text[0]).ToHashSet();
        foreach (var sentence in SentencesOf(document))
        {
            for (var at = sentence.Span.Start; at + 2 < sentence.Span.End; at++)
            {
                // “公正俄罗斯”党主席: the Party, no Mr 党.
                if (text[at] == '党' && at > 0 && (text[at - 1] == '”' || IsHan(text[at - 1])))
                {
                    continue;
                }

                // 住户吴女士, 居民郭先生
                if (!covered[at] && model.IsSurname(text[at]) && (Has(text, at + 1, "女士") || Has(text, at + 1, "先生") || Has(text, at + 1, "律师")) && tokens.IsBoundary(at) && (at == sentence.Span.Start || !IsHan(text[at - 1]) || text[at - 1] == '的' || context.IsHuman(text, at, tokens)))
                {
                    var called = new TextSpan(at, 1);
                    found[called] = Mention(text, called, "person.surname", 0.8);
                    continue;
                }

                if (!covered[at] && !(at > 0 && text[at - 1] == '、' && posts.EndOf(at + 1) is var title && title > 0 && title < text.Length && text[title] == '、') && text[at] is not ('原' or '代' or '前' or '副' or '老' or '向') && model.IsSurname(text[at]) && posts.EndOf(at + 1) > 0 && (surnames.Contains(text[at]) || at == sentence.Span.Start || !IsHan(text[at - 1]) || (tokens.Tag(tokens.IndexAt(at)) == "nr" && tokens.IsBoundary(at + 1)) || "的在对向同与和请按照据给让跟由经听".Contains(text[at - 1], StringComparison.Ordinal)) && tokens.IsBoundary(at)
                    && (tokens.IsBoundary(at + 1) || tokens.Tag(tokens.IndexAt(at)).StartsWith("nr", StringComparison.Ordinal))
                    && context.After(text, at + 1, tokens, posts) >= 4 && (at == sentence.Span.Start || posts.StartOf(at) < 0))
                {
                    var span = new TextSpan(at, 1);
                    found[span] = Mention(text, span, "person.surname", 0.85);
                }
            }
        }
    }

    /// <summary>孙某 of a case; 老赵, 小廖 of a story, if it calls one so again and again.</summary>
    private void Familiar(AnalyzedDocument document, ChineseTokens tokens, Dictionary<TextSpan, PersonMention> found, bool[] covered)
    {
        var text = document.Text;
        var called = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        var introduced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in SentencesOf(document))
        {
            for (var at = sentence.Span.Start; at + 1 < sentence.Span.End; at++)
            {
                var isCase = text[at + 1] == '某' && model.IsSurname(text[at]) && (at + 2 >= text.Length || !IsHan(text[at + 2]) || tokens.IsBoundary(at + 2)) && (at == 0 || !IsHan(text[at - 1]) || tokens.IsBoundary(at));
                var isFamiliar = text[at] is '老' or '小' && model.IsSurname(text[at + 1]) && tokens.IsBoundary(at + 2) && tokens.IsBoundary(at) && IsNoWord(text.AsSpan(at, 2));
                if (!covered[at] && !covered[at + 1] && (isCase || isFamiliar))
                {
                    var name = text.Substring(at, 2);
                    // 工作人员 + 小陈
                    if (isFamiliar && context.IsHuman(text, at, tokens))
                    {
                        introduced.Add(name);
                    }

                    (called.TryGetValue(name, out var spans) ? spans : called[name] = []).Add(new TextSpan(at, 2));
                }
            }
        }

        foreach (var (name, spans) in called)
        {
            if (name[1] == '某' || introduced.Contains(name) || spans.Count >= FewestCalls)
            {
                spans.ForEach(span => found[span] = Mention(text, span, "person.familiar", 0.75));
                Cover(covered, spans);
            }
        }
    }

    private static readonly string[] OfLeader = ["政权", "首相", "正在", "再次", "表示", "宣布", "强调", "声称", "指出"];

    /// <summary>反对 + 安倍 + 政权, 安倍 + 再次…: a Japanese surname alone, in a text about Japan that shows once that it is a person's.</summary>
    private void Japanese(AnalyzedDocument document, ChineseTokens tokens, Dictionary<TextSpan, PersonMention> found, bool[] covered)
    {
        var text = document.Text;
        if (!text.Contains("日本", StringComparison.Ordinal))
        {
            return;
        }

        var called = new Dictionary<string, (List<TextSpan> Spans, bool Shown)>(StringComparer.Ordinal);
        for (var index = 0; index < tokens.Count; index++)
        {
            var span = tokens.Span(index);
            if (span.Length == 2 && tokens.Tag(index) == "nr" && !covered[span.Start] && model.JapaneseSurname(text.AsSpan(span.Start, 2)) == 2)
            {
                var name = text.Substring(span.Start, 2);
                var (spans, shown) = called.TryGetValue(name, out var calls) ? calls : ([], false);
                spans.Add(span);
                called[name] = (spans, shown || FirstAt(text, span.End, OfLeader) is not null);
            }
        }

        foreach (var (spans, shown) in called.Values)
        {
            if (shown && spans.Count > 1)
            {
                spans.ForEach(span => found[span] = Mention(text, span, "person.familiar", 0.75));
                Cover(covered, spans);
            }
        }
    }

    private static bool IsNoWord(ReadOnlySpan<char> name) =>
        EmbeddedLexicons.Chinese.Find(name) is var word && (word < 0 || EmbeddedLexicons.Chinese.Entries[word].Tag.StartsWith("nr", StringComparison.Ordinal));

    private static void Cover(bool[] covered, IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            Array.Fill(covered, true, span.Start, span.Length);
        }
    }

    private static PersonMention Mention(string text, TextSpan span, string rule, double confidence) =>
        new() { Span = span, Text = text[span.Start..span.End], Rule = rule, Confidence = confidence };
}
