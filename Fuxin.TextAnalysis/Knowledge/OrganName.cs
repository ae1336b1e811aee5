using System.Collections.Immutable;

namespace Fuxin.TextAnalysis.Knowledge;

/// <summary>The name of an organ of a division, taken apart: 阜新市委 is the Party committee of 阜新市, 省政府 the government of a province.</summary>
/// <param name="Organ">The organ, as the table of organs names it.</param>
/// <param name="Divisions">The divisions the name may mean; empty if it names none.</param>
/// <param name="Level">The level as Chinese writes it (省, 市, 县); null if the name tells none.</param>
internal sealed record OrganName(string Organ, ImmutableArray<Division> Divisions, string? Level)
{
    /// <summary>The id of this organ of one division.</summary>
    public string IdIn(Division division) => $"body:{Organ}/CN-{division.Code}";
}
