using Fuxin.TextAnalysis.Tool;

namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary>Runs the tool as its command line does, and keeps what it wrote.</summary>
internal static class FuxinTool
{
    public static (int Code, string Output, string Error) Run(params string[] arguments) => RunWith("", arguments);

    public static (int Code, string Output, string Error) RunWith(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = FuxinCommand.Run(arguments, new ToolIo(new StringReader(input), output, error, IsTerminal: false));
        return (code, output.ToString(), error.ToString());
    }
}
