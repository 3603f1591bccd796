using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Testing.Access;

/// <summary>What the law says about one request.</summary>
/// <param name="Reason">Why; permitted when a grant covers the request.</param>
/// <param name="GrantId">The grant that decides; null when denied.</param>
/// <param name="Fields">The fields shown, in the order of the asset; unknown when denied.</param>
/// <param name="MaxRows">How many rows may be returned; zero when denied.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record ReferenceAnswer(
    AccessReason Reason, string? GrantId = null, FactList<FieldTreatment> Fields = default, int MaxRows = 0)
{
    /// <summary>Returns the part of a decision that the law speaks about.</summary>
    /// <param name="decision">A decision of the fast decision point.</param>
    public static ReferenceAnswer Of(AccessDecision decision) => decision.IsPermitted
        ? new(decision.Reason, decision.GrantId, [.. decision.Fields], decision.MaxRows)
        : new(decision.Reason);
}
