using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Documents;
using Fuxin.TextAnalysis.Search;
using Fuxin.TextAnalysis.Tool.Web;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin demo</c>: the main job on the documents of the repository, with three searches worth seeing.</summary>
internal static class DemoCommand
{
    /// <summary>Each search and what it shows.</summary>
    private static readonly (string Query, string Shows)[] Searches =
    [
        ("goal:六地 AND lang:en", "A goal asked for in Chinese is found in English documents, under its English name."),
        ("official:胡涛", "An official asked for in Chinese is found in both languages."),
        ("\"plenary session\" OR 全会", "A phrase in either language, by relevance."),
    ];

    public static Command Create(ToolIo io)
    {
        var corpus = new Option<string>("--corpus")
        {
            Description = "the folder of the documents",
            DefaultValueFactory = _ => Path.Combine("corpus", "documents"),
        };
        var serve = new Option<bool>("--serve") { Description = "open the researcher's desk over it instead, a page in the browser, until Ctrl-C" };
        var port = new Option<int>("--port") { Description = "with --serve, where the page is found; 0 for any free port", DefaultValueFactory = _ => DeskOptions.UsualPort };
        var command = new Command("demo", "Indexes the repository's corpus, prints what was found in it, and runs three searches.") { corpus, serve, port };
        command.SetAction((parsed, cancellation) =>
            Run(io, parsed.GetRequiredValue(corpus), parsed.GetValue(serve) ? parsed.GetRequiredValue(port) : null, cancellation));
        return command;
    }

    private static async Task<int> Run(ToolIo io, string corpus, int? port, CancellationToken cancellation)
    {
        if (!Directory.Exists(corpus))
        {
            io.Problem(corpus, "no such folder. Run the demo at the top of the repository, or name the folder with --corpus.");
            return ExitCode.Usage;
        }

        var index = Directory.CreateTempSubdirectory("fuxin-demo");
        try
        {
            if (port is { } free)
            {
                var indexed = IndexCommand.Run(io, [corpus], index.FullName, replace: true, DocumentLoader.DefaultMaximumBytes);
                return Math.Max(indexed, await ServeCommand.Run(io, index.FullName, "127.0.0.1", free, token: null, cancellation));
            }

            Heading(io, $"What the documents of {corpus} say");
            var code = IndexCommand.Run(io, [corpus], index.FullName, replace: true, DocumentLoader.DefaultMaximumBytes);
            Summarize(io, index.FullName);
            foreach (var (query, shows) in Searches)
            {
                Heading(io, $"fuxin search '{query}'");
                io.Output.WriteLine(shows);
                code = Math.Max(code, SearchCommand.Run(io, index.FullName, query, new SearchOptions { Take = 4 }));
            }

            return code;
        }
        finally
        {
            index.Delete(recursive: true);
        }
    }

    private static void Summarize(ToolIo io, string index)
    {
        using var searcher = CorpusSearcher.Open(index);
        var all = searcher.Search(new DateQuery(null, null), new SearchOptions { Take = int.MaxValue, Order = ResultOrder.OldestFirst });
        foreach (var hit in all.Hits)
        {
            var document = searcher.GetDocument(hit.Id)!;
            io.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{hit.Date:yyyy-MM-dd}  {hit.Title}"));
            var officials = document.Officials.Select(o => o.Body is null || o.Post.Contains(o.Body, StringComparison.Ordinal)
                ? $"{o.Person} = {o.Post}"
                : $"{o.Person} = {o.Post} ({o.Body})");
            Line(io, "officials", officials);
            Line(io, "goals", document.Goals.Select(g => g.Members.IsEmpty ? g.Name : $"{g.Name} ({g.Members.Length} members)"));
            Line(io, "meetings", document.Annotations.OfType<MeetingMention>().Select(m => m.Text));
        }
    }

    private static void Line(ToolIo io, string label, IEnumerable<string> values)
    {
        const int Most = 6;
        var distinct = values.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count > 0)
        {
            var more = distinct.Count > Most ? $"; and {distinct.Count - Most} more" : "";
            io.Output.WriteLine($"    {label,-10} {string.Join("; ", distinct.Take(Most))}{more}");
        }
    }

    private static void Heading(ToolIo io, string text)
    {
        io.Output.WriteLine();
        io.Output.WriteLine($"== {text}");
    }
}
