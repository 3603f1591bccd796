using FinAppCompliance.Disclosure.Documents;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>The length of a session and the hash of its last step: what must be kept elsewhere to notice a rewritten session.</summary>
/// <remarks>
/// A chain alone shows altered steps but can be cut short or computed afresh by somebody who owns the store; a seal kept in
/// the audit trail or handed out shows that as well. Compared by value; immutable and thread-safe.
/// </remarks>
/// <param name="SessionId">The session.</param>
/// <param name="Length">The number of steps.</param>
/// <param name="Head">The hash of the last step, or of the opening when there is none.</param>
public sealed record SessionSeal(string SessionId, int Length, ContentDigest Head);
