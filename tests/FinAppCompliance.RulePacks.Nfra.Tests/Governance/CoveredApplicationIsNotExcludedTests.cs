using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class CoveredApplicationIsNotExcludedTests
{
    private static readonly DiscoveredApplication Seen = new() { Id = "d1", Name = "某小程序", MatchedApplication = Fact<FinAppCompliance.Domain.Register.Ref<MobileApplication>>.Absent, ExclusionReason = Fact<LedgerExclusion>.Absent };
    private static readonly MobileApplication Listed = new() { Id = "app", Name = "员工助手", Ledger = LedgerStatus.Listed, Audience = AppAudience.Internal };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new CoveredApplicationIsNotExcluded(), At(2025, 6, 30));

    [Fact]
    public void A_listed_internal_application_is_in_scope() =>
        Trial.With(Listed).Satisfies();

    [Fact]
    public void An_exclusion_for_the_form_is_a_breach() =>
        Trial.With(Seen with { ExclusionReason = LedgerExclusion.Form }, MobileApplication.FromDiscovery(Seen)).Breaches(null, "form");

    [Fact]
    public void An_exclusion_for_the_audience_is_a_breach() =>
        Trial.With(Seen with { ExclusionReason = LedgerExclusion.Audience }, MobileApplication.FromDiscovery(Seen)).Breaches(null, "audience");

    [Fact]
    public void A_discovery_that_was_merely_overlooked_is_not_excluded() =>
        Trial.With(Seen, MobileApplication.FromDiscovery(Seen)).Satisfies();

    [Fact]
    public void An_unrecorded_reason_is_undetermined() =>
        Trial.With(Seen with { ExclusionReason = default }, MobileApplication.FromDiscovery(Seen)).Undetermined(missing: "d1: exclusionReason");

    [Fact]
    public void A_removed_application_is_not_judged() =>
        Trial.With(Listed with { Ledger = LedgerStatus.Removed }).DoesNotApply();
}
