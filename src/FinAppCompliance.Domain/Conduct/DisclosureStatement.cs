using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>What customers are told about a product before they conclude (信息披露).</summary>
/// <remarks>Used by N99-05.5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record DisclosureStatement : RegisterRecord
{
    /// <summary>Gets the activity.</summary>
    public required Ref<BusinessActivity> Activity { get; init; }

    /// <summary>Gets what is disclosed.</summary>
    public Fact<DisclosureKind> Kind { get; init; }

    /// <summary>Gets the version of the text.</summary>
    public Fact<string> TextVersion { get; init; }

    /// <summary>Gets the first day on which it is shown; absent while it is not.</summary>
    public Fact<DateOnly> ShownFrom { get; init; }

    /// <summary>Gets the last day on which it is shown, included (最后一日，含当日); absent while no end is set.</summary>
    public Fact<DateOnly> ShownThrough { get; init; }

    /// <summary>Gets whether it is shown before the contract is concluded.</summary>
    public Fact<bool> IsBeforeContract { get; init; }

    /// <summary>Gets whether customers confirm it themselves.</summary>
    public Fact<bool> IsConfirmed { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Activity.Id;
}
