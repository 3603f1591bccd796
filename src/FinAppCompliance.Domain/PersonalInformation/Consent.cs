using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>The consent of a person, under a pseudonym (同意).</summary>
/// <remarks>Used by PIPL-14 to PIPL-16, PIPL-29, PIPL-31, NDR-22 and AUD-3.1 to AUD-3.8. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Consent : RegisterRecord
{
    /// <summary>Gets the lookup by the processing activity that the record names in <see cref="Activity"/>.</summary>
    public static RecordLookup<Consent, Ref<ProcessingActivity>> ByActivity { get; } = RecordLookup.By<Consent, Ref<ProcessingActivity>>(static record => record.Activity);

    /// <summary>Gets the application in which it was given.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the pseudonym of the person; never a name or number in clear.</summary>
    public Fact<string> SubjectPseudonym { get; init; }

    /// <summary>Gets the processing consented to; absent for general consent.</summary>
    public Fact<Ref<ProcessingActivity>> Activity { get; init; }

    /// <summary>Gets the version of the notice shown; absent for none.</summary>
    public Fact<Ref<PrivacyNotice>> Notice { get; init; }

    /// <summary>Gets the kind of consent.</summary>
    public Fact<ConsentKind> Kind { get; init; }

    /// <summary>Gets the way in which it was given; two of the ways are invalid.</summary>
    public Fact<ConsentWay> Way { get; init; }

    /// <summary>Gets the moment at which it was given; absent when it was refused.</summary>
    public Fact<DateTimeOffset> GivenAt { get; init; }

    /// <summary>Gets the moment of withdrawal; absent while it stands.</summary>
    public Fact<DateTimeOffset> WithdrawnAt { get; init; }

    /// <summary>Gets how often the user was asked again after refusing (NDR-22, AUD-3.2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> AsksAfterRefusal
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether a guardian gave it (PIPL-31).</summary>
    public Fact<bool> IsGuardians { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
