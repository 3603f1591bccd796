using FinAppCompliance.Domain.Filings;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>In which form something must be reported.</summary>
/// <param name="Kind">The kind of report; null when any report to the addressee meets the duty, or when no report is asked for.</param>
/// <param name="IsWritten">Whether it must be in writing.</param>
/// <param name="HasAllContents">Whether it must have all contents at once.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record ReportForm(ReportKind? Kind = null, bool IsWritten = false, bool HasAllContents = false);
