using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Benchmarks.Rules;

/// <summary>The same record with facts that may be missing.</summary>
public sealed record FactRecord : RegisterRecord
{
    public Fact<string> Status { get; init; }

    public Fact<string> Channel { get; init; }

    public Fact<string> Lead { get; init; }

    public Fact<string> Owner { get; init; }

    public Fact<string> Filing { get; init; }

    public Fact<string> Scope { get; init; }

    public Fact<string> Code { get; init; }

    public Fact<string> Name { get; init; }

    public Fact<int> Undisclosed { get; init; }

    public Fact<int> Sdks { get; init; }

    public Fact<int> HighVulns { get; init; }

    public Fact<int> DaysSincePentest { get; init; }

    public Fact<int> MonthlyActive { get; init; }

    public Fact<int> Registered { get; init; }

    public Fact<int> Vendors { get; init; }

    public Fact<int> Complaints { get; init; }

    public Fact<int> ConsentVersion { get; init; }

    public Fact<double> CrashRate { get; init; }

    public Fact<double> Rating { get; init; }

    public Fact<double> Duplicate { get; init; }

    public Fact<bool> PrivacyPublished { get; init; }

    public Fact<bool> ComplaintPublished { get; init; }

    public Fact<bool> Sensitive { get; init; }

    public Fact<bool> VendorReviewed { get; init; }

    internal static FactRecord From(PlainRecord plain) => new()
    {
        Id = plain.Id,
        Status = plain.Status,
        Channel = plain.Channel,
        Lead = plain.Lead,
        Owner = plain.Owner,
        Filing = plain.Filing,
        Scope = plain.Scope,
        Code = plain.Code,
        Name = plain.Name,
        Undisclosed = plain.Undisclosed,
        Sdks = plain.Sdks,
        HighVulns = plain.HighVulns,
        DaysSincePentest = plain.DaysSincePentest,
        MonthlyActive = plain.MonthlyActive,
        Registered = plain.Registered,
        Vendors = plain.Vendors,
        Complaints = plain.Complaints,
        ConsentVersion = plain.ConsentVersion,
        CrashRate = plain.CrashRate,
        Rating = plain.Rating,
        Duplicate = plain.Duplicate,
        PrivacyPublished = plain.PrivacyPublished,
        ComplaintPublished = plain.ComplaintPublished,
        Sensitive = plain.Sensitive,
        VendorReviewed = plain.VendorReviewed,
    };
}
