using System.Collections.Immutable;
using System.CommandLine;
using Fuxin.TextAnalysis.Documents.Records;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>The options that say which field of a record (.jsonl, .csv) holds what.</summary>
internal sealed class FieldOptions
{
    private readonly Option<string?> _text = Option("text", "the text", RecordFields.Default.Text);
    private readonly Option<string?> _title = Option("title", "the title", RecordFields.Default.Title);
    private readonly Option<string?> _date = Option("date", "the date", RecordFields.Default.Date);
    private readonly Option<string?> _id = Option("id", "the id", RecordFields.Default.Id);

    public void AddTo(Command command)
    {
        foreach (var option in (Option<string?>[])[_text, _title, _date, _id])
        {
            command.Options.Add(option);
        }
    }

    public RecordFields Of(ParseResult parsed)
    {
        ImmutableArray<string> Names(Option<string?> option, ImmutableArray<string> otherwise) =>
            parsed.GetValue(option) is { } name ? [name] : otherwise;

        var usual = RecordFields.Default;
        return usual with
        {
            Text = Names(_text, usual.Text),
            Title = Names(_title, usual.Title),
            Date = Names(_date, usual.Date),
            Id = Names(_id, usual.Id),
        };
    }

    private static Option<string?> Option(string role, string what, ImmutableArray<string> names) => new($"--{role}-field")
    {
        Description = $"the field of a .jsonl or .csv record that holds {what}, or #2 for the second column of a table without a header line; otherwise {string.Join(", ", names)}",
    };
}
