using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Makes the cycles of what must be done again and again: assessments, audits, drills, tests, evaluations.</summary>
internal static class Cadence
{
    internal static RuleParameter<YearReckoning> Reckoning { get; } = RuleParameter.Choice(
        "yearReckoning", YearReckoning.Rolling, Tighter.None, OwnLimits.Texts("年度口径：滚动期间或自然年", "how a year is counted: rolling, or by calendar year"));

    internal static RuleParameter<FirstCycle> FirstCycleFrom { get; } = RuleParameter.Choice(
        "firstCycleFrom",
        FirstCycle.Commencement,
        Tighter.Higher,
        OwnLimits.Texts("首个周期的起算日：施行日（其后开始的自开始之日），或开始之日", "from when the first cycle counts: the commencement, or the beginning where that is later; or always the beginning"));

    /// <summary>The cycle of a rule that takes <see cref="FirstCycleFrom"/>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="length">How long a cycle is.</param>
    /// <param name="began">From when there was something to do: the beginning of service; absent for since ever.</param>
    internal static DutyCycle Every<T>(this in RuleContext<T> context, TimeLimit length, Fact<DateOnly> began)
        where T : RegisterRecord => new(context.Today, context.Calendar, length, YearReckoning.Rolling)
        {
            Began = began,
            InForceFrom = context.InForceFrom,
            First = context.Parameters.Get(FirstCycleFrom),
        };

    /// <summary>The cycle of a rule that takes <see cref="FirstCycleFrom"/> and <see cref="Reckoning"/>.</summary>
    internal static DutyCycle EveryYears<T>(this in RuleContext<T> context, int years, Fact<DateOnly> began)
        where T : RegisterRecord => new(context.Today, context.Calendar, new TimeLimit(years, TimeUnit.Years), context.Parameters.Get(Reckoning))
        {
            Began = began,
            InForceFrom = context.InForceFrom,
            First = context.Parameters.Get(FirstCycleFrom),
        };
}
