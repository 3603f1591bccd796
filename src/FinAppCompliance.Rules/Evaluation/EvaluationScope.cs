using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>What all evaluations of one run share.</summary>
internal sealed class EvaluationScope(FactSet facts, DateTimeOffset asOf, IWorkingCalendar calendar, bool isExplaining)
{
    internal FactSet Facts { get; } = facts;

    internal DateTimeOffset AsOf { get; } = asOf;

    internal DateOnly Today { get; } = ChinaStandardTime.DateOf(asOf);

    internal IWorkingCalendar Calendar { get; } = calendar;

    internal bool IsExplaining { get; } = isExplaining;

    internal UnitPlaces Units { get; } = new(facts);

    internal EvaluationScope Explaining() => new(Facts, AsOf, Calendar, isExplaining: true);
}
