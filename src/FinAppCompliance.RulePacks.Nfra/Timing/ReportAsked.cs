using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Which report a duty asks for: its kind, the authority it must go to, and its form. A report to another authority meets nothing.</summary>
internal readonly record struct ReportAsked(ReportKind Kind, AuthorityKind To, bool IsWritten = false, bool HasAllContents = false)
{
    /// <summary>Says whether a report is of the kind, to the authority and in the form asked for, whenever it was submitted.</summary>
    internal Tri IsMetBy(RegulatorReport report) => report.Kind == Kind & report.AuthorityKind == To
        & (!IsWritten || report.IsWritten == true) & (!HasAllContents || report.HasAllContents == true);
}
