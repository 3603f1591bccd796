using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

/// <summary>An incident whose times contradict each other is never judged, neither late nor in time; the question names both times.</summary>
public sealed class IncidentOrderTests
{
    private static readonly Incident Leak = new()
    {
        Id = "s",
        Kind = IncidentKind.DataLeak,
        DataGrade = IncidentGrade.Larger,
        NetworkGrade = IncidentGrade.Larger,
        CentralBankGrade = IncidentGrade.Larger,
        IsMajorEmergency = true,
        PersonsAffected = 5,
        DirectLoss = 0,
        OutageHours = Fact<decimal>.Absent,
        DataLevels = [DataLevel.OtherGeneral],
        ProvincesHitSeriously = 0,
        IsEspeciallySeriousHarm = false,
        HasProvincialEffect = false,
        IsWideHarm = false,
        IsCostlyHarm = false,
        StopsBusiness = false,
        IsHarmAvoided = false,
        OccurredAt = At(2026, 6, 1, 8),
        DiscoveredAt = At(2026, 6, 1, 9),
        EndedAt = At(2026, 6, 3, 18),
    };

    private static readonly Institution Bank = new() { Id = "bank", Name = "银行", IsCriticalInfrastructureOperator = false };

    [Theory]
    [InlineData("DSM-69")]
    [InlineData("CIR-4a")]
    [InlineData("CIR-8")]
    [InlineData("PBI-1")]
    [InlineData("OUT-38")]
    [InlineData("PIPL-57")]
    public void What_is_discovered_or_ended_before_it_occurred_is_undetermined_and_names_both_times(string rule)
    {
        var incident = rule == "OUT-38" ? Leak with { Kind = IncidentKind.VendorFailure } : Leak;

        Assert.Equal(RuleOutcome.Breached, Judge(rule, incident).OutcomeOf(rule, "s"));
        AssertOpen(rule, incident with { DiscoveredAt = At(2026, 6, 1, 7, 59) }, "occurredAt", "discoveredAt");
        AssertOpen(rule, incident with { DiscoveredAt = At(2026, 6, 1, 8), EndedAt = At(2026, 6, 1, 7, 59) }, "occurredAt", "endedAt");
    }

    private static void AssertOpen(string rule, Incident incident, params string[] times)
    {
        var run = Judge(rule, incident);

        Assert.Equal(RuleOutcome.Undetermined, run.OutcomeOf(rule, "s"));
        Assert.Equal(times, Assert.Single(run.Findings, f => f.Rule == rule).MissingFacts);
    }

    private static AssessmentRun Judge(string rule, Incident incident) =>
        new RuleEvaluator(RuleSet.Create(NfraRulePack.CreateNeighbours()).SwitchOn(rule)).Evaluate(FactSet.Of([incident, Bank], [typeof(RegulatorReport)]), At(2026, 8, 1));
}
