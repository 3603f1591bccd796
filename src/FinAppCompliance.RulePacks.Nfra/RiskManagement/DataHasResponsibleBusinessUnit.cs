using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that the unit that runs the business answers for its data (article 13).</summary>
internal sealed class DataHasResponsibleBusinessUnit : IComplianceRule<DataAsset>
{
    private static readonly BilingualText NoOwner = new("未明确数据责任部门", "no unit answers for the data");
    private static readonly BilingualText OtherOwner = new("数据责任部门不是业务主管部门", "the unit that answers for the data does not run the business");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-13.1",
        Severity = Severity.High,
        Title = new("数据责任落实到业务主管部门", "the unit that runs the business answers for the data"),
        Remediation = new("明确数据责任部门为业务主管部门", "name the unit that runs the business as owner"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<DataAsset> context)
    {
        var asset = context.Subject;
        return context.Begin().Require(asset.OwnerUnit.Exists, NoOwner, "owner").With("ownerUnit", asset.OwnerUnit)
            .Require(!asset.OwnerUnit.Exists | (asset.BusinessUnit.HasValue ? asset.OwnerUnit.SameAs(asset.BusinessUnit) : Tri.Unknown), OtherOwner, "business")
            .With("ownerUnit", asset.OwnerUnit).With("businessUnit", asset.BusinessUnit);
    }
}
