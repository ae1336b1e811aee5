using System.CommandLine;
using Fuxin.TextAnalysis.Statistics;

namespace Fuxin.TextAnalysis.Tool.Commands.Tables;

/// <summary>The options that say which words are counted.</summary>
internal sealed class WordOptions(bool contentOnly)
{
    private readonly Option<bool?> _content = new("--content")
    {
        Description = contentOnly ? "content words only, the usual; false for function words and numbers too" : "content words only: without function words and numbers",
    };

    private readonly Option<string[]> _tags = new("--pos")
    {
        Description = "only these parts of speech, such as n, v*, NOUN; several may be given",
        DefaultValueFactory = _ => [],
    };

    public IReadOnlyList<Symbol> Symbols => [_content, _tags];

    public WordFilter Of(ParseResult parsed) => new()
    {
        ContentOnly = parsed.GetResult(_content) is { Implicit: false } ? parsed.GetValue(_content) ?? true : contentOnly,
        Tags = [.. parsed.GetRequiredValue(_tags).SelectMany(t => t.Split(','))],
    };
}
