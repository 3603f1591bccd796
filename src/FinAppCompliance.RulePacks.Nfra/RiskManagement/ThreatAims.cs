using FinAppCompliance.Domain.Lifecycle;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Says of the seven classes of threat of article 12 what they are aimed at.</summary>
internal static class ThreatAims
{
    /// <summary>Whether the threat is aimed at code that the institution hands out; an official account hands out none.</summary>
    internal static bool NeedsOwnCode(this ThreatClass threat) => threat is ThreatClass.ReverseEngineering or ThreatClass.CodeTampering or ThreatClass.Repackaging;
}
