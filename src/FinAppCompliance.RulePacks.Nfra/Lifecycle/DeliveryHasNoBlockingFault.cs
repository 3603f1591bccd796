using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that no blocking fault was open when a version was released (article 8).</summary>
internal sealed class DeliveryHasNoBlockingFault : IComplianceRule<AppVersion>
{
    private static readonly RuleParameter<WeaknessSeverity> Limit = RuleParameter.Choice("blockingSeverity", WeaknessSeverity.High, OwnLimits.Texts("阻断发布的最低等级", "least severity that blocks a release"));
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText OpenDefect = new("发布时存在未修复的阻断级缺陷", "a blocking fault was open at the release");
    private static readonly BilingualText OpenVulnerability = new("发布时存在未修复的高危漏洞", "a grave vulnerability was open at the release");
    private static readonly BilingualText Exploitable = new("发布时存在未修复且可利用的高危漏洞", "a grave and exploitable vulnerability was open at the release");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-08.2",
        Severity = Severity.High,
        Title = new("交付前已修复缺陷和漏洞", "faults and vulnerabilities were fixed before delivery"),
        Remediation = new("修复并重新发布，必要时下架该版本", "fix and release anew, and withdraw the version where needed"),
        Needs = [FactNeed.Own<Defect>(), FactNeed.Anywhere<Vulnerability>()],
        Parameters = [Limit],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.IsBy(context.AsOf), NotReleased).With("releasedAt", version.ReleasedAt);
        if (!version.ReleasedAt.TryGet(out var released))
        {
            return draft;
        }

        var limit = context.Parameters.Get(Limit);
        var defects = context.Own<Defect>();
        draft = draft.Require(defects.All((limit, ChinaStandardTime.DateOf(released)), static (defect, asked) => !IsOpen(defect, asked.Item2, asked.limit)), OpenDefect, "defect").Under(Limit).With("defects", defects);
        foreach (var defect in defects)
        {
            draft = draft.With("severity", defect.Severity, defect.Id).With("foundOn", defect.FoundOn, defect.Id).With("fixedOn", defect.FixedOn, defect.Id);
        }

        draft = Judge(draft, context.Own<Vulnerability>(), released, limit);
        foreach (var component in version.Components.Items)
        {
            draft = Judge(draft, context.About<Vulnerability>(component.Id), released, limit);
        }

        foreach (var sdk in version.Sdks.Items)
        {
            draft = Judge(draft, context.About<Vulnerability>(sdk.Id), released, limit);
        }

        return draft
            .Require(version.Components.IsUnknown ? Tri.Unknown : Tri.True, OpenVulnerability, "components").With("components", version.Components)
            .Require(version.Sdks.IsUnknown ? Tri.Unknown : Tri.True, OpenVulnerability, "sdks").With("sdks", version.Sdks);
    }

    private static VerdictDraft Judge(VerdictDraft draft, Records<Vulnerability> holes, DateTimeOffset released, WeaknessSeverity limit)
    {
        draft = Name(draft.Require(holes.All((limit, released), static (hole, asked) => !IsOpen(hole, asked.released, asked.limit) | !(hole.IsExploitable == true)), Exploitable, "exploitable", Severity.Critical).Under(Limit), holes);
        return Name(draft.Require(holes.All((limit, released), static (hole, asked) => !IsOpen(hole, asked.released, asked.limit) | hole.IsExploitable == true), OpenVulnerability, "vulnerability").Under(Limit), holes);
    }

    private static Tri IsOpen(Defect defect, DateOnly released, WeaknessSeverity limit) =>
        Blocks(defect.Severity, limit) & defect.FoundOn <= released & !defect.FixedOn.IsBy(released);

    private static Tri IsOpen(Vulnerability hole, DateTimeOffset released, WeaknessSeverity limit) =>
        Blocks(hole.Severity, limit) & hole.FoundAt <= released & !hole.FixedAt.IsBy(released);

    private static Tri Blocks(Fact<WeaknessSeverity> severity, WeaknessSeverity limit) => severity == WeaknessSeverity.Unrated | severity >= limit;

    private static VerdictDraft Name(VerdictDraft draft, Records<Vulnerability> holes)
    {
        draft = draft.With("vulnerabilities", holes);
        foreach (var hole in holes)
        {
            draft = draft.With("severity", hole.Severity, hole.Id).With("isExploitable", hole.IsExploitable, hole.Id).With("foundAt", hole.FoundAt, hole.Id).With("fixedAt", hole.FixedAt, hole.Id);
        }

        return draft;
    }
}
