using System.CommandLine;
using Fuxin.TextAnalysis.Statistics;
using Fuxin.TextAnalysis.Tool.Exports;

namespace Fuxin.TextAnalysis.Tool.Commands.Tables;

/// <summary><c>fuxin stats network</c>: who and what is named together.</summary>
internal static class NetworkVerbs
{
    public static TableVerb Network()
    {
        var types = new Option<string[]>("--types")
        {
            Description = "person, body, goal, place, meeting; several may be given",
            DefaultValueFactory = _ => ["person", "body", "goal"],
            AllowMultipleArgumentsPerToken = true,
        };
        var scope = new Option<NetworkScope>("--within") { Description = "Sentence, Paragraph or Document" };
        var order = new Option<NetworkOrder>("--order") { Description = "Weight, LogLikelihood or NormalizedMutualInformation" };
        var around = new Option<string?>("--around") { Description = "only what is named together with the thing of this id" };
        var least = new Option<int>("--min-weight") { Description = "leave out edges of a lower weight", DefaultValueFactory = _ => 3 };
        var most = new Option<int>("--most-names") { Description = "pass over sentences, paragraphs or documents that name more things", DefaultValueFactory = _ => new NetworkOptions().MostNames };
        var unlinked = new Option<bool>("--unlinked") { Description = "also names behind which no thing is known" };
        var selection = new SelectionOptions(100);
        return new TableVerb(
            "stats", "network", "Shows which officials, bodies and goals are named together.", [types, scope, order, around, least, most, unlinked, .. selection.Symbols],
            run => StatisticTables.Of(run.Statistics.Network(
                new NetworkOptions
                {
                    Selection = selection.Of(run.Parsed),
                    Types = [.. run.Parsed.GetRequiredValue(types).SelectMany(t => t.Split(','))],
                    Scope = run.Parsed.GetValue(scope),
                    Order = run.Parsed.GetValue(order),
                    Around = run.Parsed.GetValue(around),
                    MinimumWeight = run.Parsed.GetRequiredValue(least),
                    MostNames = run.Parsed.GetRequiredValue(most),
                    LinkedOnly = !run.Parsed.GetValue(unlinked),
                    Take = selection.Take(run.Parsed),
                },
                run.Progress,
                run.Cancellation)));
    }
}
