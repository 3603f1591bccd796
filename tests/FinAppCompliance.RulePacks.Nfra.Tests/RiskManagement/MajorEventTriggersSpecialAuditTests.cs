using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
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
    public void None_is_no_breach_before_the_limit_has_passed() => Trial.With(Special with { OpenedOn = Fact<DateOnly>.Absent }).At(At(2025, 6, 17)).Satisfies();

    [Fact]
    public void A_minor_event_is_out_of_scope() => Trial.With(Event with { IsMajorApplicationRisk = false }).DoesNotApply();

    [Fact]
    public void An_unknown_time_of_discovery_is_undetermined() => Trial.With(Event with { DiscoveredAt = default }).Undetermined(missing: "discoveredAt");
}
