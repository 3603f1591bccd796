using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires effective verification of registered users (article 12).</summary>
internal sealed class RegisteredUsersAreVerified : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoUsers = new("未在运行或没有注册用户", "not in service or without registered users");
    private static readonly BilingualText None = new("没有身份核验", "there is no verification");
    private static readonly BilingualText Weak = new("某类用户的身份核验无效", "a class of users has no effective verification");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-12.6",
        Severity = Severity.High,
        Title = new("注册用户得到有效身份核验", "registered users are effectively verified"),
        Remediation = new("为各类注册用户配置有效的身份核验", "give every class of users an effective verification"),
        Needs = [FactNeed.Own<IdentityVerification>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var verifications = context.Own<IdentityVerification>();
        var draft = context.When(application.IsInService() & application.HasRegisteredUsers == true, NoUsers).With("state", application.State).With("hasRegisteredUsers", application.HasRegisteredUsers)
            .Require(!verifications.IsEmpty, None, "any").With("verifications", verifications)
            .Require(verifications.All(static verification => verification.IsEffective == true & !verification.Methods.IsEmpty), Weak, "effective").With("verifications", verifications);
        foreach (var verification in verifications)
        {
            draft = draft.With("isEffective", verification.IsEffective, verification.Id).With("methods", verification.Methods, verification.Id);
        }

        return draft;
    }
}
