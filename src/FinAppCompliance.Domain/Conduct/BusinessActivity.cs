using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>A type of business done through an application (业务活动).</summary>
/// <remarks>Used by N99-04.4, N99-05.1 to N99-05.5 and MKT-1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record BusinessActivity : RegisterRecord
{
    /// <summary>Gets the name of the activity; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the type of business, held against the licence's scope (N99-05.2).</summary>
    public Fact<BusinessType> BusinessType { get; init; }

    /// <summary>Gets the product, in words; absent when it is not about one product.</summary>
    public Fact<string> Product { get; init; }

    /// <summary>Gets the sort of product, which decides about traces and disclosure.</summary>
    public Fact<ProductKind> ProductKind { get; init; }

    /// <summary>Gets the third party that provides it; absent when the institution does.</summary>
    public Fact<Ref<ThirdParty>> ProvidedBy { get; init; }

    /// <summary>Gets the region codes in which customers are served; CN for the whole country (N99-05.3).</summary>
    public FactList<string> ServedRegions { get; init; }

    /// <summary>Gets how the customers' region is known.</summary>
    public Fact<RegionEvidence> RegionEvidence { get; init; }

    /// <summary>Gets to whom it is sold.</summary>
    public Fact<CustomerKind> SoldTo { get; init; }

    /// <summary>Gets whether products are sold, so that traces are needed (N99-05.4).</summary>
    public Fact<bool> UsesSales { get; init; }

    /// <summary>Gets whether ticks are set beforehand or products bundled (MKT-2).</summary>
    public Fact<bool> AllowsCrossSellingDefault { get; init; }

    /// <summary>Gets whether a suitability test is needed (SUI-1).</summary>
    public Fact<bool> RequiresSuitability { get; init; }

    /// <summary>Gets the first day on which it is offered; absent while it is not.</summary>
    public Fact<DateOnly> LiveFrom { get; init; }

    /// <summary>Gets the last day on which it is offered, included (最后一日，含当日); absent while no end is set.</summary>
    public Fact<DateOnly> LiveThrough { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
