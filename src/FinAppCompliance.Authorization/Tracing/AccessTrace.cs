using FinAppCompliance.Authorization.Decisions;

namespace FinAppCompliance.Authorization.Tracing;

/// <summary>A decision with every clause that was looked at on the way.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AccessTrace
{
    internal AccessTrace(AccessDecision decision, IReadOnlyList<TraceStep> steps)
    {
        Decision = decision;
        Steps = steps;
    }

    /// <summary>Gets the decision; the same as a check gives.</summary>
    public AccessDecision Decision { get; }

    /// <summary>Gets the clauses, in the order of the law: prohibitions, separations, the subject's term, then grants by rank.</summary>
    public IReadOnlyList<TraceStep> Steps { get; }

    /// <summary>Returns the trace in English, one clause a line.</summary>
    public override string ToString() => string.Join('\n', Steps.Select(static step => step.ToString()).Append(Decision.ToString()));
}
