using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that no blocking fault was open when a version was released (article 8).</summary>
internal sealed class DeliveryHasNoBlockingFault : IComplianceRule<AppVersion>
{
    private static readonly RuleParameter<WeaknessSeverity> Limit = RuleParameter.Choice("blockingSeverity", WeaknessSeverity.High, Tighter.Lower, OwnLimits.Texts("阻断发布的最低等级", "least severity that blocks a release"));
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText OpenDefect = new("发布时存在未修复的阻断级缺陷", "a blocking fault was open at the release");
    private static readonly BilingualText OpenVulnerability = new("发布时存在未修复的高危漏洞", "a grave vulnerability was open at the release");
    private static readonly BilingualText Exploitable = new(
        "发布时存在未修复且可利用的高危漏洞",
        "a grave and exploitable vulnerability was open at the release");
    private static readonly BilingualText ComponentsUnlisted = new(
        "组件清单未登记，其中可能存在发布时未修复的高危漏洞",
        "the components are not listed, and a grave vulnerability in one may have been open at the release");
    private static readonly BilingualText SdksUnlisted = new(
        "SDK清单未登记，其中可能存在发布时未修复的高危漏洞",
        "the kits are not listed, and a grave vulnerability in one may have been open at the release");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-08.2",
        Severity = Severity.High,
        Title = new("交付前已修复缺陷和漏洞", "faults and vulnerabilities were fixed before delivery"),
        Remediation = new("修复并重新发布，必要时下架该版本", "fix and release anew, and withdraw the version where needed"),
        Needs = [FactNeed.Own<Defect>(), FactNeed.Anywhere<Vulnerability>()],
        Parameters = [Limit],
        Arising = DutyArising.At<AppVersion>("releasedAt", static version => version.ReleasedAt),
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
        draft = JudgeDefects(draft, context.Own<Defect>(), released, limit);
        draft = Judge(draft, context.Own<Vulnerability>(), released, limit, string.Empty, FactList<Ref<AppVersion>>.Unknown);
        foreach (var component in version.Components.Items)
        {
            draft = Judge(draft, context.About<Vulnerability>(component.Id), released, limit, "components", version.Components);
        }

        foreach (var sdk in version.Sdks.Items)
        {
            draft = Judge(draft, context.About<Vulnerability>(sdk.Id), released, limit, "sdks", version.Sdks);
        }

        return draft
            .Require(version.Components.IsUnknown ? Tri.Unknown : Tri.True, ComponentsUnlisted, "components")
            .With("components", version.Components)
            .Require(version.Sdks.IsUnknown ? Tri.Unknown : Tri.True, SdksUnlisted, "sdks").With("sdks", version.Sdks);
    }

    private static VerdictDraft JudgeDefects(VerdictDraft draft, Records<Defect> defects, DateTimeOffset released, WeaknessSeverity limit)
    {
        var isFree = defects.All((limit, ChinaStandardTime.DateOf(released)), static (defect, asked) => !IsOpen(defect, asked.Item2, asked.limit));
        draft = draft.Require(isFree, OpenDefect, "defect").Under(Limit).With("defects", defects);
        foreach (var defect in defects)
        {
            draft = draft.With("severity", defect.Severity, defect.Id);
            draft = Blocks(defect.Severity, limit).IsFalse ? draft : draft
                .With("foundOn", defect.FoundOn, defect.Id).With("fixedOn", defect.FixedOn, defect.Id);
        }

        return draft;
    }

    private static VerdictDraft Judge<T>(VerdictDraft draft, Records<Vulnerability> holes, DateTimeOffset released, WeaknessSeverity limit, string list, FactList<Ref<T>> listed)
        where T : RegisterRecord
    {
        var isSpared = holes.All((limit, released), static (hole, asked) => !IsOpen(hole, asked.released, asked.limit) | !(hole.IsExploitable == true));
        draft = Name(draft.Require(isSpared, Exploitable, "exploitable", Severity.Critical).Under(Limit), holes, limit);
        draft = list.Length == 0 ? draft : draft.With(list, listed);
        var isFree = holes.All((limit, released), static (hole, asked) => !IsOpen(hole, asked.released, asked.limit) | hole.IsExploitable == true);
        draft = Name(draft.Require(isFree, OpenVulnerability, "vulnerability").Under(Limit), holes, limit);
        return list.Length == 0 ? draft : draft.With(list, listed);
    }

    private static Tri IsOpen(Defect defect, DateOnly released, WeaknessSeverity limit) =>
        Blocks(defect.Severity, limit) & defect.FoundOn.IsBy(released) & !defect.FixedOn.IsBy(released);

    private static Tri IsOpen(Vulnerability hole, DateTimeOffset released, WeaknessSeverity limit) =>
        Blocks(hole.Severity, limit) & hole.FoundAt.IsBy(released) & !hole.FixedAt.IsBy(released);

    private static Tri Blocks(Fact<WeaknessSeverity> severity, WeaknessSeverity limit) => severity == WeaknessSeverity.Unrated | severity >= limit;

    private static VerdictDraft Name(VerdictDraft draft, Records<Vulnerability> holes, WeaknessSeverity limit)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("vulnerabilities", holes);
        foreach (var hole in holes)
        {
            draft = draft.With("severity", hole.Severity, hole.Id);
            draft = Blocks(hole.Severity, limit).IsFalse ? draft
                : NameLink(draft, hole).With("isExploitable", hole.IsExploitable, hole.Id)
                    .With("foundAt", hole.FoundAt, hole.Id).With("fixedAt", hole.FixedAt, hole.Id);
        }

        return draft;
    }

    private static VerdictDraft NameLink(VerdictDraft draft, Vulnerability hole)
    {
        draft = hole.Version.HasValue ? draft.With("version", hole.Version, hole.Id) : draft;
        draft = hole.Component.HasValue ? draft.With("component", hole.Component, hole.Id) : draft;
        return hole.Sdk.HasValue ? draft.With("sdk", hole.Sdk, hole.Id) : draft;
    }
}
