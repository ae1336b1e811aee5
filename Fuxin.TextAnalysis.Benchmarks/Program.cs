using BenchmarkDotNet.Running;
using Fuxin.TextAnalysis.Benchmarks.Comparison;

if (args is ["index-comparison", ..])
{
    IndexComparison.Run(args[1..]);
}
else if (args is ["segmentation-comparison", ..])
{
    SegmentationComparison.Run(args[1..]);
}
else if (args is ["peers", ..])
{
    PeerComparison.Run(args[1..]);
}
else if (args is ["analysis-speed", ..])
{
    AnalysisSpeed.Run(args[1..]);
}
else if (args is ["desk-load", _, ..])
{
    DeskLoad.Run(args[1..]);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
