using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that information people cannot refuse lies in the necessary set of the app's type.</summary>
internal sealed class LendingInformationIsNecessary : IComplianceRule<PersonalInformationElement>
{
    private static readonly BilingualText OtherType = new("应用不属于该类型", "the application is of another type");
    private static readonly BilingualText Outside = new("强制收集必要范围以外的信息", "information outside the necessary set is forced");

    private static readonly NecessaryElement[] Set = [NecessaryElement.RegisteredMobileNumber, NecessaryElement.Name, NecessaryElement.DocumentType, NecessaryElement.DocumentNumber, NecessaryElement.DocumentValidity, NecessaryElement.BankCardNumber];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "NEC-2",
        Severity = Severity.High,
        Title = new("强制收集的信息在必要范围内", "what is forced lies in the necessary set"),
        Remediation = new("将超出范围的信息改为可拒绝", "let people refuse what lies outside the set"),
        Needs = [FactNeed.Own<MobileApplication>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<PersonalInformationElement> context)
    {
        var element = context.Subject;
        var application = context.Find(element.Application);
        return context.When(application?.ServiceTypes.Contains(NecessaryServiceType.OnlineLending) ?? default, OtherType).With("serviceTypes", application?.ServiceTypes ?? default, element.Application.Id)
            .Require(element.RefusalBlocksService == false | IsInSet(element.NecessaryElement), Outside).With("necessaryElement", element.NecessaryElement).With("refusalBlocksService", element.RefusalBlocksService);
    }

    private static Tri IsInSet(Fact<NecessaryElement> element) =>
        element.IsAbsent ? false : element.TryGet(out var known) ? Array.IndexOf(Set, known) >= 0 : Tri.Unknown;
}
