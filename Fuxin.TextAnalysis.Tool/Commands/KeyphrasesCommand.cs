using System.CommandLine;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary><c>fuxin keyphrases PATH...</c>: the words and phrases that tell each document from the others, one JSON object a line.</summary>
internal static class KeyphrasesCommand
{
    public static Command Create(ToolIo io) => TermCommand.Create(
        io,
        "keyphrases",
        "Names the terms that tell each document from the others.",
        usually: 10,
        static (terms, document, take) => terms.Keyphrases(document, take).Select(t => (t.Term, Math.Round(t.Score, 3))));
}
