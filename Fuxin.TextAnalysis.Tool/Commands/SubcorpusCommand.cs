using System.CommandLine;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin subcorpus save|list|delete</c>: names for the documents of a query.</summary>
internal static class SubcorpusCommand
{
    public static Command Create(ToolIo io) => new("subcorpus", "Names the documents of a query, so that in:name finds them.")
    {
        Save(io), List(io), Delete(io),
    };

    private static Command Save(ToolIo io)
    {
        var name = Name();
        var query = SearchOptionsOfTool.Query();
        var index = CommonOptions.Index();
        var command = new Command("save", "Saves a query under a name.") { name, query, index };
        command.SetAction(parsed => SearchSession.Over(
            io, parsed.GetRequiredValue(index), parsed.GetRequiredValue(query), SearchLimits.Default, (searcher, asked) =>
            {
                var total = searcher.Search(asked, new SearchOptions { Take = 0 }).Total;
                SubCorpora.Of(parsed.GetRequiredValue(index)).Save(parsed.GetRequiredValue(name), asked);
                io.Output.WriteLine($"{parsed.GetRequiredValue(name)}: {total} documents now, {asked}");
            }));
        return command;
    }

    private static Command List(ToolIo io)
    {
        var index = CommonOptions.Index();
        var command = new Command("list", "Lists the saved names with their queries and how many documents they have now.") { index };
        command.SetAction(parsed => SearchSession.Over(io, parsed.GetRequiredValue(index), SearchLimits.Default, searcher =>
        {
            foreach (var corpus in SubCorpora.Of(parsed.GetRequiredValue(index)).All())
            {
                io.Output.WriteLine($"{corpus.Name}: {searcher.Search(corpus.Query, new SearchOptions { Take = 0 }).Total} documents, {corpus.Query}");
            }
        }));
        return command;
    }

    private static Command Delete(ToolIo io)
    {
        var name = Name();
        var index = CommonOptions.Index();
        var command = new Command("delete", "Forgets a name; the documents stay.") { name, index };
        command.SetAction(parsed => SearchSession.Guard(io, parsed.GetRequiredValue(index), () =>
            SubCorpora.Of(parsed.GetRequiredValue(index)).Delete(parsed.GetRequiredValue(name))));
        return command;
    }

    private static Argument<string> Name() => new("name") { Description = "the name of the sub-corpus" };
}
