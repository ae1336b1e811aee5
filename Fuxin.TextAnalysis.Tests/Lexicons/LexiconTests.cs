using CsCheck;
using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Tests.Lexicons;

public class LexiconTests
{
    [Fact]
    public void Words_that_start_here_come_shortest_first()
    {
        var lexicon = Lexicon.Create([new("省", 5, "n"), new("省委", 9, "n"), new("省委书记", 3, "n"), new("委", 1, "n")]);
        var found = new List<string>();
        foreach (var match in lexicon.MatchesAt("省委书记郝鹏"))
        {
            found.Add(lexicon.Entries[match.Index].Word);
        }

        Assert.Equal(["省", "省委", "省委书记"], found);
        Assert.Equal(4, lexicon.LongestAt("省委书记郝鹏").Length);
        Assert.Equal(0, lexicon.LongestAt("郝鹏").Length);
    }

    [Fact]
    public void Any_set_of_words_answers_as_a_plain_set_does() =>
        Gen.Select(Gen.String[Gen.Char["省委书记ab\uD842\uDFB7"], 1, 4].Array[0, 30], Gen.String[Gen.Char["省委书记ab\uD842\uDFB7"], 0, 8])
            .Sample((words, text) =>
            {
                var lexicon = Lexicon.Create(words.Select(w => new LexiconEntry(w, 1, "")));
                var expected = words.Distinct().Where(w => text.StartsWith(w, StringComparison.Ordinal)).Select(w => w.Length).Order();
                var found = new List<int>();
                foreach (var match in lexicon.MatchesAt(text))
                {
                    Assert.Equal(text[..match.Length], lexicon.Entries[match.Index].Word);
                    found.Add(match.Length);
                }

                Assert.Equal(expected, found);
                Assert.Equal(words.Contains(text), lexicon.Contains(text));
            });

    [Fact]
    public void A_compiled_lexicon_reads_back_the_same()
    {
        var lexicon = Lexicon.Create([new("六地", 7, "n"), new("六个地", 0, ""), new("阜新", 12, "ns"), new("𠮷", 1, "nr")]);
        using var stream = new MemoryStream();
        CompiledLexicon.Write(stream, lexicon);
        stream.Position = 0;
        Assert.Equal(lexicon.Entries.ToArray(), CompiledLexicon.Read(stream).Entries.ToArray());
    }

    [Fact]
    public void What_is_no_compiled_lexicon_is_refused_with_advice() =>
        Assert.Contains(
            "fuxin lexicon",
            Assert.Throws<InvalidDataException>(() => CompiledLexicon.Read(new MemoryStream(new byte[64]))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("id\tzh\nbody:x\n", "t.tsv, line 2: expected 2 fields")]
    [InlineData("", "t.tsv, line 1: the file is empty")]
    public void A_bad_row_of_a_table_names_file_and_line(string table, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<LexiconFormatException>(() => TableReader.Read(new StringReader(table), "t.tsv").ToList()).Message,
            StringComparison.Ordinal);
}
