using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires encrypted transmission for every endpoint (article 12).</summary>
internal sealed class TransmissionIsEncrypted : IComplianceRule<EndpointProfile>
{
    private static readonly BilingualText Clear = new("端点明文传输", "the endpoint transmits in clear");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-12.3",
        Severity = Severity.High,
        Title = new("传输已加密", "transmission is encrypted"),
        Remediation = new("启用加密传输并停用明文端点", "encrypt the endpoint and switch off the clear one"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<EndpointProfile> context)
    {
        var endpoint = context.Subject;
        var isGrave = endpoint.CarriesAuthentication == true | endpoint.CarriesSensitiveData == true;
        return context.Begin().Require(endpoint.IsEncrypted == true, Clear, severity: isGrave.IsTrue ? Severity.Critical : Severity.High)
            .With("isEncrypted", endpoint.IsEncrypted).With("carriesAuthentication", endpoint.CarriesAuthentication).With("carriesSensitiveData", endpoint.CarriesSensitiveData);
    }
}
