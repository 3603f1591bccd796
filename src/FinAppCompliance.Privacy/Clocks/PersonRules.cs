using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>Shortens a time limit towards a person to what was promised.</summary>
internal static class PersonRules
{
    /// <summary>Returns a rule with the shorter time that was promised to the person; the promise is the institution's number.</summary>
    public static ClockRule Promised(ClockRule rule, int? workingDays) => workingDays is { } days && days < rule.Limit.Amount
        ? rule with { Limit = new(days, TimeUnit.WorkingDays), Kind = LimitKind.Institution }
        : rule;
}
