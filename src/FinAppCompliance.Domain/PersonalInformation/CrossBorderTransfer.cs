using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>The export of personal information or important data (个人信息出境).</summary>
/// <remarks>Used by PIPL-38 to PIPL-40 and XB-1 to XB-5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record CrossBorderTransfer : RegisterRecord
{
    /// <summary>Gets the processing it belongs to; absent for none.</summary>
    public Fact<Ref<ProcessingActivity>> Activity { get; init; }

    /// <summary>Gets the applications concerned.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the recipient abroad.</summary>
    public Fact<Ref<ThirdParty>> Recipient { get; init; }

    /// <summary>Gets the ISO 3166 code of the country.</summary>
    public Fact<string> Country { get; init; }

    /// <summary>Gets the persons concerned since 1 January.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> Persons
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the persons whose sensitive information is concerned since 1 January.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> SensitivePersons
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether important data is exported.</summary>
    public Fact<bool> IncludesImportantData { get; init; }

    /// <summary>Gets whether one of the exempt cases applies (XB-5).</summary>
    public Fact<bool> IsExemptCase { get; init; }

    /// <summary>Gets the legal path taken; absent for none.</summary>
    public Fact<ExportPath> Path { get; init; }

    /// <summary>Gets the day of filing, certification or approval; absent for none.</summary>
    public Fact<DateOnly> FiledOn { get; init; }

    /// <summary>Gets whether separate consent is obtained (PIPL-39).</summary>
    public Fact<bool> HasSeparateConsent { get; init; }

    /// <summary>Gets the day on which it began.</summary>
    public Fact<DateOnly> StartedOn { get; init; }
}
