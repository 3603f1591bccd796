using FinAppCompliance.Disclosure.SaleSessions;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>One step of a replay with exactly what was shown.</summary>
/// <remarks>Immutable and thread-safe; compared by reference of the content.</remarks>
/// <param name="Step">The step.</param>
/// <param name="Content">The bytes that were shown; null where nothing was shown or they are lost.</param>
/// <param name="IsRestored">Whether nothing is missing: the content is there and has the recorded digest, or none was shown.</param>
public sealed record ReplayFrame(SaleStep Step, ReadOnlyMemory<byte>? Content, bool IsRestored);
