using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>A campaign that promotes an application or its products (营销推广活动).</summary>
/// <remarks>Used by N99-03.3, MKT-1 and MKT-2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Campaign : RegisterRecord
{
    /// <summary>Gets the name of the campaign; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the application promoted.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the first day.</summary>
    public Fact<DateOnly> StartsOn { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent for no end.</summary>
    public Fact<DateOnly> RunsThrough { get; init; }

    /// <summary>Gets the third party that runs it; absent when the institution does.</summary>
    public Fact<Ref<ThirdParty>> RunBy { get; init; }

    /// <summary>Gets whether inducing words are used (MKT-2).</summary>
    public Fact<bool> UsesInducingWords { get; init; }

    /// <summary>Gets whether pop-ups close with one click (MKT-2).</summary>
    public Fact<bool> ClosesInOneClick { get; init; }

    /// <summary>Gets whether choices are ticked beforehand (MKT-2).</summary>
    public Fact<bool> TicksByDefault { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
