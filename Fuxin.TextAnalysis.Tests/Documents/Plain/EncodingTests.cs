using System.Text;
using CsCheck;
using Fuxin.TextAnalysis.Documents.Plain;

namespace Fuxin.TextAnalysis.Tests.Documents.Plain;

public class EncodingTests
{
    private const string Traditional =
        "市委常委會召開擴大會議，傳達學習全會精神，研究我市貫徹落實意見。會議強調，要堅持穩中求進工作總基調，推動高質量發展取得新成效。";

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;

    public static TheoryData<string> CorpusIds => [.. Repository.CorpusIds];

    [Theory]
    [MemberData(nameof(CorpusIds))]
    public void Every_corpus_text_is_read_the_same_from_each_encoding(string id)
    {
        var text = Repository.CorpusText(id);
        foreach (var bytes in Encodings(text))
        {
            Assert.Equal(text, TextDecoder.Decode(bytes, "f.txt"));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public void Traditional_text_is_read_from_Big5_and_GBK(int times)
    {
        var text = string.Concat(Enumerable.Repeat(Traditional + "\n", times));
        Assert.Equal(text, TextDecoder.Decode(Big5.GetBytes(text), "f.txt"));
        Assert.Equal(text, TextDecoder.Decode(Gb18030.GetBytes(text), "f.txt"));
    }

    [Fact]
    public void Every_corpus_text_in_traditional_characters_is_read_from_Big5()
    {
        var map = File.ReadLines(SharedData.PathOf("data", "lexicon", "opencc", "STCharacters.txt"))
            .Select(l => l.Split('\t')).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1].Split(' ')[0]);
        foreach (var id in Repository.CorpusIds)
        {
            var bytes = Big5.GetBytes(string.Concat(Repository.CorpusText(id).Select(c => map.GetValueOrDefault(c.ToString(), c.ToString()))));
            Assert.Equal(Big5.GetString(bytes), TextDecoder.Decode(bytes, id));
        }

    }

    [Fact]
    public void A_rare_character_of_four_bytes_in_GB18030_is_read()
    {
        const string Text = "区长𠮷田和㐂先生出席会议。";
        Assert.Equal(Text, TextDecoder.Decode(Gb18030.GetBytes(Text), "f.txt"));
    }

    [Fact]
    public void Curly_quotes_of_an_old_word_processor_are_read()
    {
        const string Text = "The meeting called for the “six places” and the city’s own part – in full.";
        Assert.Equal(Text, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text), "f.txt"));
    }

    [Fact]
    public void A_broken_byte_in_UTF8_is_said_with_its_line_and_not_read_as_something_else()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Traditional + "\n会"), 0xE4, 0xBC, .. Encoding.UTF8.GetBytes("议。" + Traditional)];
        var problem = Assert.Throws<Fuxin.TextAnalysis.Documents.DocumentReadException>(() => TextDecoder.Decode(bytes, "f.txt"));
        Assert.Contains("line 2", problem.Message, StringComparison.Ordinal);
        Assert.Contains("UTF-8", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_give_text_or_a_problem_and_nothing_else() =>
        Gen.Byte.Array[0, 400].Sample(bytes =>
        {
            try
            {
                Assert.DoesNotContain('\0', TextDecoder.Decode(bytes, "f.txt"));
            }
            catch (Fuxin.TextAnalysis.Documents.DocumentReadException problem)
            {
                Assert.StartsWith("f.txt: ", problem.Message, StringComparison.Ordinal);
            }
        });

    private static IEnumerable<byte[]> Encodings(string text) =>
    [
        Encoding.UTF8.GetBytes(text),
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        Encoding.Unicode.GetBytes(text),
        Encoding.BigEndianUnicode.GetBytes(text),
        Gb18030.GetBytes(text),
    ];
}
