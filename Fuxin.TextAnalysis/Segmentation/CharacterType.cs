namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>What kind of character a UTF-16 code unit is, as far as cutting words cares.</summary>
internal enum CharacterType : byte
{
    /// <summary>Outside the paragraph: its edges and line breaks.</summary>
    Edge,
    Han,
    Digit,
    Latin,
    Punctuation,
    /// <summary>一 二 三 ... 十 百 千 万 亿 〇 零 两 几.</summary>
    ChineseNumeral,
    /// <summary>年 月 日 时 分 秒: what follows a number in dates and times.</summary>
    DateUnit,
    Space,
    /// <summary>First half of a Han character outside the basic plane.</summary>
    HanHighSurrogate,
    /// <summary>First half of anything else outside the basic plane, as an emoji.</summary>
    OtherHighSurrogate,
    LowSurrogate,
    /// <summary>Letters of other scripts.</summary>
    OtherLetter,
    Symbol,
    /// <summary>Punctuation that is never part of a word: stops, quotation marks, brackets.</summary>
    Stop,
}
