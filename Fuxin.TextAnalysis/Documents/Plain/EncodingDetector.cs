using System.Buffers;
using System.Text;

namespace Fuxin.TextAnalysis.Documents.Plain;

/// <summary>
/// Says in which encoding bytes are text. A byte order mark decides; else valid UTF-8 without NUL characters is UTF-8; else the encoding
/// whose reading holds the most of the commonest characters of Chinese and English and the fewest impossible ones.
/// </summary>
internal static class EncodingDetector
{
    // One impossible character weighs as much as this many plausible ones.
    private const double Penalty = 20;

    /// <summary>The characters that make up about half of any modern Chinese text, simplified and traditional, and its punctuation.</summary>
    private static readonly SearchValues<char> Common = SearchValues.Create(
        "，。、；：“”‘’（）《》〈〉「」『』【】〔〕！？—–…·　"
        + "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严"
        + "這個為國們來時於會對發年動過說產種後學經進著現實電裡體機當點從業應開還與關線內數質氣變條沒結問題無係軍立總義爭資黨員級圖農戰據處隊給門據領東導壓術極聯認權證轉單風帶場車務萬達議聲報離華張馬節話況傳許廣記織聽鐵價嚴縣屬調滿參紅細廳區歷設備護環責從規劃確標專項財屆黨億");

    /// <summary>The encoding of a text and the length of its byte order mark.</summary>
    /// <param name="bytes">The text, or a good part of its start.</param>
    /// <param name="isWhole">True if <paramref name="bytes"/> is the whole text, so that a character cut off at its end is an error.</param>
    /// <param name="declared">The encoding that the text itself names; believed if it fits.</param>
    public static (Encoding Encoding, int Preamble) Detect(ReadOnlySpan<byte> bytes, bool isWhole, Encoding? declared = null)
    {
        if (MarkedEncoding(bytes) is { } marked)
        {
            return (marked, marked.Preamble.Length);
        }

        if (declared is not null && Judge(declared, bytes, isWhole) is { Impossible: 0 })
        {
            return (declared, 0);
        }

        var utf8 = Judge(TextEncodings.Utf8, bytes, isWhole);
        if (utf8.Impossible == 0 && (utf8.Other == 0 || utf8.CommonOfOther > 0))
        {
            return (TextEncodings.Utf8, 0);
        }

        var best = (Encoding: (Encoding)TextEncodings.Utf8, Verdict: utf8);
        foreach (var encoding in TextEncodings.WithoutMark)
        {
            var verdict = Judge(encoding, bytes, isWhole);
            if (verdict.Plausibility > best.Verdict.Plausibility && IsCredible(verdict, encoding))
            {
                best = (encoding, verdict);
            }
        }

        // A few bytes of GBK may happen to be UTF-8 (通知 is); they are believed to be GBK only if they then say something.
        if (utf8.Impossible == 0 && best.Verdict.CommonOfOther < 0.5)
        {
            return (TextEncodings.Utf8, 0);
        }

        return IsWesternRather(best.Verdict, bytes) ? (TextEncodings.Western, 0) : (best.Encoding, 0);
    }

    public static string NameOf(Encoding encoding) => encoding.CodePage switch
    {
        65001 => "UTF-8",
        54936 => "GB18030",
        950 => "Big5",
        1200 or 1201 => "UTF-16",
        _ => encoding.WebName,
    };

    private static Encoding? MarkedEncoding(ReadOnlySpan<byte> bytes) =>
        TextEncodings.WithMark.FirstOrDefault(Starts(bytes[..Math.Min(4, bytes.Length)].ToArray()));

    private static Func<Encoding, bool> Starts(byte[] first) => encoding => first.AsSpan().StartsWith(encoding.Preamble);

    private static Verdict Judge(Encoding encoding, ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var decoder = TextDecoder.Lenient(encoding).GetDecoder();
        var chars = ArrayPool<char>.Shared.Rent(bytes.Length + 4);
        try
        {
            var count = decoder.GetChars(bytes, chars, flush: isWhole);
            return Verdict.Of(chars.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>Nearly any bytes are characters of UTF-16, and many are of GB18030; text holds common ones among them.</summary>
    private static bool IsCredible(Verdict verdict, Encoding encoding) =>
        encoding is UnicodeEncoding ? verdict.Plausibility >= 0.3 : verdict.Other <= 20 || verdict.CommonOfOther >= 0.1;

    /// <summary>
    /// English from an old word processor: curly quotation marks and accents as single bytes between ASCII letters, where Chinese would have pairs.
    /// </summary>
    private static bool IsWesternRather(Verdict best, ReadOnlySpan<byte> bytes)
    {
        if (best.CommonOfOther > 0.2 || bytes.Contains((byte)0))
        {
            return false;
        }

        int high = 0, alone = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (bytes[i] is < 0x91 or (> 0x97 and < 0xA0) and not 0x85)
            {
                return false;
            }

            high++;
            var isAlone = (i == 0 || bytes[i - 1] < 0x80) && (i + 1 == bytes.Length || bytes[i + 1] < 0x80);
            alone += isAlone ? 1 : 0;
        }

        return high > 0 && alone * 5 >= high * 4 && high * 10 < bytes.Length;
    }

    /// <summary>How a reading of the bytes looks.</summary>
    /// <param name="Plausibility">Higher is better; not comparable between texts.</param>
    /// <param name="Impossible">Characters that no text holds.</param>
    /// <param name="Other">Characters beyond ASCII.</param>
    /// <param name="CommonOfOther">Of the characters beyond ASCII, the share of common ones.</param>
    private readonly record struct Verdict(double Plausibility, int Impossible, int Other, double CommonOfOther)
    {
        public static Verdict Of(ReadOnlySpan<char> text)
        {
            int ascii = 0, other = 0, common = 0, impossible = 0;
            foreach (var c in text)
            {
                if (c < 0x80)
                {
                    var isControl = (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v')) || c == 0x7F;
                    impossible += isControl ? 1 : 0;
                    ascii++;
                }
                else
                {
                    other++;
                    impossible += c is TextDecoder.Undecodable or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and <= '\u009F') ? 1 : 0;
                    common += Common.Contains(c) ? 1 : 0;
                }
            }

            var length = Math.Max(1, text.Length);
            return new Verdict(
                ((ascii + common) - (Penalty * impossible)) / length, impossible, other, other == 0 ? 0 : (double)common / other);
        }
    }
}
