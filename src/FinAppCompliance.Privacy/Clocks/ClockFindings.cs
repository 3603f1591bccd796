using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>Turns clocks into findings: what is or was late, and what cannot be told.</summary>
/// <remarks>
/// A clock that is unconfirmed, or of which it is open whether it applies, is never a breach but a question for a person.
/// Pure and thread-safe.
/// </remarks>
public static class ClockFindings
{
    private static readonly BilingualText Remedy = new("立即补办并说明迟延原因", "do it at once and say why it is late");
    private static readonly BilingualText Complete = new("补充缺失的事实", "record the missing fact");

    /// <summary>Returns a finding for each clock that is overdue, was met late or is undetermined, in the order of the clocks.</summary>
    /// <param name="clocks">The clocks.</param>
    /// <param name="asOf">The instant.</param>
    public static IReadOnlyList<Finding> Of(IEnumerable<Clock> clocks, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(clocks);
        return [.. clocks.Select(clock => (Clock: clock, State: clock.StateAt(asOf)))
            .Where(static pair => pair.State is ClockState.Overdue or ClockState.MetLate or ClockState.Undetermined)
            .Select(pair => Make(pair.Clock, pair.State, asOf.ToUniversalTime()))];
    }

    private static Finding Make(Clock clock, ClockState state, DateTimeOffset asOf)
    {
        var rule = clock.Rule;
        var words = ClockWords.Of(state);
        var undetermined = state == ClockState.Undetermined;
        return new()
        {
            Rule = RuleId.Parse("privacy/clock"),
            Title = new($"按时{rule.Duty.Zh}", $"in time: {rule.Duty.En}"),
            Subject = new("PrivacyCase", clock.CaseId, clock.CaseId),
            Key = clock.Ordinal == 0 ? rule.Id : $"{rule.Id}:{clock.Ordinal}",
            Outcome = undetermined ? RuleOutcome.Undetermined
                : rule.IsConfirmed && !clock.IsPossibleOnly ? RuleOutcome.Breached : RuleOutcome.NeedsReview,
            Severity = rule.Kind == LimitKind.Legal ? Severity.Critical : Severity.High,
            Message = new($"{rule.Duty.Zh}：{words.Zh}，{rule.Basis.Zh}", $"{rule.Duty.En}: {words.En}, {rule.Basis.En}"),
            Remediation = undetermined ? Complete : Remedy,
            Citations = [rule.Citation],
            Evidence =
            [
                Support("startedAt", clock.StartedAt),
                Support("due", clock.Due),
                Support("metAt", clock.MetAt),
            ],
            MissingFacts = undetermined ? [Missing(clock)] : [],
            Limit = new(rule.Kind, rule.Id, rule.Limit.Describe(), rule.Basis),
            AsOf = asOf,
        };
    }

    private static string Missing(Clock clock) =>
        !clock.StartedAt.HasValue ? clock.Rule.From.ToString() : clock.MissingYear is { } year ? CalendarYears.FactName(year) : !clock.Due.HasValue ? "due" : "metAt";

    private static Evidence Support<T>(string name, Fact<T> fact)
        where T : notnull => new(name, fact.State, fact.ToString());
}
