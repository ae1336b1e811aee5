namespace Fuxin.TextAnalysis.Tests.EndToEnd;

/// <summary>Output as a page shows it: line by line; a line of three dots stands for any lines.</summary>
internal static class DocumentedOutput
{
    public static void AssertSame(string expected, string output)
    {
        var lines = output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(l => l.TrimEnd()).ToList();
        var at = 0;
        var anywhere = false;
        foreach (var line in expected.TrimEnd('\n').Split('\n').Select(l => l.TrimEnd()))
        {
            if (line == "...")
            {
                anywhere = true;
                continue;
            }

            var found = anywhere ? lines.IndexOf(line, at) : at < lines.Count && lines[at] == line ? at : -1;
            Assert.True(found >= 0, $"The page says the line\n{line}\nbut the output is\n{output}");
            (at, anywhere) = (found + 1, false);
        }

        Assert.True(anywhere || at == lines.Count, $"The output has more lines than the page says:\n{output}");
    }
}
