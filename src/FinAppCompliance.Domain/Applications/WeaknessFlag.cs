using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>The moment at which an application was found weak: little used, poor, redundant or hazardous (低效应用标记).</summary>
/// <remarks>Used by N99-02.6. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record WeaknessFlag : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets why it is weak.</summary>
    public Fact<WeakAppTrigger> Trigger { get; init; }

    /// <summary>Gets the day from which the time for a decision runs.</summary>
    public Fact<DateOnly> FlaggedOn { get; init; }

    /// <summary>Gets the metric or report that showed it.</summary>
    public Fact<string> Source { get; init; }

    /// <summary>Gets the day on which the weakness was found to be gone; absent while it stands.</summary>
    public Fact<DateOnly> ClearedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
