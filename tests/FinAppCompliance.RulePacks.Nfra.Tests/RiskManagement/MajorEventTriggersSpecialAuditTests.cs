using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class MajorEventTriggersSpecialAuditTests
{
    private static readonly Incident Event = new() { Id = "i", IsMajorApplicationRisk = true, DiscoveredAt = At(2025, 6, 3) };
    private static readonly Audit Special = new() { Id = "a", Kind = AuditKind.Special, TriggerIncident = (Ref<Incident>)"i", OpenedOn = Day(2025, 6, 17) };

    private static RuleHarness<Incident> Trial => RuleTrial.Of(new MajorEventTriggersSpecialAudit(), At(2025, 6, 30)).Complete<Audit>().With(Event, Special);

    [Fact]
    public void One_opened_on_the_tenth_working_day_satisfies() => Trial.Satisfies();

    [Fact]
    public void One_opened_the_day_before_satisfies() => Trial.With(Special with { OpenedOn = Day(2025, 6, 16) }).Satisfies();

    [Fact]
    public void One_opened_the_day_after_is_a_breach() => Trial.With(Special with { OpenedOn = Day(2025, 6, 18) }).Breaches().UsesLimit(LimitKind.Institution);

    [Fact]
    public void An_ordinary_audit_does_not_count() => Trial.With(Special with { Kind = AuditKind.Application }).Breaches();

    [Fact]
    public void None_is_not_yet_due_on_the_last_day() => Trial.With(Special with { OpenedOn = Fact<DateOnly>.Absent }).At(At(2025, 6, 17, 23, 59)).IsNotYetDue();

    [Fact]
    public void None_is_not_yet_due_the_day_before() => Trial.With(Special with { OpenedOn = Fact<DateOnly>.Absent }).At(At(2025, 6, 16)).IsNotYetDue();

    [Fact]
    public void None_is_a_breach_from_the_day_after() => Trial.With(Special with { OpenedOn = Fact<DateOnly>.Absent }).At(At(2025, 6, 18, 0)).Breaches();

    [Fact]
    public void One_nobody_knows_of_is_not_yet_due_while_the_limit_runs() => Trial.With(Special with { OpenedOn = default }).At(At(2025, 6, 17)).IsNotYetDue();

    [Fact]
    public void One_planned_has_not_been_opened() => Trial.With(Special with { OpenedOn = Day(2025, 6, 17) }).At(At(2025, 6, 16)).IsNotYetDue();

    [Fact]
    public void One_opened_eight_months_before_does_not_count() => Trial.With(Special with { OpenedOn = Day(2024, 10, 3) }).Undetermined(missing: ["discoveredAt", "a: openedOn"]);

    [Fact]
    public void One_opened_on_the_day_of_discovery_counts() => Trial.With(Special with { OpenedOn = Day(2025, 6, 3) }).Satisfies();

    [Fact]
    public void An_event_of_the_day_before_the_Notice_is_out_of_scope() => Trial.With(Event with { DiscoveredAt = At(2024, 9, 11, 23, 59) }).DoesNotApply();

    [Fact]
    public void An_event_of_the_day_of_the_Notice_is_judged() => Trial.With(Event with { DiscoveredAt = At(2024, 9, 12, 0) }).Breaches();

    [Fact]
    public void An_event_discovered_before_it_occurred_cannot_be_told()
    {
        var finding = Assert.Single(Trial.With(Event with { OccurredAt = At(2025, 6, 4) }).FindingsOf());

        Assert.Equal(RuleOutcome.Undetermined, finding.Outcome);
        Assert.Equal(["occurredAt", "discoveredAt"], finding.MissingFacts);
    }

    [Fact]
    public void An_event_that_ended_before_it_occurred_cannot_be_told()
    {
        var finding = Assert.Single(Trial.With(Event with { OccurredAt = At(2025, 6, 3, 11), EndedAt = At(2025, 6, 3, 10) }, Special with { OpenedOn = Fact<DateOnly>.Absent }).FindingsOf());

        Assert.Equal(RuleOutcome.Undetermined, finding.Outcome);
        Assert.Equal(["occurredAt", "endedAt"], finding.MissingFacts);
    }

    [Fact]
    public void At_once_can_be_stretched_to_thirty_working_days() => Trial.Set("openWithin", "30 workingDays").Satisfies();

    [Fact]
    public void At_once_cannot_be_stretched_further() => Assert.Throws<ProfileException>(static () => Trial.Set("openWithin", "31 workingDays"));

    [Fact]
    public void One_opened_before_of_unknown_kind_cannot_be_told() => Trial.With(Special with { Kind = default, OpenedOn = Day(2024, 10, 3) }).Undetermined(missing: "a: kind");

    [Fact]
    public void A_minor_event_is_out_of_scope() => Trial.With(Event with { IsMajorApplicationRisk = false }).DoesNotApply();

    [Fact]
    public void An_unknown_time_of_discovery_is_undetermined() => Trial.With(Event with { DiscoveredAt = default }).Undetermined(missing: "discoveredAt");
}
