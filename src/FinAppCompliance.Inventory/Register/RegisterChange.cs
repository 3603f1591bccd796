using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory.Register;

/// <summary>One change of one record: who, when, why, before and after.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
public sealed record RegisterChange
{
    /// <summary>Gets the id of the record.</summary>
    public required string RecordId { get; init; }

    /// <summary>Gets the revision to which the change leads: 1 for the first, then one more each time.</summary>
    public required long Revision { get; init; }

    /// <summary>Gets how the record changed.</summary>
    public required RegisterChangeKind Kind { get; init; }

    /// <summary>Gets when, in UTC.</summary>
    public required DateTimeOffset At { get; init => field = value.ToUniversalTime(); }

    /// <summary>Gets who changed it and why.</summary>
    public required ChangeNote Note { get; init; }

    /// <summary>Gets the record before; null when there was none.</summary>
    public RegisterRecord? Before { get; init; }

    /// <summary>Gets the record after; null when it was removed.</summary>
    public RegisterRecord? After { get; init; }
}
