using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires regular link scans and a prompt repair of what they find (article 7).</summary>
/// <remarks>A standing duty while the version is offered: what an old version brought over the commencement has its time from that day.</remarks>
internal sealed class HarmfulContentIsCleanedPromptly : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText Withdrawn = new("版本已停止提供", "the version is no longer offered");
    private static readonly BilingualText Stale = new("逾期未扫描", "the link scan is overdue");
    private static readonly BilingualText Overdue = new("扫描发现的问题逾期未清理", "a finding of a scan was not cleaned up in time");

    private static readonly RuleParameter<TimeLimit> Interval =
        InstitutionLimits.Months("link-scan-interval", 1, "链接扫描间隔", "interval of link scans");
    private static readonly RuleParameter<TimeLimit> FixTime =
        InstitutionLimits.Days("scan-fix-time", 7, "扫描问题清理时限", "time to clean up what a scan found");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-07.5",
        Severity = Severity.Medium,
        Title = new("扫描及时且发现的问题及时清理", "scans are regular and what they find is cleaned up promptly"),
        Remediation = new("补做扫描并清理逾期问题", "make up the scan and clean up what is overdue"),
        Needs = [FactNeed.Own<ScanResult>()],
        Parameters = [Interval, FixTime, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.IsBy(context.AsOf), NotReleased).With("releasedAt", version.ReleasedAt)
            .When(!version.WithdrawnOn.IsBy(context.Today), Withdrawn).With("withdrawnOn", version.WithdrawnOn);
        return JudgeFindings(JudgeInterval(draft, context), context);
    }

    private static VerdictDraft JudgeInterval(VerdictDraft draft, scoped in RuleContext<AppVersion> context)
    {
        var scans = context.Own<ScanResult>();
        var held = context.Every(context.Parameters.Get(Interval), DutyArising.DayOf(context.Subject.ReleasedAt))
            .MetByAny(scans, ScanKind.Link, static (scan, kind) => scan.Kind == kind, static scan => scan.ScannedOn);
        draft = draft.Require(held, Stale, "interval").Under(Interval).With("scanResults", scans);
        foreach (var scan in scans)
        {
            draft = draft.With("kind", scan.Kind, scan.Id);
            draft = (scan.Kind == ScanKind.Link).IsFalse ? draft : draft.With("scannedOn", scan.ScannedOn, scan.Id);
        }

        return draft;
    }

    private static VerdictDraft JudgeFindings(VerdictDraft draft, scoped in RuleContext<AppVersion> context)
    {
        var scans = context.Own<ScanResult>();
        draft = draft.Require(scans.IsComplete ? Tri.True : Tri.Unknown, Overdue, "overdue").With("scanResults", scans);
        foreach (var scan in scans)
        {
            var term = context.Term(context.Parameters.Get(FixTime), context.FromCommencement(scan.ScannedOn));
            draft = scan.Findings.IsUnknown
                ? draft.Require(Tri.Unknown, Overdue, "overdue").With("findings", scan.Findings, scan.Id)
                    .With("scannedOn", scan.ScannedOn, scan.Id)
                : draft;
            foreach (var finding in scan.Findings.Items)
            {
                draft = draft.Require(Cleaned(term, finding, scan.ScannedOn, context.Today), Overdue, "overdue").Under(FixTime)
                    .With("scannedOn", scan.ScannedOn, scan.Id).With("fixedOn", finding.FixedOn, scan.Id)
                    .With("findings", scan.Findings, scan.Id);
            }
        }

        return draft;
    }

    /// <summary>What was cleaned up late is clean from then on; what was cleaned up before the scan that found it contradicts itself.</summary>
    private static Timeliness Cleaned(DutyTerm term, ScanFinding finding, Fact<DateOnly> scannedOn, DateOnly today) =>
        scannedOn.TryGet(out var scanned) && (finding.FixedOn.IsBy(today) & finding.FixedOn >= scanned).IsTrue ? term.MetIf(true) : term.MetBy(finding.FixedOn);
}
