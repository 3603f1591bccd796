using FinAppCompliance.Disclosure.Reviews;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Disclosure.Tests.Reviews;

public sealed class ConductCadenceTests
{
    private static readonly ConductCadence Cadence = new(new());

    [Theory]
    [InlineData(2026, 2, 27, false)]
    [InlineData(2026, 2, 28, false)]
    [InlineData(2026, 3, 1, true)]
    public void An_inspection_is_due_after_six_months_with_month_ends_kept(int year, int month, int day, bool expected)
    {
        var state = Cadence.OfInspections([new() { Id = "i-1", ReportedOn = new DateOnly(2025, 8, 31) }], new(year, month, day));
        Assert.Equal(new DateOnly(2026, 2, 28), state.DueOn);
        Assert.Equal(expected, state.IsOverdueOn(new(year, month, day)));
    }

    [Fact]
    public void Without_any_it_is_due_at_once() => Assert.True(Cadence.OfInspections([], new(2026, 3, 1)).IsOverdueOn(new(2026, 3, 1)));

    [Fact]
    public void Audits_of_other_kinds_do_not_count()
    {
        var audit = new Audit { Id = "a-1", Kind = AuditKind.DataSecurity, ReportedOn = new DateOnly(2026, 1, 1) };
        Assert.Null(Cadence.OfAudits([audit], new(2026, 3, 1)).LastOn);
        Assert.Equal(new DateOnly(2027, 1, 1), Cadence.OfAudits([audit with { Kind = AuditKind.BusinessCompliance }], new(2026, 3, 1)).DueOn);
    }

    [Fact]
    public void A_finding_past_its_day_counts_until_it_is_closed()
    {
        var open = new EngagementFinding { DueOn = new DateOnly(2026, 2, 28), ClosedOn = Fact<DateOnly>.Absent };
        var inspection = new Inspection
        {
            Id = "i-1",
            ReportedOn = new DateOnly(2026, 1, 1),
            Findings = [open, open with { ClosedOn = new DateOnly(2026, 2, 1) }, open with { DueOn = new DateOnly(2026, 3, 1) }, open with { ClosedOn = Fact<DateOnly>.Unknown }],
        };
        Assert.Equal(2, Cadence.OfInspections([inspection], new(2026, 3, 1)).OverdueFindings);
    }
}
