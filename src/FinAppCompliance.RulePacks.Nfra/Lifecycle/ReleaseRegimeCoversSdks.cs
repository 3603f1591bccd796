using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a test and release regime in force that covers SDKs (article 8).</summary>
internal sealed class ReleaseRegimeCoversSdks : IComplianceRule<Institution>
{
    private static readonly BilingualText Missing = new("没有现行的测试与发布制度", "no test and release regime is in force");
    private static readonly BilingualText NoSdk = new("制度未覆盖第三方SDK", "the regime does not cover third-party SDKs");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-08.1",
        Severity = Severity.Medium,
        Title = new("测试验证和上架发布制度覆盖应用和SDK", "the test and release regime covers applications and SDKs"),
        Remediation = new("制定或修订测试与发布制度，经审批后印发", "write or amend the regime, have it approved and issue it"),
        Needs = [FactNeed.Anywhere<PolicyDocument>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var policies = context.All<PolicyDocument>();
        var exists = policies.Any(context.Today, static (policy, day) => IsInForce(policy, day));
        var covers = policies.Any(context.Today, static (policy, day) => IsInForce(policy, day) & policy.Covers.Contains(PolicyTopic.ThirdPartySdk));

        // An institution that never had a regime has the time for stock; one that had it and lost it has not.
        var isStock = policies.Any(static policy => policy.Kind == PolicyKind.TestAndRelease).IsFalse;
        var draft = Require(context.Begin(), context, exists, isStock, Missing, "regime").With("policies", policies);
        draft = Name(draft, policies);
        draft = Name(Require(draft, context, covers, isStock, NoSdk, "sdk").With("policies", policies), policies);
        foreach (var policy in policies)
        {
            draft = (policy.Kind == PolicyKind.TestAndRelease).IsFalse ? draft : draft.With("covers", policy.Covers, policy.Id);
        }

        return draft;
    }

    private static VerdictDraft Require(VerdictDraft draft, scoped in RuleContext<Institution> context, Tri holds, bool isStock, BilingualText failure, string key) =>
        isStock ? draft.Require(context.PutRight(holds), failure, key).Under(Stock.Term) : draft.Require(holds, failure, key);

    private static Tri IsInForce(PolicyDocument policy, DateOnly day) => policy.Kind == PolicyKind.TestAndRelease & policy.Validity.Covers(day);

    private static VerdictDraft Name(VerdictDraft draft, Records<PolicyDocument> policies)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        foreach (var policy in policies)
        {
            draft = draft.With("kind", policy.Kind, policy.Id);
            draft = (policy.Kind == PolicyKind.TestAndRelease).IsFalse ? draft
                : draft.With("validFrom", policy.ValidFrom, policy.Id).With("validThrough", policy.ValidThrough, policy.Id);
        }

        return draft;
    }
}
