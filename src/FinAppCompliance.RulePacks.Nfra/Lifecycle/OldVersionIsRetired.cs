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
    private static readonly BilingualText Unsafe = new(
        "停止支持且存在未修复漏洞的版本仍在提供服务",
        "a version without support and with open vulnerabilities is still served");

    private static readonly RuleParameter<TimeLimit> Grace =
        OwnLimits.Time("retirementGrace", 90, TimeUnit.CalendarDays, "停止支持后的下线期限", "time to retire a version after its support ended");

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
        var isUnsafe = vulnerabilities.Any(context.AsOf, IsOpen).IsTrue;
        var ended = version.SupportThrough.IsAbsent ? Fact<DateOnly>.Absent : FactPeriod.Through(default, version.SupportThrough).Until;
        var draft = context.When(version.IsStillServed == true, NotServed).With("isStillServed", version.IsStillServed)
            .Require(context.Term(context.Parameters.Get(Grace), context.FromCommencement(ended)).MetIf(false), isUnsafe ? Unsafe : Unsupported, "support", isUnsafe ? Severity.High : null)
            .Under(Grace)
            .With("supportThrough", version.SupportThrough);
        foreach (var vulnerability in vulnerabilities)
        {
            draft = IsOpen(vulnerability, context.AsOf).IsTrue ? draft
                .With("foundAt", vulnerability.FoundAt, vulnerability.Id).With("fixedAt", vulnerability.FixedAt, vulnerability.Id) : draft;
        }

        return draft;
    }

    private static Tri IsOpen(Vulnerability vulnerability, DateTimeOffset asOf) => vulnerability.FoundAt.IsBy(asOf) & !vulnerability.FixedAt.IsBy(asOf);
}
