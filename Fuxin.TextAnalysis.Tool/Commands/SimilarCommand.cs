using System.CommandLine;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin similar PATH...</c>: which documents read like each document, one JSON object a line.</summary>
internal static class SimilarCommand
{
    public static Command Create(ToolIo io) => TermCommand.Create(
        io,
        "similar",
        "Names the documents that read most like each document.",
        usually: 5,
        static (terms, document, take) => terms.Similar(document, take).Select(o => (o.Id, Math.Round(o.Similarity, 4))));
}
