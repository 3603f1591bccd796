using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>An event with a day.</summary>
public sealed record Inspection : RegisterRecord
{
    public Fact<DateOnly> HeldOn { get; init; }

    public Fact<bool> IsPassed { get; init; }
}
