namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Selects bodies of one class of a tenant: those of one subject, of one year, or both.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Category">The class of entries.</param>
/// <param name="Subject">The subject, as the envelopes name it; null for all, and then a year must be given.</param>
/// <param name="Year">The year of the log; null, the default, for all, and then a subject must be given.</param>
/// <remarks>Equality is by all members, ordinal. Immutable and thread-safe.</remarks>
public sealed record BodySelection(string Tenant, string Category, string? Subject, int? Year = null)
{
    /// <summary>Selects every body of a log.</summary>
    /// <param name="log">The log.</param>
    public static BodySelection OfLog(LogId log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new(log.Tenant, log.Category, null, log.Year);
    }

    internal bool Selects(LogId log) =>
        string.Equals(log.Tenant, Tenant, StringComparison.Ordinal) && string.Equals(log.Category, Category, StringComparison.Ordinal) && (Year ?? log.Year) == log.Year;

    internal bool Selects(string subject) => Subject is null || string.Equals(subject, Subject, StringComparison.Ordinal);
}
