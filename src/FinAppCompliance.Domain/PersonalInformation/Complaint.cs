using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>A complaint of a user or a consumer (投诉).</summary>
/// <remarks>Used by N99-16.5, AUD-6.5 and CON-CMP. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Complaint : RegisterRecord
{
    /// <summary>Gets the application complained of; absent for none.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the channel it came through; absent for others.</summary>
    public Fact<Ref<ComplaintChannel>> Channel { get; init; }

    /// <summary>Gets the moment of receipt.</summary>
    public Fact<DateTimeOffset> ReceivedAt { get; init; }

    /// <summary>Gets what it is about.</summary>
    public Fact<ComplaintTopic> Topic { get; init; }

    /// <summary>Gets whether the longer time of CON-CMP applies.</summary>
    public Fact<bool> IsComplex { get; init; }

    /// <summary>Gets the working days promised; absent when none were promised, then 15 apply (AUD-6.5).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> PromisedDays
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the moment of the answer; absent while it is open.</summary>
    public Fact<DateTimeOffset> HandledAt { get; init; }

    /// <summary>Gets the result, in words; absent while it is open.</summary>
    public Fact<string> Result { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
