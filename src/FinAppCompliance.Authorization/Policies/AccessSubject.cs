using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Somebody or something that may ask for access. Who is not declared is unknown, and denied.</summary>
/// <remarks>Immutable and thread-safe; checked when the policy is loaded.</remarks>
public sealed record AccessSubject
{
    /// <summary>Gets the id, unique among subjects.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind.</summary>
    public SubjectKind Kind { get; init; }

    /// <summary>Gets the vendor the subject works for; null for the institution's own. Required for vendor kinds.</summary>
    public string? Organisation { get; init; }

    /// <summary>Gets the unit of the institution; null for vendors. Approvers need one.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the roles held; unknown counts as none.</summary>
    public FactList<string> Roles { get; init; }

    /// <summary>Gets when the subject's term begins; null for since ever.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets when the subject's term has ended, excluded; null for no known end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets whether the subject is suspended.</summary>
    public bool IsSuspended { get; init; }

    /// <summary>Says whether the subject is in its term at an instant and not suspended.</summary>
    internal bool IsActiveAt(DateTimeOffset? at) => !IsSuspended && !(From > at) && !(Until <= at);

    /// <summary>Gets whether the subject belongs to an entrusted party (受托方).</summary>
    internal bool IsVendor => Kind is SubjectKind.VendorStaff or SubjectKind.VendorService;
}
