using System.Text.RegularExpressions;
using Fuxin.TextAnalysis.Evaluation;

namespace Fuxin.TextAnalysis.Tests.Specs;

/// <summary>
/// Runs the examples of the specifications beside this file. An example is a block of annotated text; the analysis of the text without its
/// marks must give the same annotations and official facts, alone, between other paragraphs, and with Windows line ends.
/// </summary>
public partial class SpecTests
{
    public static TheoryData<string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(Repository.PathOf("Fuxin.TextAnalysis.Tests", "Specs"), "*.md").Order(StringComparer.Ordinal))
            {
                foreach (Match example in Example().Matches(File.ReadAllText(file)))
                {
                    data.Add(Path.GetFileNameWithoutExtension(file), example.Groups["marked"].Value);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_alone_is_analysed_as_it_is_marked(string spec, string marked) => Check(spec, marked, text => text, 0);

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_between_other_paragraphs_is_analysed_as_it_is_marked(string spec, string marked)
    {
        const string Before = "会议开了半天。\nThe weather was fine.\n\n";
        Check(spec, marked, text => Before + text + "\n\n大家鼓掌。\n", Before.Length);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_with_Windows_line_ends_gives_the_same_mentions(string spec, string marked)
    {
        var gold = AnnotatedText.Parse(marked);
        var found = AnnotatedText.Of(TextAnalyzer.Default.Analyze(gold.Text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(
            gold.Spans.Select(s => $"{spec} {s.Type} {gold.Text.Substring(s.Span.Start, s.Span.Length)}"),
            found.Spans.Select(s => $"{spec} {s.Type} {found.Text.Substring(s.Span.Start, s.Span.Length)}"));
    }

    private static void Check(string spec, string marked, Func<string, string> place, int offset)
    {
        var gold = AnnotatedText.Parse(marked);
        var found = AnnotatedText.Of(TextAnalyzer.Default.Analyze(place(gold.Text)));
        Assert.Equal(
            gold.Spans.Select(s => Show(spec, s, gold.Text, 0)),
            found.Spans.Select(s => Show(spec, s, found.Text, offset)));
        Assert.Equal(
            gold.Officials.OrderBy(o => o.ToString(), StringComparer.Ordinal),
            found.Officials.OrderBy(o => o.ToString(), StringComparer.Ordinal));
        // A value is checked where the example gives one.
        Assert.All(gold.Spans.Zip(found.Spans).Where(p => p.First.Value is not null), p => Assert.Equal(p.First.Value, p.Second.Value));
    }

    private static string Show(string spec, MarkedSpan marked, string text, int offset) =>
        $"{spec} {marked.Span.Start - offset} {marked.Type} {text.Substring(marked.Span.Start, marked.Span.Length)}";

    [GeneratedRegex("```example\n(?<marked>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
