using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules;

/// <summary>Finds the day that dates a duty.</summary>
/// <typeparam name="TSubject">The kind of record that the rule judges.</typeparam>
/// <param name="context">The record and the facts around it.</param>
/// <returns>The day; absent when the event has not happened, unknown when it cannot be told.</returns>
public delegate Fact<DateOnly> DutyDay<TSubject>(in RuleContext<TSubject> context)
    where TSubject : RegisterRecord;
