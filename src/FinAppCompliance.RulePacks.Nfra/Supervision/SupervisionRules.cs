using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra.Supervision;

/// <summary>Lists the rules of supervision: article 18.</summary>
internal static class SupervisionRules
{
    internal static RulePackBuilder AddSupervision(this RulePackBuilder pack) => pack
        .Add(new RegulatorFindingIsRectified())
        .LeaveOut(RequirementId.Parse("N99-18.1"), new("监管派出机构自身的职责，机构无法自查", "the duty of the regulator's dispatched agencies themselves; an institution cannot check it on itself"));
}
