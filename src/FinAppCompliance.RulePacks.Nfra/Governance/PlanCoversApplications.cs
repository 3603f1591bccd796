using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires a digital-transformation plan in force that covers mobile applications (article 1).</summary>
internal sealed class PlanCoversApplications : IComplianceRule<Institution>
{
    private static readonly BilingualText Missing = new("无现行有效的数字化转型规划", "no digital-transformation plan is in force");
    private static readonly BilingualText Silent = new("现行数字化转型规划未涵盖移动应用", "the plan in force says nothing of mobile applications");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-01.1",
        Severity = Severity.Medium,
        Title = new("数字化转型规划已纳入移动应用建设", "the digital-transformation plan covers mobile applications"),
        Remediation = new("将移动应用建设纳入数字化转型规划并按程序批准", "put mobile applications into the plan and have it approved"),
        Needs = [FactNeed.Anywhere<PolicyDocument>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Institution> context)
    {
        var policies = context.All<PolicyDocument>();
        var exists = policies.Has(PolicyKind.DigitalTransformationPlan, context.Today);
        var covers = policies.Any(context.Today, static (policy, day) => policy.Kind == PolicyKind.DigitalTransformationPlan & policy.Validity.Covers(day)
            & policy.ApprovalLevel.Exists & policy.ApprovalLevel != ApprovalLevel.None & policy.Covers.Contains(PolicyTopic.MobileApplications));
        var draft = exists.IsFalse
            ? context.Begin().RequireOfStock(context, !policies.EverHad(PolicyKind.DigitalTransformationPlan, context.Today), false, Missing, "missing").With("policies", policies)
            : context.Begin().RequireOfStock(context, IsOld(context, policies), covers, Silent, "silent").With("policies", policies);
        foreach (var policy in policies)
        {
            draft = draft.With("kind", policy.Kind, policy.Id);
            if (!(policy.Kind == PolicyKind.DigitalTransformationPlan).IsFalse)
            {
                draft = draft.With("covers", policy.Covers, policy.Id).With("approvalLevel", policy.ApprovalLevel, policy.Id)
                    .With("validFrom", policy.ValidFrom, policy.Id).With("validThrough", policy.ValidThrough, policy.Id);
            }
        }

        return draft;
    }

    // A plan that was in force before the Notice is revised by the end of the stock term; a newer one in force covers applications at once.
    private static Tri IsOld(in RuleContext<Institution> context, Records<PolicyDocument> policies)
    {
        var isOld = policies.IsComplete ? Tri.True : Tri.Unknown;
        foreach (var policy in policies)
        {
            var counts = policy.Kind == PolicyKind.DigitalTransformationPlan & policy.Validity.Covers(context.Today);
            isOld &= !counts | policy.ValidFrom.IsAbsent | context.IsStock(policy.ValidFrom);
        }

        return isOld;
    }
}
