using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires periodic hardening of served versions (article 12).</summary>
internal sealed class ReleasedVersionIsHardened : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotServed = new("版本未发布或已停止服务", "the version is not released or no longer served");
    private static readonly BilingualText Unhardened = new("未加固或加固已超过周期", "it is not hardened, or not within the cycle");

    private static readonly RuleParameter<TimeLimit> Cycle = OwnLimits.Time("hardeningCycle", 12, TimeUnit.Months, "安全加固周期", "cycle of hardening");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-12.2",
        Severity = Severity.High,
        Title = new("发布版本已安全加固", "the released version is hardened"),
        Remediation = new("加固后重新发布", "harden it and release again"),
        Needs = [FactNeed.Own<HardeningRecord>()],
        Parameters = [Cycle],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var hardenings = context.Own<HardeningRecord>();
        return context.When(version.IsStillServed == true & version.ReleasedAt.IsBy(context.AsOf), NotServed).With("isStillServed", version.IsStillServed).With("releasedAt", version.ReleasedAt)
            .Require(hardenings.Any((context.Parameters.Get(Cycle), context.Today, context.Calendar), static (record, asked) => Recency.IsWithin(record.HardenedOn, asked.Item1, asked.Today, asked.Calendar)), Unhardened).With("hardenings", hardenings).Under(Cycle);
    }
}
