using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Says what kind of entry a filing record is.</summary>
internal static class FilingScope
{
    /// <summary>Whether it files an application of a form that is filed.</summary>
    internal static Tri IsOfApplication(this Filing filing) => filing.Kind == FilingKind.App | filing.Kind == FilingKind.MiniProgram | filing.Kind == FilingKind.QuickApp;

    /// <summary>Whether it may stand for the filing of an application: neither the Internet service nor the protection level is filed by it.</summary>
    internal static Tri MayCoverApplication(this Filing filing) => !(filing.Kind == FilingKind.InternetService | filing.Kind == FilingKind.Mlps);

    /// <summary>Whether it records that no filing is due; such an entry has no number and no filed particulars.</summary>
    internal static Tri IsExemption(this Filing filing) => filing.Status == FilingStatus.NotRequired;
}
