using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A subject of an invented domain, so that the engine is tested without the regulation.</summary>
public sealed record Shop : RegisterRecord
{
    public Fact<string> Name { get; init; }

    public Fact<int> Staff { get; init; }

    public Fact<bool> IsOpen { get; init; }
}
