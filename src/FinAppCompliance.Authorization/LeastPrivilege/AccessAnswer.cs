using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>Says whether something can ever be reached, with a request that a check permits when it can.</summary>
/// <param name="CanReach">Whether it can; unknown when conditions combine to too many cases.</param>
/// <param name="Request">The request that reaches it; null unless it can be reached.</param>
/// <param name="At">When; null unless it can be reached.</param>
/// <param name="Decision">The decision; the default unless it can be reached.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record AccessAnswer(Tri CanReach, AccessRequest? Request, DateTimeOffset? At, AccessDecision Decision);
