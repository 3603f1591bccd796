using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
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
    private static readonly BilingualText NoCode = new("公众号不发布自有代码，无需加固", "an official account hands out no code to harden");
    private static readonly BilingualText Unhardened = new("未加固或加固已超过周期", "it is not hardened, or not within the cycle");

    private static readonly RuleParameter<TimeLimit> Cycle = OwnLimits.Time("hardeningCycle", 12, TimeUnit.Months, "安全加固周期", "cycle of hardening");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-12.2",
        Severity = Severity.High,
        Title = new("发布版本已安全加固", "the released version is hardened"),
        Remediation = new("加固后重新发布", "harden it and release again"),
        Needs = [FactNeed.Own<HardeningRecord>(), FactNeed.Own<MobileApplication>()],
        Parameters = [Cycle, Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var form = context.Find(version.Application)?.Form ?? default;
        var hardenings = context.Own<HardeningRecord>();
        var limit = context.Parameters.Get(Cycle);
        var isHardened = hardenings.Any((limit, context.Today, context.Calendar), static (record, asked) => IsCurrent(record.HardenedOn, asked));
        var draft = context.When(version.IsStillServed == true & version.ReleasedAt.IsBy(context.AsOf), NotServed).With("isStillServed", version.IsStillServed).With("releasedAt", version.ReleasedAt)
            .When(!(form == AppForm.OfficialAccount), NoCode).With("form", form, version.Application.Id)
            .Require(context.HoldsSince(DutyArising.DayOf(version.ReleasedAt), isHardened), Unhardened).Under(Cycle).With("hardenings", hardenings);
        foreach (var record in hardenings)
        {
            draft = draft.With("hardenedOn", record.HardenedOn, record.Id);
        }

        return draft;
    }

    private static Tri IsCurrent(Fact<DateOnly> hardened, in (TimeLimit Limit, DateOnly Today, IWorkingCalendar Calendar) asked) =>
        !hardened.TryGet(out var day) ? hardened.Exists : day > asked.Today ? false : asked.Limit.After(day, asked.Calendar) >= asked.Today;
}
