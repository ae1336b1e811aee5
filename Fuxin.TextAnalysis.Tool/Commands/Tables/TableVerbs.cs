using System.CommandLine;

namespace Fuxin.TextAnalysis.Tool.Commands.Tables;

/// <summary>All verbs that make tables.</summary>
internal static class TableVerbs
{
    /// <summary>All of them, made anew: a verb's options belong to one command.</summary>
    public static IReadOnlyList<TableVerb> All() =>
    [
        WordVerbs.Frequency(), WordVerbs.NGrams(), TimeVerbs.Trend(), WordVerbs.Collocations(), WordVerbs.Keyness(), TimeVerbs.Dispersion(),
        NetworkVerbs.Network(), TimeVerbs.Diffusion(), TimeVerbs.Timeline(), ExportVerbs.Hits(), ExportVerbs.Lines(), ExportVerbs.Facets(),
    ];

    /// <summary>A command with all verbs of a group below it.</summary>
    public static Command Group(ToolIo io, string name, string description)
    {
        var command = new Command(name, description);
        foreach (var verb in All().Where(v => v.Group == name))
        {
            command.Subcommands.Add(TableCommand.Create(io, verb));
        }

        return command;
    }
}
