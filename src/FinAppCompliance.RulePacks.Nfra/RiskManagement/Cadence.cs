using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Finds the day since which something must have been done that is due every so many years.</summary>
internal static class Cadence
{
    internal static RuleParameter<YearReckoning> Reckoning { get; } = RuleParameter.Choice(
        "yearReckoning", YearReckoning.Rolling, OwnLimits.Texts("年度口径：滚动期间或自然年", "how a year is counted: rolling, or by calendar year"));

    /// <summary>The first day on which the last cycle may have been served.</summary>
    internal static DateOnly Since(DateOnly today, int years, YearReckoning reckoning) => reckoning == YearReckoning.Rolling
        ? today.AddYears(-years)
        : new DateOnly(today.Year - years, 1, 1);

    /// <summary>Whether the application has been in service for a whole cycle.</summary>
    internal static Tri HasServedCycle(MobileApplication application, DateOnly since) => application.FirstReleasedOn.Exists & application.FirstReleasedOn < since;
}
