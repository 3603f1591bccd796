using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.RulePacks.Artifacts.Hardening;

/// <summary>What a flag of a file proves: a default that another file may change proves nothing.</summary>
internal static class FlagTruth
{
    internal static Tri Of(ArtifactFact<bool> flag) => flag.Certainty == FactCertainty.Assumed ? Tri.Unknown : flag.Value == true;
}
