using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Retention;

/// <summary>Forbids the deletion of bodies, as for a dispute or an investigation, until it is lifted.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class LegalHold
{
    /// <summary>Gets the id; used once in the life of a tenant.</summary>
    public required string Id { get; init => field = AuditText.Check(value, nameof(Id)); }

    /// <summary>Gets the tenant.</summary>
    public required string Tenant { get; init => field = AuditText.Check(value, nameof(Tenant)); }

    /// <summary>Gets why, such as the number of a case.</summary>
    public required string Reason { get; init => field = AuditText.Check(value, nameof(Reason)); }

    /// <summary>Gets who decided it.</summary>
    public required string Actor { get; init => field = AuditText.Check(value, nameof(Actor)); }

    /// <summary>Gets the classes of entries that it covers; empty, the default, covers all.</summary>
    public IReadOnlyList<string> Categories { get; init => field = [.. value]; } = [];

    /// <summary>Gets the subjects that it covers; empty, the default, covers all. The bodies of a year go together, so any subject holds its whole log.</summary>
    public IReadOnlyList<string> Subjects { get; init => field = [.. value]; } = [];

    internal bool Covers(string category, string? subject) =>
        (Categories.Count == 0 || Categories.Contains(category, StringComparer.Ordinal)) &&
        (subject is null || Subjects.Count == 0 || Subjects.Contains(subject, StringComparer.Ordinal));
}
