using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>What one reading of the stores found, all of it at one moment.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ConsentReading
{
    /// <summary>Gets the history of the person, or what was asked for of it; empty with stamp zero when there is none.</summary>
    [PersonalInformation]
    public required ConsentHistory History { get; init; }

    /// <summary>Gets the notices after the version asked for, ascending; empty when there are none.</summary>
    public required IReadOnlyList<SealedNotice> Notices { get; init; }

    /// <summary>Gets the instant at which the service of the application ends; null while no end is recorded.</summary>
    public DateTimeOffset? ServiceEnd { get; init; }
}
