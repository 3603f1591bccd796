using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>The provision of personal information to another handler (向他人提供).</summary>
/// <remarks>Used by PIPL-23, DSM-34, AUD-5.1 to AUD-5.3 and NDR-12. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ThirdPartyProvision : RegisterRecord
{
    /// <summary>Gets the processing it belongs to; absent for none.</summary>
    public Fact<Ref<ProcessingActivity>> Activity { get; init; }

    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the recipient.</summary>
    public Fact<Ref<ThirdParty>> Recipient { get; init; }

    /// <summary>Gets the kit through which it passes; absent for none.</summary>
    public Fact<Ref<Sdk>> Sdk { get; init; }

    /// <summary>Gets the kinds provided.</summary>
    public FactList<PersonalInformationKind> Kinds { get; init; }

    /// <summary>Gets whether separate consent (单独同意) is obtained.</summary>
    public Fact<bool> HasSeparateConsent { get; init; }

    /// <summary>Gets whether name, contact, purpose, manner and kinds are told (PIPL-23).</summary>
    public Fact<bool> IsRecipientTold { get; init; }

    /// <summary>Gets whether it is anonymised first, so that it is no personal information.</summary>
    public Fact<bool> IsAnonymised { get; init; }

    /// <summary>Gets whether it stands in the list of shared information (MIIT-LIST).</summary>
    public Fact<bool> IsInSharedList { get; init; }

    /// <summary>Gets the contract with the recipient (NDR-12); absent for none.</summary>
    public Fact<Ref<Contract>> Contract { get; init; }

    /// <summary>Gets how long the record is kept, in months (NDR-12, at least 36).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> RecordRetentionMonths
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether data is provided or entrusted in batch (DSM-73).</summary>
    public Fact<bool> IsBatch { get; init; }

    /// <summary>Gets the level of the data provided (DSM-73).</summary>
    public Fact<DataLevel> DataLevel { get; init; }

    /// <summary>Gets the day from which data is provided; a report may be due before it (DSM-73).</summary>
    public Fact<DateOnly> ProvidedFrom { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
