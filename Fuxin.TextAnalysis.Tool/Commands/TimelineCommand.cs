using System.CommandLine;
using Fuxin.TextAnalysis.Knowledge;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin timeline PATH...</c>: who held which post of which body, first and last seen, with the sentences that say so.</summary>
internal static class TimelineCommand
{
    private const string Table = "table";
    private const string Ftm = "ftm";

    public static Command Create(ToolIo io)
    {
        var paths = CommonOptions.Paths();
        var maximumSize = CommonOptions.MaximumSize();
        var fields = new FieldOptions();
        var knowledge = CommonOptions.Knowledge();
        var person = new Option<string[]>("--person") { Description = "only persons of this name, in Chinese or in pinyin" };
        var documents = new Option<int>("--min-documents") { Description = "only what at least so many documents say", DefaultValueFactory = _ => 1 };
        var format = new Option<string>("--format")
        {
            Description = "table for people, jsonl with the sentences, csv, ftm for entities of FollowTheMoney (Person, Organization, Position, Occupancy)",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, "jsonl", "csv", Ftm);
        var command = new Command("timeline", "Lists who held which post of which body, when first and last seen, over all documents.")
        {
            paths, person, documents, format, maximumSize, knowledge,
        };
        fields.AddTo(command);
        command.SetAction(parsed => KnowledgeOfUser.WithAnalyzer(io, parsed.GetValue(knowledge), analyzer =>
        {
            var timeline = new OfficialTimeline();
            var code = new DocumentRun(io, "read").Over(
                parsed.GetRequiredValue(paths),
                CommonOptions.Bytes(parsed.GetRequiredValue(maximumSize)),
                fields.Of(parsed),
                document => timeline.Add(analyzer.Analyze(document)));
            var wanted = (parsed.GetValue(person) ?? []).SelectMany(name => analyzer.Knowledge.EntitiesNamed("person", name)).ToHashSet(StringComparer.Ordinal);
            var least = parsed.GetRequiredValue(documents);
            Write(io, timeline.Tenures().Where(t => t.Documents >= least && (wanted.Count == 0 || wanted.Contains(t.Person.Split('/')[0]))), parsed.GetRequiredValue(format));
            return code;
        }));
        return command;
    }

    private static void Write(ToolIo io, IEnumerable<Tenure> tenures, string format)
    {
        switch (format)
        {
            case Ftm:
                new FollowTheMoney(io.Output).Write(tenures);
                break;
            case "jsonl":
                TimelineOutput.Json(io.Output, tenures);
                break;
            case "csv":
                TimelineOutput.Csv(io.Output, tenures);
                break;
            default:
                TimelineOutput.Table(io.Output, tenures);
                break;
        }
    }
}
