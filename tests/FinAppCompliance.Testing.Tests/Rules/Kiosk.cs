using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Testing.Tests.Rules;

/// <summary>A subject of an invented domain.</summary>
public sealed record Kiosk : RegisterRecord
{
    public Fact<int> Papers { get; init; }

    public Fact<bool> IsOpen { get; init; }
}
