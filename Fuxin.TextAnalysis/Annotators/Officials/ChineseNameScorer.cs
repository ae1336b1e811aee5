using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Weighs one stretch of a text as a personal name: its characters, what stands before and after it, how the tagger saw it.
/// One per document; not shared.
/// </summary>
internal sealed class ChineseNameScorer(
    AnalyzedDocument document, ChineseTokens tokens, ChineseNameModel model, ChineseNameContext context, ChineseSpans posts, ChineseSpans places, ChineseSpans taken)
{
    // The share of names among all stretches that begin with a surname, as a log-odds.
    private const float Prior = -7f;
    // What follows a name in a sentence and ends none.
    private const string NeverGiven = "等的说称在就将也和与对是为向于";
    private const int LongestSaying = 6;
    private const int LongestForeign = 24;

    // 立案 is counted 20 times in a corpus of a million words.
    private const int CommonVerb = 10;

    // 栗战书委员长: a title that no word but a name stands before.
    private const float Chairman = 4f;

    // The most that context behind and words may add, and words alone.
    private const float MostAfter = 11f;
    private const float MostWords = 4f;

    private readonly string _text = document.Text;

    /// <summary>False where no name can begin, which is nearly everywhere; so the costly look around is rare.</summary>
    public bool MayBegin(int at, int limit) =>
        model.IsSurname(_text[at]) || posts.StartOf(at) >= 0 || IsForeignLetter(_text[at], dotted: false) && ChineseNameModel.ForeignCharacter(_text[at + 1]) > -3.5f
        || (_text.AsSpan(at, Math.Min(8, limit - at)).IndexOfAny(NameDots) > 0) || model.BeginsKnownPart(_text.AsSpan(at, limit - at));

    /// <summary>The best name that begins at <paramref name="at"/>; a score below zero if there is none.</summary>
    /// <param name="at">Where it would begin.</param>
    /// <param name="limit">Where the sentence ends.</param>
    /// <param name="before">Evidence from what stands before it.</param>
    public NameCandidate BestAt(int at, int limit, float before)
    {
        var best = new NameCandidate(default, float.MinValue, "");
        var strong = before >= ChineseNameContext.Post;
        foreach (var end in ChineseEnds(at, limit))
        {
            Consider(at, end, model.IsNever(_text, at) && !strong ? -100 : model.Chinese(_text.AsSpan(at, end - at), strong), "person.chinese", before, ref best);
        }

        if (model.BeginsKnownPart(_text.AsSpan(at, limit - at)))
        {
            foreach (var end in model.MinorityEnds(_text, at, limit))
            {
                Consider(at, end, 2.6f * (end - at), "person.minority", before, ref best);
            }
        }

        var surname = model.JapaneseSurname(_text.AsSpan(at, limit - at));
        // 林 is Chinese as well:森林补助 holds no name.
        surname = surname == 1 && !strong ? 0 : surname;
        for (var given = 1; surname > 0 && given <= 3 && at + surname + given <= limit; given++)
        {
            // A Japanese surname is long enough to be telling, what follows is free.
            if (IsHan(_text[at + surname + given - 1]) && !NeverGiven.Contains(_text[at + surname + given - 1], StringComparison.Ordinal))
            {
                Consider(at, at + surname + given, (strong ? surname * 2.5f : (surname * 2) - 4) + ChineseNameModel.JapaneseGiven(_text.AsSpan(at + surname, given)) - Everyday(at + surname, given), "person.japanese", before, ref best);
            }
        }

        if (strong && surname == 0 && IsJapanesePost(at) && at + 2 < limit && IsHan(_text[at + 1]) && !NeverGiven.Contains(_text[at], StringComparison.Ordinal))
        {
            for (var length = 3; length <= 5 && at + length <= limit && IsHan(_text[at + length - 1]) && !NeverGiven.Contains(_text[at + length - 1], StringComparison.Ordinal); length++)
            {
                Consider(at, at + length, 4 + (length == 4 ? 1 : 0) + ChineseNameModel.JapaneseGiven(_text.AsSpan(at + length - 2, 2)), "person.japanese", before, ref best);
            }
        }

        var dotted = HasDot(at, limit);
        var foreignPost = strong && IsForeignPost(at);
        // 泰国总理 + 巴育: right behind the post a word that nobody knows.
        if (foreignPost && tokens.IndexAt(at) is var unknown and >= 0 && tokens.Span(unknown) is { Length: 2 or 3 } holder && holder.Start == at && holder.End <= limit && IsHan(_text[at]) && EmbeddedLexicons.Chinese.Find(_text.AsSpan(at, holder.Length)) < 0)
        {
            Consider(at, holder.End, 6, "person.transliterated", before, ref best);
        }

        for (var end = at + 2; end <= Math.Min(limit, at + LongestForeign) && IsForeignLetter(_text[end - 1], dotted) && (foreignPost || IsForeignLetter(_text[at], dotted)); end++)
        {
            // 阿比丁宫 is a palace.
            // 乌称波克罗夫斯克…: a state says.
            if (!IsDot(_text[end - 1]) && _text[end - 1] != '宫' && _text[at + 1] != '称' && !model.IsNever(_text, at))
            {
                Consider(at, end, ChineseNameModel.Foreign(_text.AsSpan(at, end - at)) - (foreignPost ? -1.5f : 1), "person.transliterated", before, ref best);
            }
        }

        return best;
    }

    private void Consider(int at, int end, float characters, string rule, float before, ref NameCandidate best)
    {
        // Most stretches cannot win whatever stands behind them; they are not weighed any further.
        if (characters < -20 || Prior + Math.Min(characters, 14) + (0.2f * Math.Max(characters - 14, 0)) + before + MostAfter <= Math.Max(best.Score, 0) || HasTaken(at, end))
        {
            return;
        }

        var after = context.After(_text, end, tokens, posts);
        var score = Prior + Math.Min(characters, 14) + (0.2f * Math.Max(characters - 14, 0)) + before + after
            + (rule == "person.transliterated" ? Foreign(at, end, before, after) : rule == "person.chinese" && end - at == 3 ? (before == ChineseNameContext.Human ? Loose(at, end) : 0) + (Has(_text, end, "委员长") ? Chairman : 0) + (before >= ChineseNameContext.Post ? Held(at, end) : 0) : 0);
        if (score + MostWords <= Math.Max(best.Score, 0))
        {
            return;
        }

        score += Quoted(at, end) + Words(at, end, rule == "person.chinese", before >= ChineseNameContext.Post) - Placed(at, end, rule);
        if (score > best.Score)
        {
            best = new NameCandidate(TextSpan.FromBounds(at, end), score, rule);
        }
    }

    /// <summary>What post, tagger and context together say of a run of letters of transliteration.</summary>
    private float Foreign(int at, int end, float before, float after)
    {
        // 老挝总理 + 通伦: two letters between the post and a word.
        var held = end - at == 2 && before >= ChineseNameContext.Post && IsForeignPost(at) && tokens.IsBoundary(at) && tokens.IsBoundary(end) && (end >= _text.Length || !IsHan(_text[end]) || ChineseNameModel.ForeignCharacter(_text[end]) < 0) ? 3 : 0;
        // 普京/nr + 总统: the tagger and the title agree.
        var agreed = after >= 4 && tokens.IndexAt(at) is var word and >= 0 && tokens.Span(word).Start == at && tokens.Span(word).End == end && tokens.Tag(word).StartsWith("nr", StringComparison.Ordinal) ? 4 : 0;
        // A short run of such characters is a name only where a person is spoken of.
        var weak = before < 2 && after < 2 ? (before >= 1 && (after >= 1.5f || IsTagged(at, end)) ? -2 : end - at >= 4 ? -3 : -5) : 0;
        return held + agreed + weak;
    }

    /// <summary>村民 + 柴/齐/会: the tagger finds no word in what follows a word for a person.</summary>
    private float Loose(int at, int end)
    {
        for (var i = at; i <= end; i++)
        {
            if (!tokens.IsBoundary(i))
            {
                return 0;
            }
        }

        return 4;
    }

    /// <summary>自治区党委书记 + 鹿心社 + 在南宁会见: a surname right behind a post, and after three characters what people do.</summary>
    private float Held(int at, int end) =>
        model.IsRareSurname(_text[at]) && end < _text.Length && tokens.AreBoundaries(at, end) && _text[end] is '在' or '，' or '、' or '。' or '说' or '表' or '会' or '出' or '主' ? 5 : 0;

    /// <summary>特朗普/nr: the tagger sees this very stretch as a name.</summary>
    private bool IsTagged(int at, int end) =>
        end - at >= 3 && tokens.IndexAt(at) is var index and >= 0 && tokens.Span(index).Start == at && tokens.Span(index).End == end && tokens.Tag(index).StartsWith("nr", StringComparison.Ordinal);

    /// <summary>柏林 in 柏林勃兰登堡门: a known place, or the beginning of a run that has no dot.</summary>
    private float Placed(int at, int end, string rule) =>
        places.EndOf(at) == end ? 4 : rule == "person.transliterated" && places.EndOf(at) is var place && place > at + 1 && place < end && tokens.IsBoundary(place) ? 6
        : rule == "person.transliterated" && !HasDot(at, end) && HoldsPlace(at, end) ? 6 : 0;

    /// <summary>埃尔比勒遭伊朗: a place within a run that has no dot.</summary>
    private bool HoldsPlace(int at, int end)
    {
        for (var i = at + 1; i < end - 1; i++)
        {
            if (places.EndOf(i) is var place && place > i + 1 && place <= end && tokens.IsBoundary(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>“王海”大队, “夏尔·戴高乐”号: a name in quotes of its own is that of a thing.</summary>
    private float Quoted(int at, int end)
    {
        var close = end < _text.Length ? _text.IndexOf('”', end, Math.Min(_text.Length - end, LongestSaying)) : -1;
        if (close < 0 || at == 0)
        {
            return 0;
        }

        var isShip = close + 1 < _text.Length && _text[close + 1] is '号' or '级' && _text.AsSpan(Math.Max(0, at - LongestSaying), Math.Min(at, LongestSaying)).Contains('“');
        return isShip ? -30 : close == end && _text[at - 1] == '“' ? -6 : 0;
    }

    /// <summary>安倍政权, 安倍本人: an everyday word after the surname is no given name.</summary>
    private float Everyday(int at, int length) =>
        length >= 2 && EmbeddedLexicons.Chinese.Find(_text.AsSpan(at, length)) is var word and >= 0
        && EmbeddedLexicons.Chinese.Entries[word] is { Frequency: >= 20 } entry && entry.Tag is "n" or "v" or "vn" or "r" or "d" or "m" or "a" ? 6 : 0;

    /// <summary>A dictionary that calls 高水平 a name: the rest after the surname is an everyday word.</summary>
    private bool IsPhrase(int at, int end)
    {
        var rest = EmbeddedLexicons.Chinese.Find(_text.AsSpan(at + 1, end - at - 1));
        return end - at == 3 && rest >= 0 && EmbeddedLexicons.Chinese.Entries[rest] is { Frequency: >= 40 } entry && entry.Tag is "n" or "v" or "a" or "vn"
            && EmbeddedLexicons.Chinese.Contains(_text.AsSpan(at, end - at));
    }

    /// <summary>What the words say: a name is no word of the lexicon, and no word runs across its ends.</summary>
    private float Words(int at, int end, bool chinese, bool strong)
    {
        var score = IsPhrase(at, end) ? -6f : 0f;
        // 徐家寨, 李家庄: a village.
        if (chinese && end - at == 3 && _text[at + 1] == '家' && "寨庄沟坪湾铺屯岭坝河桥坡峪台店堡窑洼".Contains(_text[end - 1], StringComparison.Ordinal))
        {
            score -= 10;
        }

        // 张先生: the address is no part of the name.
        if (chinese && end - at == 3 && (Has(_text, at + 1, "先生") || Has(_text, at + 1, "女士")))
        {
            score -= 12;
        }

        // 潘安湖: a lake.
        if (chinese && !strong && end - at == 3 && _text[end - 1] == '湖')
        {
            score -= 4;
        }

        // 恩平市的牛江镇: a settlement.
        if (chinese && end - at >= 3 && _text[end - 1] is '镇' or '村' or '乡')
        {
            score -= 6;
        }

        // 覆盖永靖: the surname ends an ordinary word.
        if (chinese && !strong && at > 0 && IsHan(_text[at - 1]) && tokens.IsBoundary(at - 1) && IsCommonVerb(at - 1) && _text[at - 1] is not ('由' or '和' or '与'))
        {
            score -= 5;
        }

        // 高瞻远瞩: the beginning of a saying.
        if (EmbeddedLexicons.Chinese.LongestAt(_text.AsSpan(at, Math.Min(LongestSaying, _text.Length - at))) is { Length: >= 4 } saying && at + saying.Length > end
            && !EmbeddedLexicons.Chinese.Entries[saying.Index].Tag.StartsWith('n'))
        {
            score -= 8;
        }

        // 彭斯称: the verb is cut off by the tagger and is no part of the name.
        if (end - at >= 3 && "称说曰在等对向将与同是为的就也都还已曾于被把从到因率".Contains(_text[end - 1], StringComparison.Ordinal) && (tokens.IsBoundary(end - 1) || _text[end - 1] is '在' or '等' && end < _text.Length && IsHan(_text[end])))
        {
            score -= 4;
        }

        var index = tokens.IndexAt(at);
        if (index >= 0 && tokens.Span(index) is var span)
        {
            var tag = tokens.Tag(index);
            if (span.Start == at && span.End == end && span.Length >= 2 && !tag.StartsWith("nr", StringComparison.Ordinal))
            {
                // 高丽 may be a word and a name after a post; 嘱托 is no transliteration.
                score -= tag is "v" or "d" or "ad" or "vd" or "vn" or "a" ? 9 : chinese ? 4 : 6;
            }
            else if (span.Start == at && tag.StartsWith("nr", StringComparison.Ordinal))
            {
                // A word list may call an ordinary word a name (牛羊肉); a tagger that reads the context is more to be trusted.
                var trust = span.Length >= 2 && EmbeddedLexicons.Chinese.Contains(_text.AsSpan(span.Start, span.Length)) ? 0.3f : 1;
                score += trust * (span.End == end ? 3 : span.End < end ? 1.5f : 0);
            }

            if (span.Start < at && span.End > at)
            {
                // 祝贺 + 迪亚斯, 法官 + 詹姆斯: the letter belongs to the word before.
                score -= chinese || !IsOrdinary(span) ? 3 : HasDot(at, end) ? 20 : 9;
            }

            // 案阿卜力孜·达伍提: a word of its own before a foreign name.
            if (span.Start == at && !chinese && ((span.Length == 1 && tag is "n" or "v" or "p" && ChineseNameModel.ForeignCharacter(_text[at]) < -1) || (span.Length >= 2 && (span.Length == 2 || IsOrdinary(span)) && span.End < end && (tag is "v" or "c" or "d" or "p" or "r" || (tag is "n" && EmbeddedLexicons.Chinese.Contains(_text.AsSpan(span.Start, span.Length)))))))
            {
                score -= HasDot(at, end) && IsOrdinary(span) ? 16 : 8;
            }
        }

        // 蔡中立案: 立案 is a verb, so the name ends before it; 曾强调: there is no name at all.
        if (chinese && end - at <= 3 && end < _text.Length && IsCommonVerb(end - 1) && tokens.IsBoundary(end + 1))
        {
            score -= end - at == 2 && tokens.IsBoundary(end - 1) ? 8 : 2;
        }

        // 曾采访: had interviewed.
        if (chinese && end - at == 3 && _text[at] == '曾' && IsCommonVerb(at + 1))
        {
            score -= 6;
        }

        // 对党忠诚: the Party.
        if (chinese && _text[at] == '党' && at > 0 && _text[at - 1] is '对' or '向' or '听' or '跟' or '为' or '我' or '全' or '爱' or '信' or '忧')
        {
            score -= 8;
        }

        // 东方智慧: what follows the double surname is an everyday word.
        if (chinese && model.IsDoubleSurname(_text, at) && end - at == 4)
        {
            score -= Everyday(at + 2, 2);
        }

        // 特朗普威胁: the verb behind a foreign name is none of its letters.
        if (!chinese && tokens.IndexEndingAt(end) is var final and >= 0 && tokens.Span(final) is { Length: >= 2 } deed && deed.Start > at + 1 && tokens.Tag(final) is "v" or "vn")
        {
            score -= 6;
        }

        // 称赞谢里夫: the verb before a foreign name is none of its letters.
        if (!chinese && index >= 0 && tokens.Span(index) is var first && first.Start == at && first.Length >= 2 && first.End < end && tokens.Tag(index) is "v" or "vn" or "vd")
        {
            score -= 6;
        }

        // 古巴 + 新当选: the name of a country is the beginning of none; 南宫 is a city and a surname.
        if (chinese && !strong && !model.IsDoubleSurname(_text, at) && places.EndOf(at) is var country && country > at + 1 && country < end && tokens.IsBoundary(country))
        {
            score -= 6;
        }

        // 罗方 is the Romanian side, 东方之珠 a city.
        if ((_text[at + 1] == '方' && model.IsState(_text[at])) || (chinese && model.IsDoubleSurname(_text, at) && Has(_text, at + 2, "之")))
        {
            score -= 8;
        }

        // 柯尔克孜 + 族, 斯瓦西里 + 语: a nationality, a language.
        if (Has(_text, end, "族") || end - at == 2 && _text[at + 1] == '裔' || !chinese && (Has(_text, end, "语") && !Has(_text, end, "语重") || (Has(_text, end + 1, "族") || Has(_text, end + 2, "族")) && IsForeignLetter(_text[end], dotted: false)))
        {
            score -= 12;
        }

        // 宣读主席 + 贺信并致辞: what is read.
        if (chinese && _text[at] == '贺' && _text[at + 1] is '信' or '电' or '词' or '函')
        {
            score -= 20;
        }

        // 市长 + 信箱: a word.
        if (chinese && _text[at] == '信' && _text[at + 1] is '箱' or '访' or '息' or '件' or '任' or '心' or '念' or '仰' or '用' or '托' or '贷' or '中')
        {
            score -= 20;
        }

        // 监事会主席 + 由村党组织书记担任: by whom.
        if (chinese && _text[at] == '由' && _text[at + 1] is '村' or '镇' or '乡' or '县' or '市' or '区' or '省' or '党' or '社' or '其')
        {
            score -= 20;
        }

        // 京张高铁: what follows is a word.
        if (chinese && end - at == 3 && model.IsNever(_text, at + 1))
        {
            score -= 8;
        }

        // 小李 + 说
        if (chinese && end - at == 2 && at > 0 && _text[at - 1] is '小' or '老' && "说称讲问道在也告介".Contains(_text[at + 1], StringComparison.Ordinal))
        {
            score -= 10;
        }

        // 西哈莫尼 + 互致贺电
        if (!chinese && Has(_text, end - 1, "互致"))
        {
            score -= 8;
        }

        // 阿拉法特 + 死因
        if (!chinese && tokens.IndexEndingAt(end) is var thing && thing >= 0 && tokens.Span(thing) is { Length: >= 2 } noun && noun.Start > at + 1 && tokens.Tag(thing) is "n" && IsOrdinary(noun))
        {
            score -= 8;
        }

        // 艾力更・依明巴海 + 率团: the verb before those who are led.
        if (!chinese && _text[end - 1] == '率' && end < _text.Length && HasDot(at, end))
        {
            score -= 6;
        }

        // 庞姨, 侯大爷: an address among neighbours.
        if (end - at == 2 && chinese && "姨叔婶伯爷奶哥姐嫂婆妈爸娘".Contains(_text[at + 1], StringComparison.Ordinal))
        {
            score -= 8;
        }

        // 赵家父子 is a family.
        if (end - at == 2 && chinese && _text[at + 1] == '家')
        {
            score -= 4;
        }

        // 桥本首相: a title is no part of the name before it.
        for (var i = at + 1; i < end; i++)
        {
            score -= posts.EndOf(i) >= end ? 8 : 0;
        }

        var last = tokens.IndexAt(end - 1);
        if (last >= 0 && tokens.Span(last).End > end && tokens.Span(last).Start < end)
        {
            score -= !chinese && _text[end] == '率' ? 0 : tokens.Span(last).Start > at ? 2.5f : 2;
        }
        else
        {
            score += 0.7f;
        }

        // A word of two characters and more inside the name speaks against it, unless it is the given name of a known figure.
        for (var inside = tokens.IndexAt(at); inside >= 0 && inside < tokens.Count && tokens.Span(inside).Start < end; inside++)
        {
            var word = tokens.Span(inside);
            if (word.Start >= at && word.End <= end && word.Length >= 2 && word.Length < end - at && !tokens.Tag(inside).StartsWith("nr", StringComparison.Ordinal))
            {
                score -= word.End == end && word.Start == at + 1 ? strong && (Everyday(word.Start, word.Length) == 0 || model.IsGivenWord(_text.AsSpan(word.Start, word.Length))) ? 1 : 3 : word.Start == at && tokens.Tag(inside) is "v" ? 4 : 0.8f;
            }
        }

        return score;
    }

    /// <summary>策略师, 博士: a word that no transliteration is made of.</summary>
    private bool IsOrdinary(TextSpan word)
    {
        var rare = false;
        for (var i = word.Start; i < word.End; i++)
        {
            rare |= ChineseNameModel.ForeignCharacter(_text[i]) < -2;
        }

        return rare && EmbeddedLexicons.Chinese.Contains(_text.AsSpan(word.Start, word.Length));
    }

    private bool IsCommonVerb(int at) =>
        EmbeddedLexicons.Chinese.Find(_text.AsSpan(at, 2)) is var verb and >= 0 && EmbeddedLexicons.Chinese.Entries[verb] is { Frequency: >= CommonVerb, Tag: "v" or "vn" };

    private bool HasTaken(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (taken.EndOf(i) > 0 || (i > at && taken.StartOf(i) > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two to four characters, or one and one with a space between.</summary>
    private IEnumerable<int> ChineseEnds(int at, int limit)
    {
        if (at + 3 <= limit && _text[at + 1] is '　' or ' ' && IsHan(_text[at + 2]) && model.IsSurname(_text[at]))
        {
            yield return at + 3;
            yield break;
        }

        // 林郑月娥: a married name of four characters.
        var longest = model.IsDoubleSurname(_text, at) || (model.IsSurname(_text[at]) && at + 1 < limit && model.IsSurname(_text[at + 1]) && posts.StartOf(at) >= 0) ? 4 : 3;
        for (var end = at + 2; end <= Math.Min(limit, at + longest) && IsHan(_text[end - 1]); end++)
        {
            yield return end;
        }
    }

    private static bool IsForeignLetter(char c, bool dotted) => IsDot(c) || (IsHan(c) && ChineseNameModel.ForeignCharacter(c) > (dotted ? -5f : -3.5f));

    /// <summary>日本前首相: the post before says that the name is Japanese.</summary>
    private bool IsJapanesePost(int at) => posts.StartOf(at) is var start and >= 0 && _text[start] == '日' && (Has(_text, start, "日本") || tokens.IsBoundary(start + 1));

    /// <summary>印度总理, 缅甸总统: the post of another state, so that two characters (莫迪) may be a name.</summary>
    private bool IsForeignPost(int at) =>
        posts.StartOf(at) is var start and >= 0 && places.EndOf(start) is var state && state > start && state < at && !Has(_text, start, "中国")
        && at - 2 >= start && (_text[(at - 2)..at] is "总统" or "总理" or "首相" or "国王" || Has(_text, state, "常驻"));

    private static bool IsDot(char c) => NameDots.Contains(c) || c is '-' or '－';

    /// <summary>True if a dot follows within the first part of a name, so that rare characters are let in.</summary>
    private bool HasDot(int at, int limit)
    {
        for (var i = at + 1; i < Math.Min(limit, at + 8) && (IsHan(_text[i]) || IsDot(_text[i])); i++)
        {
            if (IsDot(_text[i]))
            {
                return i + 1 < limit && IsHan(_text[i + 1]);
            }
        }

        return false;
    }
}
