namespace Fuxin.TextAnalysis.Segmentation;

/// <summary>What a name names.</summary>
internal enum NameKind : byte
{
    Person,
    Place,
    Organization,
}
