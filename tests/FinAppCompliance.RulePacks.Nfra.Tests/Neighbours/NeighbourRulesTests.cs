using FinAppCompliance.Domain.Facts;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Tests.Cases;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

public sealed class NeighbourRulesTests
{
    private static readonly RulePack Pack = NfraRulePack.CreateNeighbours();

    [Fact]
    public void Every_rule_is_tried_satisfied_failing_and_with_facts_missing() => CaseTrial.AssertAllTried(Pack.Rules.Select(static r => r.Id.Value), NeighbourCaseTests.All);

    [Fact]
    public void Every_requirement_of_the_catalogue_has_a_rule() =>
        Assert.Equal(
            RegulationCatalog.Neighbours.Requirements.Select(static r => r.Reference.Requirement.Value).Order(StringComparer.Ordinal),
            Pack.Rules.Select(static r => r.Id.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_on_unverified_citations_are_off_by_default_and_only_those() =>
        Assert.Equal(["AUD-6.3", "FIL-6", "NEC-2", "NEC-4", "PBI-1"], Pack.Rules.Where(static r => !r.IsOnByDefault).Select(static r => r.Id.Value));

    [Theory]
    [InlineData("MKT-1", 2026, 9, 29, false)]
    [InlineData("MKT-1", 2026, 9, 30, true)]
    [InlineData("CIR-4a", 2025, 10, 31, false)]
    [InlineData("CIR-4a", 2025, 11, 1, true)]
    [InlineData("DSM-69", 2024, 12, 26, false)]
    [InlineData("DSM-69", 2024, 12, 27, true)]
    public void A_duty_applies_from_its_effective_date(string rule, int year, int month, int day, bool applies) =>
        Assert.Equal(applies, new RuleEvaluator([Pack]).Evaluate(FactSet.Empty, Days.At(year, month, day)).ResultOf(rule)!.IsEvaluated);
}
