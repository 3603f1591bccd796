using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class RestrictionsHaveReasonsTests
{
    private static readonly Restriction Limit = new() { Id = "re", Application = "app", Ground = RestrictionGround.Age, Reason = "监管年龄要求", LegalBasis = Fact<string>.Absent, IsConfirmedDiscriminatory = false };

    private static RuleHarness<Restriction> Trial => RuleTrial.Of(new RestrictionsHaveReasons(), At(2025, 6, 30));

    [Fact]
    public void A_reason_satisfies() =>
        Trial.With(Limit).Satisfies();

    [Fact]
    public void No_reason_asks_for_review() =>
        Trial.With(Limit with { Reason = Fact<string>.Absent }).NeedsReview();

    [Fact]
    public void A_confirmed_discrimination_is_a_high_breach() =>
        Trial.With(Limit with { IsConfirmedDiscriminatory = true }).Breaches().HasSeverity(Severity.High);

    [Fact]
    public void An_unrecorded_reason_is_undetermined() =>
        Trial.With(Limit with { Reason = default }).Undetermined(missing: "reason");
}
