namespace Fuxin.TextAnalysis.Tests;

/// <summary>
/// The outside data that the checks of category <c>Shared</c> measure on. It is not part of the repository;
/// where it is absent those checks say so and count as skipped, never as passed.
/// </summary>
internal static class SharedData
{
    public const string Category = "Shared";

    public static string PathOf(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable("FUXIN_SHARED") ?? Repository.PathOf("..", "shared");
        var path = Path.Combine([root, .. parts]);
        Assert.SkipUnless(
            Path.Exists(path), $"Not run: the outside data is not here ({string.Join('/', parts)}). Set FUXIN_SHARED to its folder to run this check.");
        return path;
    }
}
