using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>A class of access that may be requested just in time, with its four clocks; or broken out in an emergency.</summary>
/// <remarks>Immutable and thread-safe; checked when the policy is loaded.</remarks>
public sealed record ElevationClass
{
    /// <summary>Gets the id, unique among classes.</summary>
    public required string Id { get; init; }

    /// <summary>Gets who may ask.</summary>
    public SubjectSelector Eligible { get; init; } = SubjectSelector.Everybody;

    /// <summary>Gets the most that can be had: a grant without subject, engagement, window and approver.</summary>
    public required DataGrant Grant { get; init; }

    /// <summary>Gets who may approve; required unless the class is for emergencies, where they review.</summary>
    public FactList<string> Approvers { get; init; }

    /// <summary>Gets how long a request waits for approval before it lapses; one day unless set.</summary>
    public TimeSpan RequestLife { get; init; } = TimeSpan.FromDays(1);

    /// <summary>Gets how long an approval waits to be activated before it lapses; eight hours unless set.</summary>
    public TimeSpan ApprovalLife { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Gets the longest access window, checked after approval; at most 30 days, and at most four hours in emergencies.</summary>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Gets whether this is break-glass: no approval beforehand, an alarm, and a review afterwards.</summary>
    public bool IsEmergency { get; init; }

    /// <summary>Gets within which time a break-glass must be reviewed after it ended; two days unless set.</summary>
    public TimeSpan ReviewWithin { get; init; } = TimeSpan.FromDays(2);

    /// <summary>Gets how many times one person may break the glass within <see cref="EmergencyPeriod"/>; three unless set, 1 to 20.</summary>
    public int EmergencyCount { get; init; } = 3;

    /// <summary>Gets how long one person may have emergency access in all within <see cref="EmergencyPeriod"/>; eight hours unless set, and at most 24.</summary>
    public TimeSpan EmergencyTime { get; init; } = TimeSpan.FromHours(8);

    /// <summary>Gets the time over which emergencies of one person are counted, back from now; seven days unless set, 1 to 31 days.</summary>
    public TimeSpan EmergencyPeriod { get; init; } = TimeSpan.FromDays(7);
}
