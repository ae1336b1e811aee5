namespace Fuxin.TextAnalysis.Tests.Packaging;

/// <summary>The tests that share the packed packages; they build, so they run one after another.</summary>
[CollectionDefinition(nameof(PackedPackages))]
public sealed class PackagingTests : ICollectionFixture<PackedPackages>;
