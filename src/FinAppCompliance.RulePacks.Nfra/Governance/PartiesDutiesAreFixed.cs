using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that business and technology owners of each application are fixed (article 1).</summary>
internal sealed class PartiesDutiesAreFixed : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText Ended = new("移动应用已终止", "the application has ended");
    private static readonly BilingualText NoMatrix = new("无现行有效的职责分工文件", "no responsibility matrix is in force");
    private static readonly BilingualText NoBusiness = new("未明确业务归属部门", "no business unit is named");
    private static readonly BilingualText NoTechnology = new("未明确技术部门", "no technology unit is named");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-01.3",
        Severity = Severity.Medium,
        Title = new("业务与技术职责已落实到部门", "the duties of business and technology are fixed"),
        Remediation = new("在职责分工中明确业务部门和技术部门", "name the business and the technology unit in the responsibility matrix"),
        Needs = [FactNeed.Anywhere<PolicyDocument>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var policies = context.All<PolicyDocument>();
        var isStock = context.IsStock(app.FirstReleasedOn);
        var draft = context.When(!app.State.IsEnded(), Ended).With("state", app.State)
            .RequireOfStock(context, isStock, app.OwnerUnit.Exists, NoBusiness, "business").With("ownerUnit", app.OwnerUnit).WithBegan(context, "firstReleasedOn", app.FirstReleasedOn)
            .RequireOfStock(context, isStock, app.TechnologyUnit.Exists, NoTechnology, "technology").With("technologyUnit", app.TechnologyUnit).WithBegan(context, "firstReleasedOn", app.FirstReleasedOn)
            .RequireOfStock(context, !policies.EverHad(PolicyKind.ResponsibilityMatrix, context.Today), policies.Has(PolicyKind.ResponsibilityMatrix, context.Today), NoMatrix, "matrix").With("policies", policies);
        foreach (var policy in policies)
        {
            draft = draft.With("kind", policy.Kind, policy.Id);
            draft = (policy.Kind == PolicyKind.ResponsibilityMatrix).IsFalse ? draft : draft.With("validFrom", policy.ValidFrom, policy.Id).With("validThrough", policy.ValidThrough, policy.Id);
        }

        return draft;
    }
}
