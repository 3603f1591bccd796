using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that versions without support are retired; worse with known vulnerabilities (article 9).</summary>
internal sealed class OldVersionIsRetired : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotServed = new("该版本已停止服务", "the version is no longer served");
    private static readonly BilingualText Unsupported = new("停止支持的版本仍在提供服务", "a version without support is still served");

    private static readonly RuleParameter<TimeLimit> Grace = OwnLimits.Time("retirementGrace", 90, TimeUnit.CalendarDays, "停止支持后的下线期限", "time to retire a version after its support ended");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.3",
        Severity = Severity.Medium,
        Title = new("停止支持的旧版本不再提供服务", "a version without support is no longer served"),
        Remediation = new("下线旧版本并引导升级", "retire the version and lead users to a newer one"),
        Needs = [FactNeed.Own<Vulnerability>()],
        Parameters = [Grace],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var vulnerabilities = context.Own<Vulnerability>();
        var ended = version.SupportThrough.IsAbsent ? Tri.False : Past(FactPeriod.Through(default, version.SupportThrough).Until, context.Parameters.Get(Grace), context.Today, context.Calendar);
        var unsafeToServe = vulnerabilities.Any(context.AsOf, static (vulnerability, now) => vulnerability.FoundAt <= now & !vulnerability.FixedAt.Exists);
        return context.When(version.IsStillServed == true, NotServed).With("isStillServed", version.IsStillServed)
            .Require(!ended, Unsupported, "support", unsafeToServe.IsTrue ? Severity.High : null).With("supportThrough", version.SupportThrough).With("vulnerabilities", vulnerabilities).Under(Grace);
    }

    private static Tri Past(Fact<DateOnly> until, TimeLimit grace, DateOnly today, IWorkingCalendar calendar)
    {
        if (!until.TryGet(out var end) || !grace.After(end, calendar).TryGet(out var last))
        {
            return Tri.Unknown;
        }

        return today > last;
    }
}
