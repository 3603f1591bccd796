using System.Globalization;
using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Names a log: one tenant, one class of entries, one year.</summary>
/// <remarks>Equality is by all members, ordinal. Immutable and thread-safe.</remarks>
public sealed record LogId
{
    /// <summary>Creates the name of a log.</summary>
    /// <param name="tenant">The tenant: 1 to 512 characters without U+0000.</param>
    /// <param name="category">The class of entries: 1 to 512 characters without U+0000.</param>
    /// <param name="year">The year in China of the moments that its entries happened at; 1970 to 9999.</param>
    /// <exception cref="ArgumentException">One of the parts is not allowed.</exception>
    public LogId(string tenant, string category, int year)
    {
        Tenant = AuditText.Check(tenant, nameof(tenant));
        Category = AuditText.Check(category, nameof(category));
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1970);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        Year = year;
        if (Tenant is "." or "..")
        {
            throw new ArgumentException($"the tenant '{tenant}' cannot be part of a path", nameof(tenant));
        }
    }

    /// <summary>Gets the tenant.</summary>
    public string Tenant { get; }

    /// <summary>Gets the class of entries, which share one retention.</summary>
    public string Category { get; }

    /// <summary>Gets the year.</summary>
    public int Year { get; }

    /// <summary>Gets the path of the published files, such as <c>bank/consent-2026</c>; other than letters, digits and <c>-_.~</c> is percent-encoded.</summary>
    public string Path => string.Create(
        CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(Tenant)}/{Uri.EscapeDataString(Category)}-{Year}");

    /// <summary>Returns the path.</summary>
    public override string ToString() => Path;
}
