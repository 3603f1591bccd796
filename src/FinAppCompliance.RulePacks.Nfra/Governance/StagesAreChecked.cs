using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a passed compliance check of each stage a version or its operation goes through (article 3).</summary>
/// <remarks>A version is dated by its release, or by its build while it is not released; requirement and development of one that was built before the Notice are left aside.</remarks>
internal sealed class StagesAreChecked : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotBuilt = new("版本尚未构建", "the version is not built yet");

    private static readonly BilingualText BuiltBefore = new("版本构建于施行前且未发布", "the version was built before the Notice and is not released");

    // Read by position, so that a passing evaluation makes no text.
    private static readonly string[] StageKeys = [.. Enum.GetValues<LifecycleStage>().Select(static s => s.ToString())];
    private static readonly BilingualText[] Missing = [.. Enum.GetValues<LifecycleStage>().Select(TextOf)];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-03.3",
        Severity = Severity.Medium,
        Title = new("需求、研发、推广与运营阶段均经合规检查", "the stages of requirement, development, promotion and operation are checked"),
        Remediation = new(
            "开展缺失的阶段合规检查，如实注明补办日期和原因，不得倒签",
            "carry out the missing stage checks, state the true date and reason of the late step and do not backdate"),
        Needs = [FactNeed.Own<StageCheck>(), FactNeed.Own<Campaign>()],
        Arising = DutyArising.By<AppVersion>("releasedAt", DayOf),
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var released = version.ReleasedAt.Exists & version.ReleasedAt <= context.AsOf;
        var draft = context.When(released | version.BuiltOn.IsBy(context.Today), NotBuilt).With("builtOn", version.BuiltOn).With("releasedAt", version.ReleasedAt);
        draft = draft.When(released | context.ArisesInForce(version.BuiltOn), BuiltBefore).With("builtOn", version.BuiltOn).With("releasedAt", version.ReleasedAt);
        draft = Check(draft, context, LifecycleStage.Requirement, released);
        draft = Check(draft, context, LifecycleStage.Development, released);
        return released.IsFalse ? draft : Promote(Check(draft, context, LifecycleStage.Operation, released), context);
    }

    private static Fact<DateOnly> DayOf(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var isAhead = version.ReleasedAt.IsAbsent || (version.ReleasedAt.HasValue && version.ReleasedAt.Value > context.AsOf);
        return isAhead ? Fact<DateOnly>.Absent : DutyArising.DayOf(version.ReleasedAt);
    }

    private static BilingualText TextOf(LifecycleStage stage)
    {
        var name = Labels.Of(stage);
        return new($"“{name.Zh}”阶段未经合规检查通过", $"the stage '{name.En}' was passed without a compliance check");
    }

    private static VerdictDraft Promote(VerdictDraft draft, scoped in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var campaigns = context.About<Campaign>(version.Application.Id);
        var from = version.ReleasedAt.TryGet(out var released) ? ChinaStandardTime.DateOf(released) : (DateOnly?)null;
        var ok = campaigns.IsComplete ? Tri.True : Tri.Unknown;
        foreach (var campaign in campaigns)
        {
            var promotes = from is { } day ? campaign.StartsOn.IsBy(context.Today) & campaign.StartsOn >= day : Tri.Unknown;
            var passed = context.About<StageCheck>(campaign.Id).Any(campaign, static (check, campaign) => check.Stage == LifecycleStage.Promotion
                & check.CheckedOn.Exists & check.CheckedOn.IsNotAfter(campaign.StartsOn) & IsPassed(check));
            ok &= !promotes | passed;
        }

        draft = draft.Require(ok, Missing[(int)LifecycleStage.Promotion], StageKeys[(int)LifecycleStage.Promotion], Severity.High).With("campaigns", campaigns).With("releasedAt", version.ReleasedAt);
        foreach (var campaign in campaigns)
        {
            var checks = context.About<StageCheck>(campaign.Id);
            draft = Facts(draft.With("startsOn", campaign.StartsOn, campaign.Id).With("stageChecks", checks), checks, LifecycleStage.Promotion);
        }

        // A check whose version is not known may be one of a campaign.
        foreach (var check in context.Own<StageCheck>())
        {
            draft = draft.With("version", check.Version, check.Id);
        }

        return draft;
    }

    private static VerdictDraft Check(VerdictDraft draft, scoped in RuleContext<AppVersion> context, LifecycleStage stage, Tri released)
    {
        var checks = context.Own<StageCheck>();
        var passed = checks.Any((stage, context.Today), static (check, asked) => check.Stage == asked.stage & check.CheckedOn.IsBy(asked.Today) & IsPassed(check));
        passed |= stage == LifecycleStage.Operation ? !released : !context.ArisesInForce(context.Subject.BuiltOn);
        draft = draft.Require(passed, Missing[(int)stage], StageKeys[(int)stage], released.IsTrue ? Severity.High : Severity.Medium).With("stageChecks", checks).With("releasedAt", context.Subject.ReleasedAt);
        draft = stage == LifecycleStage.Operation ? draft : draft.With("builtOn", context.Subject.BuiltOn);
        return Facts(draft, checks, stage);
    }

    private static Tri IsPassed(StageCheck check) => check.Result == CheckResult.Passed | check.Result == CheckResult.PassedWithConditions;

    // What was checked at another stage says nothing about this one; only its stage is named.
    private static VerdictDraft Facts(VerdictDraft draft, Records<StageCheck> checks, LifecycleStage stage)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var check in checks)
        {
            draft = draft.With("stage", check.Stage, check.Id);
            if (!(check.Stage == stage).IsFalse)
            {
                draft = draft.With("result", check.Result, check.Id).With("checkedOn", check.CheckedOn, check.Id);
            }

            draft = check.Campaign.HasValue ? draft.With("campaign", check.Campaign, check.Id) : draft.With("version", check.Version, check.Id);
        }

        return draft;
    }
}
