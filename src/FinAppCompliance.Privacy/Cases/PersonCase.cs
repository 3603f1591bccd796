using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Cases;

/// <summary>A case that a person brought: a rights request or a complaint.</summary>
/// <remarks>It is answered when the answer was sent, with evidence; deciding alone stops no clock.</remarks>
public abstract record PersonCase : PrivacyCase
{
    /// <summary>Gets the person.</summary>
    [PersonalInformation]
    public required PersonPseudonym Person { get; init; }

    /// <summary>Gets the moment of receipt, turned into UTC; it may lie before the recording.</summary>
    public required DateTimeOffset ReceivedAt
    {
        get;
        init => field = value.ToUniversalTime();
    }

    /// <summary>Gets the working days promised to the person; null for none. More than a rule allows changes nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than one.</exception>
    public int? PromisedWorkingDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1, nameof(PromisedWorkingDays));
            field = value;
        }
    }

    /// <inheritdoc/>
    public override CaseState State
    {
        get
        {
            if (Has(CaseStepKind.WithdrawnByPerson))
            {
                return CaseState.Withdrawn;
            }

            return Has(CaseStepKind.Sent) ? CaseState.Closed
                : Has(CaseStepKind.Decided) ? CaseState.Decided
                : Proposal is null ? CaseState.Open : CaseState.AwaitingApproval;
        }
    }

    /// <summary>Gets when the answer was sent, in UTC; null while it was not.</summary>
    public DateTimeOffset? AnsweredAt => Last(CaseStepKind.Sent)?.Evidence?.SentAt;

    internal override DateTimeOffset BeganAt => ReceivedAt;

    /// <summary>Gets the rules of the case, each with the time promised where that is shorter.</summary>
    internal abstract IEnumerable<ClockRule> RulesOf(ClockTable rules);

    /// <inheritdoc/>
    public override IReadOnlyList<Clock> Clocks(ClockTable rules, IWorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        return State == CaseState.Withdrawn ? [] : [.. RulesOf(rules).Where(InForce).Select(rule => ClockOf(rule, calendar))];
    }

    internal override string? FindDefect(DateTimeOffset now) =>
        base.FindDefect(now) ?? (Person.IsNobody ? "the person must be stated" : null);

    internal override CaseObstacle? FindObstacle(CaseStep step, CaseLaw? law) => (step.Kind, State) switch
    {
        (CaseStepKind.ApprovalGiven or CaseStepKind.ApprovalDenied, CaseState.AwaitingApproval) => null,
        (CaseStepKind.ApprovalProposed, CaseState.Open) => law is null ? null : FindExtensionObstacle(step, law),
        (CaseStepKind.WithdrawnByPerson, CaseState.Open or CaseState.AwaitingApproval) => null,
        (CaseStepKind.Sent, CaseState.Decided) => FindAnswerObstacle(step),
        (CaseStepKind.Decided, CaseState.Open or CaseState.AwaitingApproval) => FindDecisionObstacle(step),
        _ => CaseObstacle.NotNow(this, step),
    };

    internal virtual CaseObstacle? FindAnswerObstacle(CaseStep step) => null;

    internal virtual CaseObstacle? FindDecisionObstacle(CaseStep step) =>
        CaseObstacle.When(step.Result is RequestResult.Pending, CaseRefusal.Incomplete, "state the result of the decision")
        ?? CaseObstacle.When(
            step.Result != RequestResult.Fulfilled && step.Reason is null,
            CaseRefusal.Incomplete,
            "state the reason for what is refused; the person has a right to it");

    private CaseObstacle? FindExtensionObstacle(CaseStep step, CaseLaw law)
    {
        var extendable = Clocks(law.Rules, law.Calendar).Where(static clock => clock.Rule.LongestExtension is not null).ToArray();
        var fits = extendable.Any(clock => step.Extension is { Amount: > 0 } wanted && wanted.Unit == clock.Rule.LongestExtension!.Value.Unit && wanted.Amount <= clock.Rule.LongestExtension.Value.Amount);
        return CaseObstacle.When(!fits, CaseRefusal.TooLong, extendable.Length == 0
                ? "no time limit of the case can be extended"
                : $"the extension may be at most {extendable[0].Rule.LongestExtension}")
            ?? CaseObstacle.When(!extendable.Any(clock => clock.Due.TryGet(out var due) && due.IsMetAt(step.At)), CaseRefusal.TooLate, "the time is over or cannot be computed, so that it can no longer be extended");
    }

    private Clock ClockOf(ClockRule rule, IWorkingCalendar calendar)
    {
        var due = rule.Limit.From(ReceivedAt, calendar);
        var missing = rule.Limit.MissingYear(ReceivedAt, calendar);
        if (rule.LongestExtension is not null && Approved is { Proposed.Extension: { } extension } && due.TryGet(out var before))
        {
            due = extension.From(ChinaStandardTime.StartOf(before.LastDay), calendar);
            missing = extension.MissingYear(ChinaStandardTime.StartOf(before.LastDay), calendar);
        }

        return new()
        {
            CaseId = Id,
            Rule = rule,
            StartedAt = ReceivedAt,
            Due = due,
            MissingYear = missing,
            MetAt = Fact.From(AnsweredAt),
        };
    }

    private bool InForce(ClockRule rule) => rule.Citation.AppliesOn(ChinaStandardTime.DateOf(ReceivedAt));
}
