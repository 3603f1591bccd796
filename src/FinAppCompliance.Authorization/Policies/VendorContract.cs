using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>The contract under which a vendor may be given access; the parent of its engagements.</summary>
/// <remarks>
/// Ending a contract ends every grant under it at that instant. Immutable and thread-safe; checked when the policy is loaded.
/// </remarks>
public sealed record VendorContract
{
    /// <summary>Gets the id, unique among contracts.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the vendor, as subjects name it in their organisation; required.</summary>
    public string? Vendor { get; init; }

    /// <summary>Gets when the contract begins; required.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets when the contract ends as agreed, excluded; required.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets when the contract was ended early; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets until when the due diligence of the vendor is valid, excluded; required (one year by rule).</summary>
    public DateTimeOffset? DueDiligenceUntil { get; init; }

    /// <summary>Gets the clauses the contract contains; the three for entrusted data are required.</summary>
    public FactList<ContractClause> Clauses { get; init; }

    /// <summary>Gets the purposes of the contract; required.</summary>
    public FactList<string> Purposes { get; init; }

    /// <summary>Gets the assets in the scope of the contract; required.</summary>
    public FactList<string> Assets { get; init; }

    /// <summary>Gets whether the contract is suspended.</summary>
    public bool IsSuspended { get; init; }
}
