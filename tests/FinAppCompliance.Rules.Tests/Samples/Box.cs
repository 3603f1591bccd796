using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A record that belongs to a shelf, and through it to a shop.</summary>
public sealed record Box : RegisterRecord
{
    public required Ref<Shelf> Shelf { get; init; }

    public Fact<bool> IsFull { get; init; }

    public override string? ParentId => Shelf.Id;
}
