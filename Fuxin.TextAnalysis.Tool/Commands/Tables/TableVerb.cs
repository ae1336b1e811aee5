using System.CommandLine;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Statistics;
using Fuxin.TextAnalysis.Tool.Exports;

namespace Fuxin.TextAnalysis.Tool.Commands.Tables;

/// <summary>What a verb that makes a table works with.</summary>
internal sealed record TableRun(ParseResult Parsed, CorpusSearcher Searcher, IProgress<StatisticsProgress>? Progress, CancellationToken Cancellation)
{
    public CorpusStatistics Statistics { get; } = new(Searcher);
}

/// <summary>
/// A verb that asks an index and makes a table. It is told apart from where the index is and where the table goes, so that an export can be made again
/// from the arguments in its stamp.
/// </summary>
internal sealed record TableVerb(string Group, string Name, string Description, IReadOnlyList<Symbol> Symbols, Func<TableRun, ExportTable> Make)
{
    /// <summary>The name as stamps write it.</summary>
    public string FullName => Group + " " + Name;

    /// <summary>A command with the verb's own arguments and options.</summary>
    public Command ToCommand()
    {
        var command = new Command(Name, Description);
        foreach (var symbol in Symbols)
        {
            if (symbol is Option option)
            {
                command.Options.Add(option);
            }
            else
            {
                command.Arguments.Add((Argument)symbol);
            }
        }

        return command;
    }

    /// <summary>What was asked of this verb, as arguments that <see cref="ToCommand"/> reads again: options first, by name, then the arguments.</summary>
    public IReadOnlyList<string> ArgumentsOf(ParseResult parsed)
    {
        var written = new List<string>();
        foreach (var option in Symbols.OfType<Option>().OrderBy(o => o.Name, StringComparer.Ordinal))
        {
            if (parsed.GetResult(option) is { Implicit: false } given)
            {
                // A switch has no value of its own.
                written.AddRange(given.Tokens.Count == 0 ? [option.Name] : given.Tokens.SelectMany(t => new[] { option.Name, t.Value }));
            }
        }

        written.Add("--");
        written.AddRange(Symbols.OfType<Argument>().SelectMany(a => parsed.GetResult(a)?.Tokens.Select(t => t.Value) ?? []));
        return written;
    }

    /// <summary>Reads arguments that come from elsewhere: none of them is taken for the name of a file with more arguments.</summary>
    public ParseResult Parse(IReadOnlyList<string> arguments) => ToCommand().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });

    /// <summary>Makes the table of a stamp again.</summary>
    /// <exception cref="InvalidDataException">The arguments are none of this verb.</exception>
    public ExportTable Again(IReadOnlyList<string> arguments, CorpusSearcher searcher, IProgress<StatisticsProgress>? progress, CancellationToken cancellation)
    {
        var parsed = Parse(arguments);
        return parsed.Errors is [var error, ..]
            ? throw new InvalidDataException($"the stamp asks {FullName} for what it does not know: {error.Message}")
            : Make(new TableRun(parsed, searcher, progress, cancellation));
    }
}
