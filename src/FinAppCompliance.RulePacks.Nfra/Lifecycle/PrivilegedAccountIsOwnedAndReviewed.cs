using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires an owner and a timely review for every privileged account (article 9).</summary>
internal sealed class PrivilegedAccountIsOwnedAndReviewed : IComplianceRule<PrivilegedAccount>
{
    private static readonly RuleParameter<TimeLimit> Limit =
        OwnLimits.Time("reviewInterval", 3, TimeUnit.Months, "特权账号复核周期", "interval between reviews of privileges");
    private static readonly BilingualText Disabled = new("账号已停用", "the account is locked");
    private static readonly BilingualText Orphan = new("特权账号无责任人", "nobody answers for the account");
    private static readonly BilingualText Stale = new("特权账号复核超期", "the review of the account is overdue");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.2",
        Severity = Severity.High,
        Title = new("特权账号有责任人并定期复核", "the privileged account has an owner and is reviewed"),
        Remediation = new("停用无主账号，完成权限复核", "lock orphan accounts and review the privileges"),
        Parameters = [Limit, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<PrivilegedAccount> context)
    {
        var account = context.Subject;
        return context.When(account.IsDisabled == false, Disabled).With("isDisabled", account.IsDisabled)
            .Require(account.Owner.Exists, Orphan, "owner").With("owner", account.Owner)
            .Require(context.Every(context.Parameters.Get(Limit), Fact<DateOnly>.Absent).MetBy(account.LastReviewedOn), Stale, "review")
            .Under(Limit).With("lastReviewedOn", account.LastReviewedOn);
    }
}
