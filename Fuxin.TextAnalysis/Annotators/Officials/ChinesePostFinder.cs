using Fuxin.TextAnalysis.Lexicons;
using static Fuxin.TextAnalysis.Annotators.ChineseText;

namespace Fuxin.TextAnalysis.Annotators.Officials;

/// <summary>
/// Finds everything in a sentence that reads as a post: [body or place] [role] [rank] noun, such as 省委常务副书记, 日本前首相,
/// 中医院心血管内科主任, 外交部长. Immutable and thread-safe.
/// </summary>
internal sealed class ChinesePostFinder
{
    private readonly ChinesePostNouns _nouns;
    private readonly ChinesePostForms _forms;

    public ChinesePostFinder(ClassedWords posts)
    {
        _nouns = new ChinesePostNouns(posts);
        _forms = new ChinesePostForms(_nouns);
    }

    /// <summary>The posts of a sentence, in order, none overlapping.</summary>
    public List<PostCandidate> Find(AnalyzedDocument document, ChineseTokens tokens, TextSpan sentence, ChineseSpans bodies, ChineseSpans places)
    {
        var text = document.Text;
        var found = new List<PostCandidate>();
        var bodyEnd = 0;
        for (var at = sentence.Start; at < sentence.End; at++)
        {
            bodyEnd = Math.Max(bodyEnd, bodies.EndOf(at));
            var floor = found.Count > 0 ? found[^1].Span.End : sentence.Start;
            var candidate = Glued(text, at, floor, bodies);
            if (candidate is null && _nouns.At(document, tokens, TextSpan.FromBounds(floor, sentence.End), at, bodies, places) is { } head)
            {
                candidate = _forms.Of(head);
            }

            // 常委 in 全国人大常委会 is part of the body's name.
            // 部长 that begins with the end of 外交部 is read with it, at its second character.
            if (candidate is not null && !(at < bodyEnd && (candidate.Span.End <= bodyEnd || candidate.Span.Start == at)))
            {
                found.Add(candidate);
                at = candidate.Span.End - 1;
            }
        }

        return found;
    }

    /// <summary>外交部 + 长: the post shares a character with the body.</summary>
    private static PostCandidate? Glued(string text, int at, int floor, ChineseSpans bodies)
    {
        if (text[at] is not ('长' or '副') || Has(text, at, "长官"))
        {
            return null;
        }

        var end = text[at] == '长' ? at + 1 : Has(text, at, "副长") ? at + 2 : 0;
        var start = end > 0 ? bodies.StartOf(at) : -1;
        // 代理 + 交通部长
        var acting = start - 2 >= floor && HasBefore(text, start, "代理");
        return start >= floor && text[at - 1] is '部' or '厅' or '局' or '院' or '处' or '司' or '署' or '校' or '行' or '社' or '馆' or '委'
            && (end >= text.Length || text[end] is not ('期' or '远' or '江' or '三' or '城' or '征' or '春' or '沙' or '治'))
            ? new PostCandidate(TextSpan.FromBounds(acting ? start - 2 : start, end), at, TextSpan.FromBounds(start, at), false, acting ? OfficialRole.Acting : OfficialRole.Incumbent) { SharesCharacter = true }
            : null;
    }
}
