using Fuxin.TextAnalysis.Documents;

namespace Fuxin.TextAnalysis.Tests.Documents;

/// <summary>Loads everything, and stops with the test.</summary>
internal static class Loading
{
    public static List<LoadedDocument> All(params IEnumerable<string> paths) =>
        [.. new DocumentLoader().Load(paths, cancellation: TestContext.Current.CancellationToken)];
}
