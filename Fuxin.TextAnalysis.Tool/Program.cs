using Fuxin.TextAnalysis;
using Fuxin.TextAnalysis.Tool.Output;
using Fuxin.TextAnalysis.Training;

if (args[0] == "lexicon")
{
    ReadingsCompiler.Compile(args[1], args[2]);return 0;
}

foreach (var path in args.Skip(1).Where(a => !a.StartsWith('-') && a != "jsonl"))
{
    Console.WriteLine(AnalysisJson.Line(TextAnalyzer.Default.Analyze(File.ReadAllText(path), Path.GetFileNameWithoutExtension(path))));
}

return 0;
