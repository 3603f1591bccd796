using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>An audit of applications, business, data or personal information (审计).</summary>
/// <remarks>Used by N99-05.7, N99-17.4, N99-17.5, PIA-AUD-4, DSM-66, OUT-36 and MIN-37. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Audit : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<Audit, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<Audit, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the lookup by the incident that the record names in <see cref="TriggerIncident"/>.</summary>
    public static RecordLookup<Audit, Ref<Incident>> ByTriggerIncident { get; } = RecordLookup.By<Audit, Ref<Incident>>(static record => record.TriggerIncident);

    /// <summary>Gets what sort of audit it is.</summary>
    public Fact<AuditKind> Kind { get; init; }

    /// <summary>Gets what was audited.</summary>
    public Fact<string> Scope { get; init; }

    /// <summary>Gets the applications audited.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the event that a special audit follows (N99-17.5); absent for others.</summary>
    public Fact<Ref<Incident>> TriggerIncident { get; init; }

    /// <summary>Gets the first day audited.</summary>
    public Fact<DateOnly> PeriodFrom { get; init; }

    /// <summary>Gets the last day audited, included (最后一日，含当日).</summary>
    public Fact<DateOnly> PeriodThrough { get; init; }

    /// <summary>Gets the day on which it was opened.</summary>
    public Fact<DateOnly> OpenedOn { get; init; }

    /// <summary>Gets the day of the report; absent while there is none.</summary>
    public Fact<DateOnly> ReportedOn { get; init; }

    /// <summary>Gets who audited.</summary>
    public Fact<string> AuditedBy { get; init; }

    /// <summary>Gets the outside auditor; absent for internal audit.</summary>
    public Fact<Ref<ThirdParty>> Auditor { get; init; }

    /// <summary>Gets whether the auditor is independent of what was audited.</summary>
    public Fact<bool> IsIndependent { get; init; }

    /// <summary>Gets how many times running this auditor audited (PIA-AUD-15, at most 3).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> ConsecutiveTimes
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets what was found; empty for nothing.</summary>
    public FactList<EngagementFinding> Findings { get; init; }
}
