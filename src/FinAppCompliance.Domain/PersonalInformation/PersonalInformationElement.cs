using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>A kind of personal information that an application collects (个人信息项).</summary>
/// <remarks>Used by N99-16.2, AUD-4.1 to AUD-4.4 and NEC-1 to NEC-5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PersonalInformationElement : RegisterRecord
{
    /// <summary>Gets the name as in the collected list, such as 身份证号; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the application that collects it.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the kind.</summary>
    public Fact<PersonalInformationKind> Kind { get; init; }

    /// <summary>Gets the piece of the necessary-information rules it is; pieces outside need their own reason.</summary>
    public Fact<NecessaryElement> NecessaryElement { get; init; }

    /// <summary>Gets whether it is sensitive personal information (敏感个人信息, PIPL-28).</summary>
    public Fact<bool> IsSensitive { get; init; }

    /// <summary>Gets whether it concerns persons under 14; then it is always sensitive.</summary>
    public Fact<bool> ConcernsUnder14 { get; init; }

    /// <summary>Gets where it comes from, such as the user, the device or another party.</summary>
    public Fact<string> Source { get; init; }

    /// <summary>Gets who collects it.</summary>
    public Fact<CollectorKind> CollectedBy { get; init; }

    /// <summary>Gets the kit that collects it; absent when no kit does.</summary>
    public Fact<Ref<Sdk>> Sdk { get; init; }

    /// <summary>Gets the processing it serves; absent for none, which N99-16.2 does not allow.</summary>
    public Fact<Ref<ProcessingActivity>> Activity { get; init; }

    /// <summary>Gets when it is collected.</summary>
    public Fact<string> Trigger { get; init; }

    /// <summary>Gets how often it is collected a day; absent when only once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<decimal> FrequencyPerDay
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether a person found it necessary for the function in use.</summary>
    public Fact<bool> IsNecessary { get; init; }

    /// <summary>Gets whether the service is refused when the user refuses it (PIPL-16, AUD-4.2).</summary>
    public Fact<bool> RefusalBlocksService { get; init; }

    /// <summary>Gets whether the privacy notice names it (N99-16.3).</summary>
    public Fact<bool> IsInNotice { get; init; }

    /// <summary>Gets whether it is collected before consent (AUD-3.1).</summary>
    public Fact<bool> CollectedBeforeConsent { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
