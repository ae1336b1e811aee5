using System.CommandLine;
using Fuxin.TextAnalysis.Relations;
using Fuxin.TextAnalysis.Tool.Output;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin reuse PATH...</c>: passages that two documents share, with what was edited, one JSON object a line. Earlier documents count as the source of later ones.</summary>
internal static class ReuseCommand
{
    public static Command Create(ToolIo io)
    {
        var collection = new Collection(io);
        var command = collection.Command("reuse", "Finds passages that one document takes over from another.");
        command.SetAction(parsed =>
        {
            var index = new ReuseIndex();
            var documents = new List<SourceDocument>();
            return collection.Run(
                parsed,
                documents.Add,
                () =>
                {
                    var byId = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
                    foreach (var document in documents.OrderBy(d => d.Date ?? DateOnly.MaxValue))
                    {
                        foreach (var source in index.Candidates(document.Text))
                        {
                            Write(io, byId[source], document);
                        }

                        if (byId.TryAdd(document.Id, document))
                        {
                            index.Add(document.Id, document.Text);
                        }
                    }
                });
        });
        return command;
    }

    private static void Write(ToolIo io, SourceDocument source, SourceDocument target)
    {
        foreach (var passage in TextReuse.Find(source.Text, target.Text))
        {
            JsonLine.Write(io.Output, json =>
            {
                json.WriteString("source", source.Id);
                json.WriteString("target", target.Id);
                json.WriteNumber("sourceStart", passage.Source.Start);
                json.WriteNumber("targetStart", passage.Target.Start);
                json.WriteNumber("similarity", Math.Round(passage.Similarity, 3));
                json.WriteString("text", target.Text.AsSpan(passage.Target.Start, passage.Target.Length));
                json.WriteStartArray("edits");
                foreach (var edit in passage.Edits.Where(e => e.Kind != PassageEditKind.Kept))
                {
                    var (text, span, sign) = edit.Kind == PassageEditKind.Dropped ? (source.Text, edit.Source, '-') : (target.Text, edit.Target, '+');
                    json.WriteStringValue(sign + text.Substring(span.Start, span.Length));
                }

                json.WriteEndArray();
            });
        }
    }
}
