using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Holds reports to authorities against their time, and names the facts of each.</summary>
internal static class ReportTerms
{
    /// <summary>Says how the duty to report stands.</summary>
    internal static Timeliness MetBy(this DutyTerm term, Records<RegulatorReport> reports, ReportAsked asked) =>
        term.MetByAny(reports, asked, static (report, asked) => asked.IsMetBy(report), static report => report.SubmittedAt);

    /// <summary>Names the reports and the facts of each that decide, where either of two kinds counts.</summary>
    internal static VerdictDraft WithReports(this VerdictDraft draft, Records<RegulatorReport> reports, ReportAsked asked, ReportAsked other)
    {
        draft = draft.With("reports", reports);
        foreach (var report in reports)
        {
            draft = draft.With("kind", report.Kind, report.Id);
            draft = (report.Kind == asked.Kind | report.Kind == other.Kind).IsFalse ? draft
                : draft.With("incident", report.Incident, report.Id).With("authorityKind", report.AuthorityKind, report.Id).With("submittedAt", report.SubmittedAt, report.Id);
        }

        return draft;
    }

    /// <summary>Names the reports and the facts of each that decide.</summary>
    internal static VerdictDraft WithReports(this VerdictDraft draft, Records<RegulatorReport> reports, ReportAsked asked)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("reports", reports);
        foreach (var report in reports)
        {
            draft = draft.With("kind", report.Kind, report.Id);
            if ((report.Kind == asked.Kind).IsFalse)
            {
                continue;
            }

            draft = draft.With("authorityKind", report.AuthorityKind, report.Id).With("submittedAt", report.SubmittedAt, report.Id);
            draft = asked.IsWritten ? draft.With("isWritten", report.IsWritten, report.Id) : draft;
            draft = asked.HasAllContents ? draft.With("hasAllContents", report.HasAllContents, report.Id) : draft;
        }

        return draft;
    }
}
