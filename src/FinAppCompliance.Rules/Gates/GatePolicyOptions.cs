using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Gates;

/// <summary>What a gate may pass over; the institution's own policy, not law. Nothing unless set.</summary>
public sealed class GatePolicyOptions
{
    /// <summary>
    /// Gets the gates, by id, that may open over a breach which is being rectified and not overdue, each with the gravest severity it may pass.
    /// No gate unless set.
    /// </summary>
    /// <remarks>A prohibition and an overdue rectification close every gate. What passes stays breached and keeps the exit code of findings.</remarks>
    public IDictionary<string, Severity> OpensOverRectification { get; } = new Dictionary<string, Severity>(StringComparer.Ordinal);

    /// <summary>Returns a copy, so that later changes do not reach a gate keeper.</summary>
    internal Dictionary<string, Severity> Copy() => new(OpensOverRectification, StringComparer.Ordinal);
}
