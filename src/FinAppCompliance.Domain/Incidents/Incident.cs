using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Incidents;

/// <summary>An incident, with its times, extent and grades (突发事件).</summary>
/// <remarks>Used by N99-15.5, N99-16.5, N99-17.5, DSM-67, DSM-69, CIR-4a, CIR-8, CIR-G, BCM-79 and PIPL-57. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Incident : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<Incident, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<Incident, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets a short title.</summary>
    public Fact<string> Title { get; init; }

    /// <summary>Gets the kind of incident.</summary>
    public Fact<IncidentKind> Kind { get; init; }

    /// <summary>Gets the applications hit.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the moment at which it happened; DSM-69 counts from it.</summary>
    public Fact<DateTimeOffset> OccurredAt { get; init; }

    /// <summary>Gets the moment at which it was discovered; CIR-4a counts from it.</summary>
    public Fact<DateTimeOffset> DiscoveredAt { get; init; }

    /// <summary>Gets the moment at which it ended; absent while it goes on.</summary>
    public Fact<DateTimeOffset> EndedAt { get; init; }

    /// <summary>Gets the moment at which it was contained; absent while it is not.</summary>
    public Fact<DateTimeOffset> ContainedAt { get; init; }

    /// <summary>Gets the levels of data hit; empty for none.</summary>
    public FactList<DataLevel> DataLevels { get; init; }

    /// <summary>Gets the persons whose information is concerned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> PersonsAffected
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the persons whose sensitive information is concerned.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> SensitivePersons
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the direct loss in yuan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<decimal> DirectLoss
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the codes of the provinces hit.</summary>
    public FactList<string> Provinces { get; init; }

    /// <summary>Gets the hours of outage of important business, in business hours; absent for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<decimal> OutageHours
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether a critical infrastructure was out as a whole and not only a main function (CIR-G).</summary>
    public Fact<bool> IsWholeOutage { get; init; }

    /// <summary>Gets in how many provinces the effect is especially serious (DSM-67).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> ProvincesHitSeriously
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether sensitive data was lost on a large scale with especially serious public harm, or core business or critical infrastructure is threatened (DSM-67).</summary>
    public Fact<bool> IsEspeciallySeriousHarm { get; init; }

    /// <summary>Gets whether the effect is on a whole province or the industry (DSM-67).</summary>
    public Fact<bool> HasProvincialEffect { get; init; }

    /// <summary>Gets whether several institutions, the public, or many persons or organisations are harmed (DSM-67).</summary>
    public Fact<bool> IsWideHarm { get; init; }

    /// <summary>Gets whether harm to persons or organisations cannot be undone, or only at high cost (DSM-67).</summary>
    public Fact<bool> IsCostlyHarm { get; init; }

    /// <summary>Gets whether part of the business stopped or an important system is threatened (DSM-67).</summary>
    public Fact<bool> StopsBusiness { get; init; }

    /// <summary>Gets whether the institution's policy makes it a major application risk event (重大移动应用风险事件, N99-17.5).</summary>
    public Fact<bool> IsMajorApplicationRisk { get; init; }

    /// <summary>Gets whether the institution's policy makes it a major emergency (重大突发事件, N99-15.5).</summary>
    public Fact<bool> IsMajorEmergency { get; init; }

    /// <summary>Gets the grade by DSM-67; absent when that rule does not grade it.</summary>
    public Fact<IncidentGrade> DataGrade { get; init; }

    /// <summary>Gets the grade by CIR-G; absent when that rule does not grade it.</summary>
    public Fact<IncidentGrade> NetworkGrade { get; init; }

    /// <summary>Gets the grade by BCM-79; absent when that rule does not grade it.</summary>
    public Fact<IncidentGrade> OutageGrade { get; init; }

    /// <summary>Gets the grade by PBI-1; absent when that rule does not grade it.</summary>
    public Fact<IncidentGrade> CentralBankGrade { get; init; }

    /// <summary>Gets the moment at which persons were told (PIPL-57); absent when they were not.</summary>
    public Fact<DateTimeOffset> PersonsNotifiedAt { get; init; }

    /// <summary>Gets whether harm was effectively avoided, so that persons need not be told (PIPL-57).</summary>
    public Fact<bool> IsHarmAvoided { get; init; }

    /// <summary>Gets the vendor at whom it arose; absent for none.</summary>
    public Fact<Ref<ThirdParty>> Vendor { get; init; }
}
