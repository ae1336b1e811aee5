using System.CommandLine;
using Fuxin.TextAnalysis.Themes;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin themes PATH...</c>: the themes of a collection with their terms, documents and years, one JSON object a theme.</summary>
internal static class ThemesCommand
{
    private const int ShownDocuments = 5;

    public static Command Create(ToolIo io)
    {
        var collection = new Collection(io);
        var topics = new Option<int>("--topics") { Description = "how many themes", DefaultValueFactory = _ => 20 };
        var passes = new Option<int>("--passes") { Description = "passes over the collection", DefaultValueFactory = _ => 200 };
        var seed = new Option<int>("--seed") { Description = "where the chance begins", DefaultValueFactory = _ => 1998 };
        var command = collection.Command("themes", "Finds the themes that run through a collection (latent Dirichlet allocation).", topics, passes, seed);
        command.SetAction(parsed =>
        {
            var trainer = new TopicTrainer { Topics = parsed.GetRequiredValue(topics), Passes = parsed.GetRequiredValue(passes), Seed = parsed.GetRequiredValue(seed) };
            var years = new List<int?>();
            return collection.Run(
                parsed,
                source =>
                {
                    trainer.Add(TextAnalyzer.Default.Analyze(source));
                    years.Add(source.Date?.Year);
                    if (years.Count % 1000 == 0)
                    {
                        io.Error.WriteLine($"{years.Count} documents read");
                    }
                },
                () => Write(io, ProgressLine.During(io, "passes over the collection", trainer.Passes, progress => trainer.Train(progress ?? new PassReport(io, trainer.Passes))), years));
        });
        return command;
    }

    private static void Write(ToolIo io, TopicModel model, List<int?> years)
    {
        for (var topic = 0; topic < model.Topics.Length; topic++)
        {
            var number = topic;
            var found = model.Topics[topic];
            List<(int Document, double Share)> shares = [.. Enumerable.Range(0, years.Count).Select(d => (d, model.SharesOf(d)[number]))];
            JsonLine.Write(io.Output, json =>
            {
                json.WriteNumber("theme", number + 1);
                json.WriteNumber("share", Math.Round(found.Share, 4));
                json.WriteNumber("coherence", Math.Round(found.Coherence, 4));
                json.WriteStartObject("terms");
                foreach (var term in found.Terms)
                {
                    json.WriteNumber(term.Term, Math.Round(term.Score, 4));
                }

                json.WriteEndObject();
                json.WriteStartObject("documents");
                foreach (var (document, share) in shares.OrderByDescending(s => s.Share).Take(ShownDocuments))
                {
                    json.WriteNumber(model.Documents[document], Math.Round(share, 3));
                }

                json.WriteEndObject();
                json.WriteStartObject("years");
                foreach (var year in shares.Where(s => years[s.Document] is not null).GroupBy(s => years[s.Document]!.Value).OrderBy(y => y.Key))
                {
                    json.WriteNumber(year.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), Math.Round(year.Average(s => s.Share), 4));
                }

                json.WriteEndObject();
            });
        }
    }

    private sealed class PassReport(ToolIo io, int passes) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value % 10 == 0 || value == passes)
            {
                io.Error.WriteLine($"pass {value} of {passes}");
            }
        }
    }
}
