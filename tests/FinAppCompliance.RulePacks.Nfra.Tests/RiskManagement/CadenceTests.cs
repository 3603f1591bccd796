using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class CadenceTests
{
    [Fact]
    public void A_rolling_year_ends_today() => Assert.Equal(Day(2024, 6, 30), Cadence.Since(Day(2025, 6, 30), 1, YearReckoning.Rolling));

    [Fact]
    public void By_calendar_the_running_year_still_has_until_its_end() => Assert.Equal(Day(2024, 1, 1), Cadence.Since(Day(2025, 12, 31), 1, YearReckoning.CalendarYear));
}
