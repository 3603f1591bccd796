using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Cases;

/// <summary>The file of a rights request, a complaint or an incident: what it is about, and every step that was taken.</summary>
/// <remarks>
/// State and clocks are derived from the steps. Steps are added through <see cref="CaseRegister{TCase}"/>, which refuses
/// what could not have happened; the same check runs when a file is loaded. Immutable and thread-safe; equality is by value.
/// </remarks>
public abstract record PrivacyCase
{
    /// <summary>Gets the id, unique for its kind and best over the register: 1 to 200 characters without blanks, without personal information.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the application.</summary>
    public required string App { get; init; }

    /// <summary>Gets who handles the case: a staff or role identifier, who can approve nothing in it.</summary>
    public required string Handler { get; init; }

    /// <summary>Gets the steps in order; empty for a new case.</summary>
    public FactList<CaseStep> Steps { get; init; } = [];

    /// <summary>Gets where the case stands.</summary>
    public abstract CaseState State { get; }

    /// <summary>Gets whether nothing more can be done.</summary>
    public bool IsClosed => State is CaseState.Closed or CaseState.Withdrawn;

    /// <summary>Returns every clock that runs or ran, in the order of the rules.</summary>
    /// <param name="rules">The time limits.</param>
    /// <param name="calendar">The working calendar.</param>
    public abstract IReadOnlyList<Clock> Clocks(ClockTable rules, IWorkingCalendar calendar);

    /// <summary>Gets the instant before which nothing of the case can lie.</summary>
    internal abstract DateTimeOffset BeganAt { get; }

    internal DateTimeOffset LastAt => Steps.Count == 0 ? BeganAt : Steps.Items[^1].At;

    /// <summary>Gets what was proposed and neither approved nor denied yet.</summary>
    internal CaseStep? Proposal
    {
        get
        {
            CaseStep? open = null;
            foreach (var step in Steps)
            {
                open = step.Kind switch
                {
                    CaseStepKind.ApprovalProposed => step,
                    CaseStepKind.ApprovalGiven or CaseStepKind.ApprovalDenied => null,
                    _ => open,
                };
            }

            return open;
        }
    }

    /// <summary>Gets what another person approved, with the approval; null for nothing.</summary>
    internal (CaseStep Proposed, CaseStep Given)? Approved
    {
        get
        {
            var given = Last(CaseStepKind.ApprovalGiven);
            return given is null ? null : (Steps.Last(step => step.Kind == CaseStepKind.ApprovalProposed && step.At <= given.At), given);
        }
    }

    /// <summary>Says what is wrong with the head of the case; null for nothing.</summary>
    internal virtual string? FindDefect(DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Id) || string.IsNullOrWhiteSpace(App) || string.IsNullOrWhiteSpace(Handler))
        {
            return "an id, an application and a handler must be stated";
        }

        if (!RegisterRecord.IsId(Id))
        {
            return $"'{Id}' is no id; write 1 to 200 characters without blanks, for rules read the case under it";
        }

        return BeganAt > now ? "the case would begin in the future" : null;
    }

    /// <summary>Says why a step cannot be taken in this state; null when it can. Without a law limits are not looked at.</summary>
    internal abstract CaseObstacle? FindObstacle(CaseStep step, CaseLaw? law);

    internal CaseStep? Last(CaseStepKind kind) => Steps.LastOrDefault(step => step.Kind == kind);

    internal bool Has(CaseStepKind kind) => Last(kind) is not null;

    internal PrivacyCase After(CaseStep step) => this with { Steps = [.. Steps, step] };
}
