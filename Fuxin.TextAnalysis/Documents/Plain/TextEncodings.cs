using System.Text;

namespace Fuxin.TextAnalysis.Documents.Plain;

/// <summary>The encodings that Chinese and English documents come in.</summary>
internal static class TextEncodings
{
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: true);

    public static Encoding Gb18030 { get; } = CodePage(54936);

    public static Encoding Big5 { get; } = CodePage(950);

    public static Encoding Western { get; } = CodePage(1252);

    /// <summary>Those that a byte order mark tells.</summary>
    public static IReadOnlyList<Encoding> WithMark { get; } =
        [Utf8, new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true)];

    /// <summary>Those that are to be told from the text, UTF-8 apart.</summary>
    public static IReadOnlyList<Encoding> WithoutMark { get; } =
        [Gb18030, Big5, new UnicodeEncoding(bigEndian: false, byteOrderMark: false), new UnicodeEncoding(bigEndian: true, byteOrderMark: false)];

    /// <summary>The encoding of a name such as <c>gb2312</c> in a web page; null if it is none of these.</summary>
    public static Encoding? Named(string name) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => Utf8,
        "gb2312" or "gbk" or "gb18030" or "x-gbk" or "cp936" or "gb_2312-80" => Gb18030,
        "big5" or "big5-hkscs" or "x-x-big5" or "cp950" => Big5,
        "iso-8859-1" or "windows-1252" or "latin1" => Western,
        _ => null,
    };

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);
}
