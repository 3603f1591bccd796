using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires regular link scans and a prompt repair of what they find (article 7).</summary>
internal sealed class HarmfulContentIsCleanedPromptly : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText Withdrawn = new("版本已停止提供", "the version is no longer offered");
    private static readonly BilingualText Stale = new("逾期未扫描", "the link scan is overdue");
    private static readonly BilingualText Overdue = new("扫描发现的问题逾期未清理", "a finding of a scan was not cleaned up in time");

    private static readonly RuleParameter<TimeLimit> Interval = InstitutionLimits.Months("link-scan-interval", 1, "链接扫描间隔", "interval of link scans");
    private static readonly RuleParameter<TimeLimit> FixTime = InstitutionLimits.Days("scan-fix-time", 7, "扫描问题清理时限", "time to clean up what a scan found");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-07.5",
        Severity = Severity.Medium,
        Title = new("扫描及时且发现的问题及时清理", "scans are regular and what they find is cleaned up promptly"),
        Remediation = new("补做扫描并清理逾期问题", "make up the scan and clean up what is overdue"),
        Needs = [FactNeed.Own<ScanResult>()],
        Parameters = [Interval, FixTime],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.Exists & version.ReleasedAt <= context.AsOf, NotReleased).With("releasedAt", version.ReleasedAt);

        draft = draft.When(!version.WithdrawnOn.IsBy(context.Today), Withdrawn).With("withdrawnOn", version.WithdrawnOn);
        var scans = context.Own<ScanResult>();
        var earliest = context.Parameters.Get(Interval).Before(context.Today, context.Calendar).Or(DateOnly.MaxValue);
        var recent = scans.Any((earliest, context.Today), static (scan, asked) => scan.Kind == ScanKind.Link & scan.ScannedOn.IsBy(asked.Today) & scan.ScannedOn >= asked.earliest);
        draft = Facts(draft.Require(recent, Stale, "interval").With("scanResults", scans).Under(Interval), scans);
        var latest = context.Parameters.Get(FixTime).Before(context.Today, context.Calendar).Or(DateOnly.MinValue);
        var clean = scans.All((latest, context.Today), static (scan, asked) => IsClean(scan, asked.latest, asked.Today));
        return Facts(draft.Require(clean, Overdue, "overdue").With("scanResults", scans).Under(FixTime), scans);
    }

    private static Tri IsClean(ScanResult scan, DateOnly latest, DateOnly today)
    {
        var recent = scan.ScannedOn.Exists & scan.ScannedOn >= latest;
        var clean = scan.Findings.IsUnknown ? Tri.Unknown : Tri.True;
        foreach (var finding in scan.Findings.Items)
        {
            clean &= finding.FixedOn.IsBy(today);
        }

        return recent | clean;
    }

    private static VerdictDraft Facts(VerdictDraft draft, Records<ScanResult> scans)
    {
        foreach (var scan in scans)
        {
            draft = draft.With("kind", scan.Kind, scan.Id).With("scannedOn", scan.ScannedOn, scan.Id).With("findings", scan.Findings, scan.Id);
        }

        return draft;
    }
}
