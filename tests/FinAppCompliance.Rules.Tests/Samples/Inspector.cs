using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A record that belongs to no shop.</summary>
public sealed record Inspector : RegisterRecord
{
    public Fact<bool> IsLicensed { get; init; }
}
