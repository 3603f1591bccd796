using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that a released version holds no malware, risky code, dead or irrelevant link (article 7).</summary>
internal sealed class VersionIsFreeOfHarmfulContent : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText Malware = new("发布版本含恶意程序或风险代码", "the released version holds malware or risky code");
    private static readonly BilingualText Link = new("发布版本含无关或失效链接", "the released version holds an irrelevant or dead link");
    private static readonly BilingualText Unscanned = new("发布版本未经扫描", "the released version was not scanned");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-07.4",
        Severity = Severity.Medium,
        Title = new("发布版本无恶意程序、风险代码和无关链接", "the released version is free of malware, risky code and irrelevant links"),
        Remediation = new("清除恶意程序、风险代码和失效链接后重新发布", "remove what was found and release again"),
        Needs = [FactNeed.Own<ScanResult>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.Exists & version.ReleasedAt <= context.AsOf, NotReleased).With("releasedAt", version.ReleasedAt);

        var scans = context.Own<ScanResult>();
        draft = Facts(draft.Require(scans.Any(context.Today, static (scan, day) => scan.Kind == ScanKind.Malware & scan.ScannedOn.IsBy(day)), Unscanned, "malwareScan").With("scanResults", scans), scans);
        draft = Facts(draft.Require(scans.Any(context.Today, static (scan, day) => scan.Kind == ScanKind.Link & scan.ScannedOn.IsBy(day)), Unscanned, "linkScan").With("scanResults", scans), scans);
        draft = Facts(draft.Require(scans.All(context.Today, static (scan, day) => IsFree(scan, ScanFindingKind.Malware, ScanFindingKind.RiskyCode, day)), Malware, "malware", Severity.Critical).With("scanResults", scans), scans);
        return Facts(draft.Require(scans.All(context.Today, static (scan, day) => IsFree(scan, ScanFindingKind.DeadLink, ScanFindingKind.IrrelevantLink, day)), Link, "link").With("scanResults", scans), scans);
    }

    private static Tri IsFree(ScanResult scan, ScanFindingKind first, ScanFindingKind second, DateOnly day)
    {
        var free = scan.Findings.IsUnknown ? Tri.Unknown : Tri.True;
        foreach (var finding in scan.Findings.Items)
        {
            free &= !(finding.Kind == first | finding.Kind == second) | finding.FixedOn.IsBy(day);
        }

        return free;
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
