namespace Fuxin.TextAnalysis.Tool;

/// <summary>What a command reads from and writes to; tests hand in their own.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output: results only.</param>
/// <param name="Error">Standard error: problems, progress and summaries.</param>
/// <param name="IsTerminal">True if a person reads the output, so that colour is welcome.</param>
internal sealed record ToolIo(TextReader Input, TextWriter Output, TextWriter Error, bool IsTerminal)
{
    /// <summary>Reports what kept one file, line or query from being handled; the run goes on.</summary>
    public void Problem(string where, string what) => Error.WriteLine($"fuxin: {where}: {what}");
}
