using System.CommandLine;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>What verbs over a whole collection share: its paths, the fields of its records, and its documents one by one.</summary>
internal sealed class Collection(ToolIo io)
{
    private readonly Argument<string[]> _paths = CommonOptions.Paths();
    private readonly Option<int> _maximumSize = CommonOptions.MaximumSize();
    private readonly FieldOptions _fields = new();

    public Command Command(string name, string description, params ReadOnlySpan<Option> options)
    {
        var command = new Command(name, description) { _paths, _maximumSize };
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        _fields.AddTo(command);
        return command;
    }

    /// <summary>Takes each document through <paramref name="step"/>, then all of it through <paramref name="end"/>.</summary>
    public int Run(ParseResult parsed, Action<SourceDocument> step, Action? end = null)
    {
        var code = new DocumentRun(io, "read").Over(
            parsed.GetRequiredValue(_paths), CommonOptions.Bytes(parsed.GetRequiredValue(_maximumSize)), _fields.Of(parsed), step);
        end?.Invoke();
        return code;
    }
}
