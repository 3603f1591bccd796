namespace FinAppCompliance.Authorization.Policies;

/// <summary>The approval, with a term of its own, that extraction from production needs (measures of 2024, art. 28).</summary>
/// <param name="Approver">Who approved the extraction; staff of the owner or business unit.</param>
/// <param name="From">When extraction may begin.</param>
/// <param name="Until">When it has ended, excluded.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ExtractionApproval(string Approver, DateTimeOffset From, DateTimeOffset Until);
