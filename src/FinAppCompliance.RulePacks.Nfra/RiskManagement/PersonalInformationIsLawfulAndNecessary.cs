using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires a purpose and a lawful basis for every piece of personal information, and that none beyond the necessary is forced (article 16).</summary>
internal sealed class PersonalInformationIsLawfulAndNecessary : IComplianceRule<PersonalInformationElement>
{
    private static readonly BilingualText NoPurpose = new("未记录处理目的", "no purpose is recorded");
    private static readonly BilingualText NoBasis = new("未记录合法性基础", "no lawful basis is recorded");
    private static readonly BilingualText Forced = new("强制收集必要范围以外的个人信息", "information beyond the necessary is forced");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-16.2",
        Severity = Severity.High,
        Title = new("个人信息收集合法、正当、必要", "collection of personal information is lawful, legitimate and necessary"),
        Remediation = new("补齐目的和合法性基础，取消强制收集", "record purpose and basis, and stop forcing the collection"),
        Needs = [FactNeed.Anywhere<ProcessingActivity>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<PersonalInformationElement> context)
    {
        var element = context.Subject;
        var activity = context.Find(element.Activity);
        var isNamed = element.Activity.Exists;
        return context.Begin()
            .Require(activity is null ? isNamed & Tri.Unknown : activity.Purpose.IsFilled(), NoPurpose, "purpose").With("activity", element.Activity).With("purpose", activity?.Purpose ?? default, activity?.Id)
            .Require(activity is null ? isNamed & Tri.Unknown : activity.LawfulBasis.Exists, NoBasis, "basis").With("activity", element.Activity).With("lawfulBasis", activity?.LawfulBasis ?? default, activity?.Id)
            .Require(!(element.NecessaryElement == NecessaryElement.OutsideEverySet & element.RefusalBlocksService == true), Forced, "forced")
            .With("necessaryElement", element.NecessaryElement).With("refusalBlocksService", element.RefusalBlocksService);
    }
}
