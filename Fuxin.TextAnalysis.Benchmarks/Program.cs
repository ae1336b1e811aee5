using BenchmarkDotNet.Running;
using Fuxin.TextAnalysis.Benchmarks.Comparison;

if (args is ["index-comparison", ..])
{
    IndexComparison.Run(args[1..]);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
