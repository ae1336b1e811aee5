using Fuxin.TextAnalysis.Lexicons;

namespace Fuxin.TextAnalysis.Tests.Lexicons;

public class UserLexiconTests
{
    [Fact]
    public void With_leaves_the_old_lexicon_as_it_was()
    {
        var one = UserLexicon.Empty.With(new UserWord("六地"));
        var two = one.With(new UserWord("六地", UserWordMode.Force, "nz")).With(new UserWord("三年行动"));
        Assert.Equal([new UserWord("六地")], one.Words);
        Assert.Equal([new UserWord("三年行动"), new UserWord("六地", UserWordMode.Force, "nz")], two.Words);
        Assert.Empty(UserLexicon.Empty.Words);
    }

    [Fact]
    public void Files_hold_words_modes_and_tags()
    {
        var lexicon = UserLexicon.Read(new StringReader("# note\n\n六地\n三年行动\tforce\tnz\n首战之年\tcombine\n"), "own.txt");
        Assert.Equal(3, lexicon.Words.Count);
        Assert.Contains(new UserWord("三年行动", UserWordMode.Force, "nz"), lexicon.Words);
    }

    [Theory]
    [InlineData("六地\nx\tsometimes\n", "own.txt, line 2: expected combine or force, got 'sometimes'.")]
    [InlineData("\tforce\n", "own.txt, line 1:")]
    [InlineData("a\tforce\tn\tmore\n", "own.txt, line 1:")]
    public void Errors_name_file_and_line(string content, string message)
    {
        var error = Assert.Throws<LexiconFormatException>(() => UserLexicon.Read(new StringReader(content), "own.txt"));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_words_are_refused() =>
        Assert.Throws<ArgumentException>(() => UserLexicon.Empty.With(new UserWord(" ")));
}
