using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Retention;

/// <summary>What a retention run would delete: the dry run, which changes nothing and records nothing.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class RetentionPlan
{
    /// <summary>Gets the tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Gets the instant for which it was planned, in UTC.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Gets the logs whose bodies are due, those on hold included, in order of class, then year.</summary>
    public required IReadOnlyList<DueBodies> Items { get; init; }

    /// <summary>Gets the logs of classes without a term: nothing of them is ever deleted until somebody sets one.</summary>
    public required IReadOnlyList<LogId> WithoutTerm { get; init; }
}
