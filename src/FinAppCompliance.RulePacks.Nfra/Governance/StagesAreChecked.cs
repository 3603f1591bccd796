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
internal sealed class StagesAreChecked : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotBuilt = new("版本尚未构建", "the version is not built yet");
    private static readonly BilingualText Missing = new("该阶段未经合规检查通过", "the stage was passed without a compliance check");

    // Read by position, so that a passing evaluation makes no text.
    private static readonly string[] StageKeys = [.. Enum.GetValues<LifecycleStage>().Select(static s => s.ToString())];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-03.3",
        Severity = Severity.Medium,
        Title = new("需求、研发、推广与运营阶段均经合规检查", "the stages of requirement, development, promotion and operation are checked"),
        Remediation = new("补做缺失的阶段合规检查", "make up the missing stage checks"),
        Needs = [FactNeed.Own<StageCheck>(), FactNeed.Own<Campaign>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var released = version.ReleasedAt.Exists & version.ReleasedAt <= context.AsOf;
        var draft = context.When(released | version.BuiltOn.IsBy(context.Today), NotBuilt).With("builtOn", version.BuiltOn).With("releasedAt", version.ReleasedAt);
        draft = Check(draft, context, LifecycleStage.Requirement, released);
        draft = Check(draft, context, LifecycleStage.Development, released);
        return released.IsFalse ? draft : Promote(Check(draft, context, LifecycleStage.Operation, released), context);
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
                & check.CheckedOn.Exists & check.CheckedOn.IsNotAfter(campaign.StartsOn) & (check.Result == CheckResult.Passed | check.Result == CheckResult.PassedWithConditions));
            ok &= !promotes | passed;
        }

        draft = draft.Require(ok, Missing, StageKeys[(int)LifecycleStage.Promotion], Severity.High).With("campaigns", campaigns).With("releasedAt", version.ReleasedAt);
        foreach (var campaign in campaigns)
        {
            draft = draft.With("startsOn", campaign.StartsOn, campaign.Id).With("stageChecks", context.About<StageCheck>(campaign.Id));
        }

        return draft;
    }

    private static VerdictDraft Check(VerdictDraft draft, scoped in RuleContext<AppVersion> context, LifecycleStage stage, Tri released)
    {
        var checks = context.Own<StageCheck>();
        var passed = checks.Any((stage, context.Today), static (check, asked) => check.Stage == asked.stage & check.CheckedOn.IsBy(asked.Today)
            & (check.Result == CheckResult.Passed | check.Result == CheckResult.PassedWithConditions));
        if (stage == LifecycleStage.Operation)
        {
            passed |= !released;
        }

        draft = draft.Require(passed, Missing, StageKeys[(int)stage], released.IsTrue ? Severity.High : Severity.Medium).With("stageChecks", checks).With("releasedAt", context.Subject.ReleasedAt);
        foreach (var check in checks)
        {
            draft = draft.With("stage", check.Stage, check.Id).With("result", check.Result, check.Id).With("checkedOn", check.CheckedOn, check.Id);
        }

        return draft;
    }
}
