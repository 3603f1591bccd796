using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A record that belongs to no shop but may name several.</summary>
public sealed record Visit : RegisterRecord
{
    public static RecordLookup<Visit, Ref<Shop>> ByShop { get; } = RecordLookup.ByEach<Visit, Ref<Shop>>(static record => record.Shops);

    public static RecordLookup<Visit, Ref<Inspector>> ByInspector { get; } = RecordLookup.By<Visit, Ref<Inspector>>(static record => record.Inspector);

    public FactList<Ref<Shop>> Shops { get; init; }

    public Fact<Ref<Inspector>> Inspector { get; init; }

    public Fact<bool> IsPassed { get; init; }
}
