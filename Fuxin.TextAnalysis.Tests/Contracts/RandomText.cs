using CsCheck;

namespace Fuxin.TextAnalysis.Tests.Contracts;

/// <summary>Text as hostile as it comes: both scripts, supplementary planes, emoji, lone surrogates, control characters, every line end.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "省委书记", "郝鹏", "六地", "“六个地”", "三年行动", "《意见》", "《关于〈办法〉的通知》", "国发〔2023〕5号", "11月9日", "昨日", "第十三届", "，", "。", "、", "：", "！",
        "的", "在", "召开", "会议", "辽宁省", "王　磊", "阿卜杜拉·买买提", "𠮷", "𬱖", "𠅤", "😀", "👨‍👩‍👧", "\uD800", "\uDC00", "\uFEFF", "\u200B", "\0",
        "Hu Tao", "Secretary", "of the ", "Municipal Party Committee", "“six places”", "U.S.", "Dr. ", "No. 5", "11/10/2023", "November 9", "3.5%", "’s", "'", "-",
        " ", "　", "\t", "\n", "\r\n", "\r", "\u2028", "\u0085", "{", "}", "\\", "|", "===", "é", "e\u0301", "１２３", "ＡＢＣ", "㈠", "⼀", "한국", "かな",
    ];

    public static readonly Gen<string> Any = Gen.Frequency(
        (4, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])),
        (2, Gen.Char['\u4E00', '\u9FFF'].Select(c => c.ToString())),
        (1, Gen.Char['a', 'z'].Select(c => c.ToString())),
        (1, Gen.Char.Select(c => c.ToString())))
        .Array[0, 60].Select(string.Concat);

    private static readonly string[] Words =
    [
        .. Directory.GetFiles(Repository.PathOf("corpus", "lexicon"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => !line.StartsWith('#')).SelectMany(line => line.Split('\t', ' ')).Where(word => word.Length is >= 1 and <= 12).Distinct(),
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    /// <summary>Words that rules look for, whole or cut off, next to one another and at both ends of the text, where rules look beyond them.</summary>
    public static readonly Gen<string> OfTheLexicon = Gen.Frequency(
        (6, Word),
        (2, Gen.Select(Word, Gen.Int[1, 12]).Select((word, length) => word[..Math.Min(length, word.Length)])),
        (2, Gen.Select(Word, Gen.Int[0, 11]).Select((word, start) => word[Math.Min(start, word.Length - 1)..])),
        (4, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])))
        .Array[1, 6].Select(string.Concat);
}
