using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class MinorsAreProtectedTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", State = AppState.Running, Audience = AppAudience.Customer, AllowsMinors = true };
    private static readonly MinorProtection Protection = new() { Id = "mp", Application = App, HasAgeGate = true, RequiresGuardianConsent = true, HasSpecialRules = true };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new MinorsAreProtected(), At(2025, 6, 30));

    [Fact]
    public void All_three_elements_satisfy() =>
        Trial.With(App, Protection).Satisfies();

    [Fact]
    public void Each_missing_element_is_a_breach() =>
        Trial.With(App, Protection with { HasAgeGate = false, RequiresGuardianConsent = false, HasSpecialRules = false }).Complete<MinorProtection>().Breaches(null, "ageGate", "guardianConsent", "specialRules").HasSeverity(Severity.High);

    [Fact]
    public void Where_minors_cannot_register_it_is_not_judged() =>
        Trial.With(App with { AllowsMinors = false }).DoesNotApply();

    [Fact]
    public void An_unrecorded_age_gate_is_undetermined() =>
        Trial.With(App, Protection with { HasAgeGate = default }).Complete<MinorProtection>().Undetermined(missing: "mp: hasAgeGate");

    [Fact]
    public void An_application_that_does_not_run_is_not_judged() =>
        Trial.With(App with { State = AppState.Archived }).DoesNotApply();

    [Fact]
    public void The_evidence_of_an_element_names_only_that_element()
    {
        var finding = Assert.Single(Trial.With(App, Protection with { HasAgeGate = false }).Complete<MinorProtection>().FindingsOf());

        Assert.Equal(["hasAgeGate"], finding.Evidence.Where(static one => one.Record == "mp").Select(static one => one.Fact));
    }
}
