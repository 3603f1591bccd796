using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Says what the filings of an application show, and names the facts that show it.</summary>
internal static class FilingEvidence
{
    /// <summary>The kind of filing that a form of application asks for; unknown for forms of which no rule was seen.</summary>
    internal static Fact<FilingKind> KindFor(Fact<AppForm> form) => !form.TryGet(out var known) ? Fact<FilingKind>.Unknown : known switch
    {
        AppForm.App => FilingKind.App,
        AppForm.MiniProgram => FilingKind.MiniProgram,
        AppForm.QuickApp => FilingKind.QuickApp,
        _ => Fact<FilingKind>.Unknown,
    };

    /// <summary>Whether the filing was approved by a day; a changed filing shows the day of the change and not that of the first approval.</summary>
    internal static Tri IsApprovedBy(this Filing filing, DateOnly latest) =>
        filing.ApprovedOn.IsBy(latest) | (filing.Status == FilingStatus.Changed & filing.ApprovedOn.Exists & Tri.Unknown);

    internal static Tri Stands(this Filing filing, FilingKind kind, DateOnly today) =>
        filing.Kind == kind & filing.ApprovedOn.IsBy(today) & !filing.RevokedOn.IsBy(today)
        & (filing.Status == FilingStatus.Approved | filing.Status == FilingStatus.Changed);

    internal static Tri Agrees(this Filing filing, MobileApplication application) =>
        filing.FiledName == application.Name & filing.FiledOperatorCreditCode.SameAs(application.OperatorCreditCode)
        & (filing.FiledPackageName.HasValue ? application.PackageNames.Contains(filing.FiledPackageName.Value) : !filing.FiledPackageName.Exists);

    internal static VerdictDraft WithApprovals(this VerdictDraft draft, Records<Filing> filings)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("filings", filings);
        foreach (var filing in filings)
        {
            draft = draft.With("application", filing.Application, filing.Id).With("kind", filing.Kind, filing.Id).With("approvedOn", filing.ApprovedOn, filing.Id)
                .With("revokedOn", filing.RevokedOn, filing.Id).With("status", filing.Status, filing.Id);
        }

        return draft;
    }

    internal static VerdictDraft WithNumbers(this VerdictDraft draft, Records<Filing> filings)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var filing in filings)
        {
            draft = draft.With("isDisplayedInApp", filing.IsDisplayedInApp, filing.Id);
        }

        return draft;
    }

    internal static VerdictDraft WithParticulars(this VerdictDraft draft, Records<Filing> filings)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var filing in filings)
        {
            draft = draft.With("filedName", filing.FiledName, filing.Id).With("filedOperatorCreditCode", filing.FiledOperatorCreditCode, filing.Id)
                .With("filedPackageName", filing.FiledPackageName, filing.Id);
        }

        return draft;
    }
}
