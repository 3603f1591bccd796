using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Requires that the technology department's duty for each data asset is recorded (Q&amp;A, question 7).</summary>
internal sealed class DataAssetHasTechnologyUnit : IComplianceRule<DataAsset>
{
    private static readonly BilingualText Missing = new("数据资产未明确信息科技部门", "no technology unit is recorded for the data asset");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "QA-7.2",
        Severity = Severity.Medium,
        Title = new("数据资产已明确信息科技部门职责", "the technology unit of the data asset is recorded"),
        Remediation = new("为该数据资产明确信息科技部门", "name the technology unit of the data asset"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<DataAsset> context)
    {
        return context.Begin().Require(context.Subject.TechnologyUnit.Exists, Missing).With("technologyUnit", context.Subject.TechnologyUnit);
    }
}
