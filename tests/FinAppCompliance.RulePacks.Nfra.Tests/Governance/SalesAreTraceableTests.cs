using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class SalesAreTraceableTests
{
    private static readonly BusinessActivity Activity = new() { Id = "act", Name = "理财", Application = "app", ProductKind = ProductKind.InsuranceShortTerm, UsesSales = true, ProvidedBy = Fact<Ref<ThirdParty>>.Absent, LiveFrom = Day(2024, 1, 1), LiveThrough = Fact<DateOnly>.Absent };
    private static readonly SalesTrace Trace = new() { Id = "st", Activity = Activity, StartedAt = At(2025, 2, 1), IsComplete = true, HasOperationTrack = true, IsRestorable = true, IsInDispute = false, ContractTermMonths = 12, ContractEndedOn = Day(2026, 6, 1), DestroyedOn = Fact<DateOnly>.Absent };

    private static RuleHarness<BusinessActivity> Trial => RuleTrial.Of(new SalesAreTraceable(), At(2031, 6, 30));

    [Fact]
    public void A_complete_trace_satisfies() =>
        Trial.With(Activity, Trace).Complete<SalesTrace>().Satisfies();

    [Fact]
    public void No_trace_is_a_breach() =>
        Trial.With(Activity).Complete<SalesTrace>().Breaches(null, "missing").HasSeverity(Severity.High);

    [Fact]
    public void An_incomplete_trace_is_a_breach() =>
        Trial.With(Activity, Trace with { IsComplete = false }).Complete<SalesTrace>().Breaches(null, "incomplete");

    [Fact]
    public void A_trace_that_cannot_be_restored_is_a_breach() =>
        Trial.With(Activity, Trace with { IsRestorable = false }).Complete<SalesTrace>().Breaches(null, "restore");

    [Fact]
    public void Destruction_one_day_before_five_years_is_a_breach_of_law() =>
        Trial.With(Activity, Trace with { DestroyedOn = Day(2031, 5, 31) }).Complete<SalesTrace>().Breaches(null, "destroyed").UsesLimit(LimitKind.Legal);

    [Fact]
    public void Destruction_after_five_years_satisfies() =>
        Trial.With(Activity, Trace with { DestroyedOn = Day(2031, 6, 1) }).Complete<SalesTrace>().Satisfies();

    [Fact]
    public void A_longer_contract_is_kept_for_ten_years() =>
        Trial.With(Activity, Trace with { ContractTermMonths = 13, DestroyedOn = Day(2031, 6, 1) }).Complete<SalesTrace>().Breaches(null, "destroyed");

    [Fact]
    public void A_trace_in_dispute_is_kept() =>
        Trial.With(Activity, Trace with { IsInDispute = true, DestroyedOn = Day(2031, 6, 1) }).Complete<SalesTrace>().Breaches(null, "destroyed");

    [Fact]
    public void An_activity_without_sales_is_not_judged() =>
        Trial.With(Activity with { UsesSales = false }).DoesNotApply();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(Activity, Trace).Undetermined(missing: "salesTraces");

    [Fact]
    public void The_period_of_insurance_is_not_asked_of_other_products() =>
        Trial.With(Activity with { ProductKind = ProductKind.Fund }, Trace with { DestroyedOn = Day(2031, 5, 31) }).Complete<SalesTrace>().Satisfies();

    [Fact]
    public void An_unrecorded_product_kind_is_undetermined() =>
        Trial.With(Activity with { ProductKind = default }, Trace with { DestroyedOn = Day(2031, 5, 31) }).Complete<SalesTrace>().Undetermined(missing: "productKind");

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_sale_before_the_Notice_is_left_aside(int day, bool isJudged)
    {
        var trial = Trial.With(Activity, Trace with { StartedAt = At(2024, 9, day), IsComplete = false, IsRestorable = false, DestroyedOn = Day(2026, 7, 1) }).Complete<SalesTrace>();
        _ = isJudged ? trial.Breaches(null, "incomplete", "destroyed") : trial.Satisfies();
    }

    [Fact]
    public void A_destruction_that_is_planned_restores_nothing() =>
        Trial.With(Activity, Trace with { IsRestorable = false, DestroyedOn = Day(2031, 7, 1) }).Complete<SalesTrace>().Breaches(null, "restore");

    [Fact]
    public void A_sale_without_a_day_is_undetermined_where_its_trace_is_at_fault() =>
        Trial.With(Activity, Trace with { StartedAt = default, IsComplete = false }).Complete<SalesTrace>().Undetermined(missing: "st: startedAt");
}
