namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>The record of the thirty rules with plain members, for the hand-written loop and the peers.</summary>
public sealed class PlainRecord
{
    public string Id { get; init; } = string.Empty;

    public string Status { get; init; } = string.Empty;

    public string Channel { get; init; } = string.Empty;

    public string? Lead { get; init; }

    public string? Owner { get; init; }

    public string? Filing { get; init; }

    public string? Scope { get; init; }

    public string Code { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public int Undisclosed { get; init; }

    public int Sdks { get; init; }

    public int HighVulns { get; init; }

    public int DaysSincePentest { get; init; }

    public int MonthlyActive { get; init; }

    public int Registered { get; init; }

    public int Vendors { get; init; }

    public int Complaints { get; init; }

    public int ConsentVersion { get; init; }

    public double CrashRate { get; init; }

    public double Rating { get; init; }

    public double Duplicate { get; init; }

    public bool PrivacyPublished { get; init; }

    public bool ComplaintPublished { get; init; }

    public bool Sensitive { get; init; }

    public bool VendorReviewed { get; init; }
}
