using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that refusing information which is not necessary does not end the service (article 16).</summary>
internal sealed class NonNecessaryInformationIsOptional : IComplianceRule<PersonalInformationElement>
{
    private static readonly BilingualText Forced = new("拒绝非必需信息即拒绝服务", "the service is refused when information that is not necessary is refused");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-16",
        Severity = Severity.High,
        Title = new("拒绝提供非必需信息不影响服务", "refusing information that is not necessary does not end the service"),
        Remediation = new("对非必需信息提供拒绝选项且不影响服务", "let people refuse what is not necessary without losing the service"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<PersonalInformationElement> context)
    {
        var element = context.Subject;
        return context.Require(element.RefusalBlocksService == false | element.IsNecessary == true, Forced)
            .With("refusalBlocksService", element.RefusalBlocksService).With("isNecessary", element.IsNecessary).With("kind", element.Kind);
    }
}
