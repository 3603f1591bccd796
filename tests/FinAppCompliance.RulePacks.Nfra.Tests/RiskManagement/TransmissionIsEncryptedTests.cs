using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class TransmissionIsEncryptedTests
{
    private static readonly EndpointProfile Endpoint = new() { Id = "e", Application = "app", IsEncrypted = true, CarriesAuthentication = false, CarriesSensitiveData = false };

    private static RuleHarness<EndpointProfile> Trial => RuleTrial.Of(new TransmissionIsEncrypted(), At(2025, 6, 30)).With(Endpoint);

    [Fact]
    public void An_encrypted_endpoint_satisfies() => Trial.Satisfies();

    [Fact]
    public void A_clear_endpoint_is_a_high_breach() => Trial.With(Endpoint with { IsEncrypted = false }).Breaches().HasSeverity(Severity.High);

    [Fact]
    public void Authentication_in_clear_is_critical() => Trial.With(Endpoint with { IsEncrypted = false, CarriesAuthentication = true }).Breaches().HasSeverity(Severity.Critical);

    [Fact]
    public void Unknown_encryption_is_undetermined() => Trial.With(Endpoint with { IsEncrypted = default }).Undetermined(missing: "isEncrypted");
}
