using Fuxin.TextAnalysis.Annotators.Officials;

namespace Fuxin.TextAnalysis.Tests.Annotators.Officials;

public class EnglishBodyFormsTests
{
    [Theory]
    [InlineData("Party Group", "City Council Party Group", "City Council Party Group")]
    [InlineData("Provincial Party Committee", "Hebei Provincial Committee of the Communist Party of China", "Hebei Provincial Committee of the Communist Party of China")]
    [InlineData("Municipal Party Committee", "Standing Committee of the Municipal Party Committee", "Municipal Party Committee")]
    [InlineData("Health Bureau", "Education Bureau", "Health Bureau")]
    public void The_fullest_form_says_the_same_and_more(string body, string other, string fullest) =>
        Assert.Equal(fullest, new EnglishBodyForms([Mention(body), Mention(other)]).Fullest(body));

    private static BodyMention Mention(string text) => new() { Span = new TextSpan(0, text.Length), Text = text, Rule = "test" };
}
