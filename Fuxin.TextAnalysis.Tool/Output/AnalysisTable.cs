using System.Globalization;
using Spectre.Console;

namespace Fuxin.TextAnalysis.Tool.Output;

/// <summary>Shows an analysed document to a person: what it is, who holds which post, which goals, and what else it names.</summary>
internal sealed class AnalysisTable
{
    private const int WidthWhenPiped = 110;
    private const int LongestEvidence = 60;

    private readonly IAnsiConsole _console;

    public AnalysisTable(ToolIo io)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(io.Output),
            Ansi = io.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
        });
        if (!io.IsTerminal)
        {
            _console.Profile.Width = WidthWhenPiped;
        }
    }

    public void Write(AnalyzedDocument document)
    {
        _console.Write(new Rule(Markup.Escape(document.Source.Title ?? document.Id)).LeftJustified());
        _console.WriteLine(string.Join("  ", Facts(document)));
        WriteOfficials(document);
        WriteGoals(document);
        WriteOthers(document);
        _console.WriteLine();
    }

    private static IEnumerable<string> Facts(AnalyzedDocument document)
    {
        yield return $"id {document.Id}";
        yield return $"language {AnalysisJson.Name(document.Language)}";
        yield return $"date {document.Source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not stated"}";
        yield return $"source {document.Source.Source ?? "not stated"}";
        yield return $"{document.Sentences.Length} sentences, {document.Tokens.Length} words";
    }

    private void WriteOfficials(AnalyzedDocument document)
    {
        if (document.Officials.IsEmpty)
        {
            return;
        }

        var table = Table("Official", "Post", "Body", "Role", "Evidence");
        foreach (var fact in document.Officials)
        {
            table.AddRow(
                Cell(fact.Person), Cell(fact.Post), Cell(fact.Body), Cell(AnalysisJson.Name(fact.Role)), Cell(Around(document, fact)));
        }

        _console.Write(table);
    }

    private void WriteGoals(AnalyzedDocument document)
    {
        if (document.Goals.IsEmpty)
        {
            return;
        }

        var table = Table("Goal", "Members", "Set by", "Since");
        foreach (var goal in document.Goals)
        {
            table.AddRow(Cell(goal.Name), Cell(string.Join("; ", goal.Members)), Cell(goal.SetBy), Cell(goal.Date));
        }

        _console.Write(table);
    }

    private void WriteOthers(AnalyzedDocument document)
    {
        var table = Table("Kind", "Named in the text");
        foreach (var group in document.Annotations.Where(IsShown).GroupBy(a => a.Type).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var names = group.GroupBy(Shown, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Min(a => a.Span.Start));
            table.AddRow(Cell(group.Key), Cell(string.Join("; ", names.Select(n => n.Count() > 1 ? $"{n.Key} ×{n.Count()}" : n.Key))));
        }

        if (table.Rows.Count > 0)
        {
            _console.Write(table);
        }

        static bool IsShown(Annotation annotation) => annotation is not PostMention;
    }

    private static string Shown(Annotation annotation) =>
        annotation is DateMention { Value: { } value } ? $"{annotation.Text} = {value}" : annotation.Text;

    /// <summary>The part of the evidence sentence around the name.</summary>
    private static string Around(AnalyzedDocument document, OfficialFact fact)
    {
        var from = Math.Max(fact.Evidence.Start, fact.PersonSpan.Start - LongestEvidence / 3);
        var to = Math.Min(fact.Evidence.End, from + LongestEvidence);
        return (from > fact.Evidence.Start ? "…" : "") + document.Text[from..to].ReplaceLineEndings(" ") + (to < fact.Evidence.End ? "…" : "");
    }

    private static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple).ShowRowSeparators();
        foreach (var column in columns)
        {
            table.AddColumn(column);
        }

        return table;
    }

    private static string Cell(string? text) => Markup.Escape(text ?? "");
}
