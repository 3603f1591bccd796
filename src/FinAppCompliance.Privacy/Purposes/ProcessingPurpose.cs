using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Purposes;

/// <summary>One purpose for which an application processes personal information, with all that the law wants to be said of it.</summary>
/// <remarks>
/// Members that may be null or unknown are statutory content: a notice with a hole in it is refused, not this record.
/// Immutable and thread-safe; equality is by value.
/// </remarks>
public sealed record ProcessingPurpose
{
    /// <summary>Gets the id.</summary>
    public required PurposeId Id { get; init; }

    /// <summary>Gets the short title that a person reads on a switch; null while not stated.</summary>
    public BilingualText? Title { get; init; }

    /// <summary>Gets what the information is for; null while not stated.</summary>
    public BilingualText? Goal { get; init; }

    /// <summary>Gets the manner of processing; null while not stated.</summary>
    public BilingualText? Manner { get; init; }

    /// <summary>Gets the information used; unknown while not stated.</summary>
    public FactList<InformationUse> Information { get; init; }

    /// <summary>Gets the lawful basis of the closed list; unknown while not stated, and then nothing is permitted.</summary>
    public Fact<LawfulBasis> Basis { get; init; }

    /// <summary>Gets which contract, rule, law or event the basis rests on; null while not stated, not needed for consent.</summary>
    public BilingualText? BasisExplanation { get; init; }

    /// <summary>Gets the retention; null while not stated.</summary>
    public RetentionTerm? Retention { get; init; }

    /// <summary>Gets how the information is protected; null while not stated.</summary>
    public BilingualText? Protection { get; init; }

    /// <summary>Gets who else receives information; unknown while not stated, empty for nobody.</summary>
    public FactList<Recipient> Recipients { get; init; }

    /// <summary>Gets why sensitive information is necessary; null while not stated, needed with sensitive kinds only.</summary>
    public BilingualText? SensitiveNecessity { get; init; }

    /// <summary>Gets what the use of sensitive information means for the person; null while not stated, needed with sensitive kinds only.</summary>
    public BilingualText? SensitiveImpact { get; init; }

    /// <summary>Gets whether the service cannot be given without it (PIPL 16); false by default, so that it may be refused.</summary>
    public bool IsNecessary { get; init; }

    /// <summary>Gets whether decisions are made automatically, personalised pushes included (PIPL 24).</summary>
    public bool DecidesAutomatically { get; init; }

    /// <summary>Gets the choice that is not personalised, or how to refuse; null while not stated, needed for automated decisions only.</summary>
    public BilingualText? AutomationChoice { get; init; }

    /// <summary>Gets whether the information is published (PIPL 25).</summary>
    public bool Publishes { get; init; }

    /// <summary>Gets whether images or identities from public places are used for more than safety (PIPL 26).</summary>
    public bool UsesPublicPlaceImages { get; init; }

    /// <summary>Gets whether a law or regulation wants the consent in writing (PIPL 14).</summary>
    public bool RequiresWrittenConsent { get; init; }

    /// <summary>Gets how long a consent lasts; null for as long as the purpose is pursued unchanged.</summary>
    public TimeLimit? ConsentValidFor { get; init; }

    /// <summary>Gets the id of the impact assessment (PIPL 55); null when there is none.</summary>
    public string? ImpactAssessmentId { get; init; }

    /// <summary>Gets whether the purpose rests on consent.</summary>
    public bool RestsOnConsent => (Basis == LawfulBasis.Consent).IsTrue;

    /// <summary>Gets whether some kind of the information is sensitive.</summary>
    public bool IsSensitive => Information.Items.ContainsAnySensitive();

    /// <summary>Gets why the purpose needs a separate consent of a person of fourteen or older.</summary>
    public SeparateReasons SeparateReasons => SeparateReasonsOf.Purpose(this);

    /// <summary>Gets whether an impact assessment is due before the processing begins (PIPL 55).</summary>
    public bool NeedsImpactAssessment => IsSensitive || DecidesAutomatically || Publishes ||
        Recipients.Items.ContainsAnyReceiving();

    /// <summary>Says whether the purpose uses a kind of information.</summary>
    internal bool Uses(InformationKind kind) => Information.Any(use => use.Kind.Code == kind.Code).IsTrue;
}
