using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that the business department's duty for each data asset is recorded (Q&amp;A, question 7).</summary>
internal sealed class DataAssetHasBusinessUnit : IComplianceRule<DataAsset>
{
    private static readonly BilingualText Missing = new("数据资产未明确业务部门", "no business unit is recorded for the data asset");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "QA-7.1",
        Severity = Severity.High,
        Title = new("数据资产已明确业务部门职责", "the business unit of the data asset is recorded"),
        Remediation = new("为该数据资产明确业务部门", "name the business unit of the data asset"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<DataAsset> context)
    {
        return context.Begin().Require(context.Subject.BusinessUnit.Exists, Missing).With("businessUnit", context.Subject.BusinessUnit);
    }
}
