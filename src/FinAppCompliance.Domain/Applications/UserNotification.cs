using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Applications;

/// <summary>What users were told before their application changed or ended (用户告知).</summary>
/// <remarks>A value inside a record. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record UserNotification
{
    /// <summary>Gets the channels used, such as in-app message or SMS.</summary>
    public FactList<string> Channels { get; init; }

    /// <summary>Gets the day on which users were first told.</summary>
    public Fact<DateOnly> PublishedOn { get; init; }

    /// <summary>Gets the topics told, such as dates, data, remaining rights and contact.</summary>
    public FactList<string> Covers { get; init; }
}
