using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
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
    private static readonly BilingualText NoMalwareScan = new("发布版本未经恶意程序扫描", "the released version was not scanned for malware");
    private static readonly BilingualText NoLinkScan = new("发布版本未经链接扫描", "the links of the released version were not scanned");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-07.4",
        Severity = Severity.Medium,
        Title = new("发布版本无恶意程序、风险代码和无关链接", "the released version is free of malware, risky code and irrelevant links"),
        Remediation = new("清除恶意程序、风险代码和失效链接后重新发布", "remove what was found and release again"),
        Needs = [FactNeed.Own<ScanResult>()],
        Arising = DutyArising.At<AppVersion>("releasedAt", static version => version.ReleasedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.IsBy(context.AsOf), NotReleased).With("releasedAt", version.ReleasedAt);

        var scans = context.Own<ScanResult>();
        draft = Name(draft.Require(WasScanned(scans, ScanKind.Malware, context.Today), NoMalwareScan, "malwareScan"), scans, ScanKind.Malware);
        draft = Name(draft.Require(WasScanned(scans, ScanKind.Link, context.Today), NoLinkScan, "linkScan"), scans, ScanKind.Link);
        draft = Name(draft.Require(scans.All(context.Today, static (scan, day) => IsFree(scan, ScanFindingKind.Malware, ScanFindingKind.RiskyCode, day)), Malware, "malware", Severity.Critical), scans, null);
        return Name(draft.Require(scans.All(context.Today, static (scan, day) => IsFree(scan, ScanFindingKind.DeadLink, ScanFindingKind.IrrelevantLink, day)), Link, "link"), scans, null);
    }

    private static Tri WasScanned(Records<ScanResult> scans, ScanKind kind, DateOnly today) =>
        scans.Any((kind, today), static (scan, asked) => scan.Kind == asked.kind & scan.ScannedOn.IsBy(asked.today));

    private static Tri IsFree(ScanResult scan, ScanFindingKind first, ScanFindingKind second, DateOnly day)
    {
        var free = scan.Findings.IsUnknown ? Tri.Unknown : Tri.True;
        foreach (var finding in scan.Findings.Items)
        {
            free &= !(finding.Kind == first | finding.Kind == second) | finding.FixedOn.IsBy(day);
        }

        return free | !scan.ScannedOn.IsBy(day);
    }

    private static VerdictDraft Name(VerdictDraft draft, Records<ScanResult> scans, ScanKind? kind)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("scanResults", scans);
        foreach (var scan in scans)
        {
            draft = kind is null ? draft.With("findings", scan.Findings, scan.Id)
                .With("scannedOn", scan.ScannedOn, scan.Id) : draft.With("kind", scan.Kind, scan.Id);
            draft = kind is { } asked && !(scan.Kind == asked).IsFalse ? draft.With("scannedOn", scan.ScannedOn, scan.Id) : draft;
        }

        return draft;
    }
}
