using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A record that belongs to a shop.</summary>
public sealed record Shelf : RegisterRecord
{
    public required Ref<Shop> Shop { get; init; }

    public Fact<int> Height { get; init; }

    public override string? ParentId => Shop.Id;
}
