using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Tells the kind of the institution whose register is judged; whom a regulation binds stands in the table of deadlines.</summary>
internal static class InstitutionKinds
{
    /// <summary>The kind of the institution whose register is judged; unknown unless exactly one is recorded.</summary>
    internal static Fact<InstitutionKind> Kind(this Records<Institution> institutions) => institutions.Count == 1 ? institutions[0].Kind : Fact<InstitutionKind>.Unknown;
}
