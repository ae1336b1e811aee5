using System.CommandLine;
using System.Globalization;
using Fuxin.TextAnalysis.Citing;
using Fuxin.TextAnalysis.Search;

namespace Fuxin.TextAnalysis.Tool.Commands;

/// <summary>
/// <c>fuxin cite PASSAGE</c>: cites a passage, which is an address, or a document with a span; or says what has become of an address whose words have
/// moved or changed.
/// </summary>
internal static class CiteCommand
{
    public static Command Create(ToolIo io)
    {
        var passages = new Argument<string[]>("passage")
        {
            Description = "an address (fuxin:ID#char=120,180;hash=...), or a document's id with a span behind it (ID:120-180)",
            Arity = ArgumentArity.OneOrMore,
        };
        var index = CommonOptions.Index();
        var format = SearchOptionsOfTool.Format("gbt7714", "bibtex", "csl-json", "address");
        var command = new Command("cite", "Cites passages, and finds the passage of an address again.") { passages, index, format };
        command.SetAction(parsed => Run(io, parsed.GetRequiredValue(passages), parsed.GetRequiredValue(index), parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Run(ToolIo io, string[] passages, string index, string format)
    {
        var failed = 0;
        var cited = new List<Passage>();
        var code = SearchSession.Over(io, index, SearchLimits.Default, searcher =>
        {
            foreach (var written in passages)
            {
                if (Find(io, searcher, written) is { } passage)
                {
                    cited.Add(passage);
                }
                else
                {
                    failed++;
                }
            }
        });
        Write(io.Output, cited, format);
        return Math.Max(code, ExitCode.Of(failed));
    }

    private static Passage? Find(ToolIo io, CorpusSearcher searcher, string written)
    {
        var isAddress = PassageAddress.TryParse(written, out var address);
        if (!isAddress && SpanOf(written) is null)
        {
            io.Problem(written, "not a passage; write its address, or the document's id and a span: ID:120-180.");
            return null;
        }

        var (id, span) = isAddress ? (address!.DocumentId, address.Span) : SpanOf(written)!.Value;
        if (searcher.GetDocument(id) is not { } document)
        {
            io.Problem(written, $"there is no document {id} in the index.");
            return null;
        }

        if (isAddress)
        {
            var found = address!.Resolve(document.Source.Text);
            if (found.Span is not { } now)
            {
                io.Problem(written, "these words are not in the document any more: its text has changed since the passage was cited.");
                return null;
            }

            if (found.State == PassageState.Moved)
            {
                io.Problem(written, $"the text has changed; the same words now stand at {now}, and are cited there.");
            }

            span = now;
        }

        try
        {
            return Passage.Of(document.Source, document.Language, span);
        }
        catch (ArgumentException problem)
        {
            io.Problem(written, problem.Message);
            return null;
        }
    }

    private static (string Id, TextSpan Span)? SpanOf(string written)
    {
        var colon = written.LastIndexOf(':');
        return colon > 0 && written[(colon + 1)..].Split('-') is [var from, var to]
            && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end > start
            ? (written[..colon], TextSpan.FromBounds(start, end))
            : null;
    }

    private static void Write(TextWriter output, List<Passage> passages, string format)
    {
        if (format == "csl-json")
        {
            output.Write(CitationWriter.CslJson(passages));
            return;
        }

        foreach (var passage in passages)
        {
            switch (format)
            {
                case "bibtex":
                    output.Write(CitationWriter.BibTeX(passage));
                    break;
                case "address":
                    output.WriteLine($"{passage.Address}\t{passage.Text.ReplaceLineEndings(" ")}");
                    break;
                default:
                    output.WriteLine(CitationWriter.Gb7714(passage));
                    break;
            }
        }
    }
}
