namespace Fuxin.TextAnalysis.Documents;

/// <summary>How far a loading has come. Immutable.</summary>
/// <param name="Read">Documents read.</param>
/// <param name="Failed">Files and records that could not be read.</param>
/// <param name="PassedOver">Files left out on purpose.</param>
/// <param name="Path">The file at hand.</param>
public readonly record struct LoadProgress(long Read, long Failed, long PassedOver, string Path)
{
    internal LoadProgress With(LoadedDocument loaded) => new(
        Read + (loaded.IsRead ? 1 : 0),
        Failed + (loaded is { IsRead: false, IsPassedOver: false } ? 1 : 0),
        PassedOver + (loaded.IsPassedOver ? 1 : 0),
        loaded.Path);
}
