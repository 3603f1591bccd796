using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Continuity;

/// <summary>Who does what in an emergency (应急机制).</summary>
/// <remarks>Used by N99-15.2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record EmergencyMechanism : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<EmergencyMechanism, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<EmergencyMechanism, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the applications covered.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the structure, in words.</summary>
    public Fact<string> Structure { get; init; }

    /// <summary>Gets the persons to call; empty for none.</summary>
    public FactList<Ref<Person>> Contacts { get; init; }

    /// <summary>Gets the day on which the contacts were last checked; absent for never.</summary>
    public Fact<DateOnly> ContactsCheckedOn { get; init; }

    /// <summary>Gets the first day on which the mechanism is in force; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the mechanism is in force.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
