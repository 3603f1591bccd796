using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A visit that ends at an instant.</summary>
public sealed record TimedVisit : RegisterRecord
{
    public Fact<bool> IsPassed { get; init; }

    public Fact<DateTimeOffset> EndedAt { get; init; }
}
