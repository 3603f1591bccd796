using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>One way in which personal information is processed, with its purpose and basis (个人信息处理活动).</summary>
/// <remarks>Used by N99-16.2, PIPL-13 to PIPL-24 and PIPL-55. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ProcessingActivity : RegisterRecord
{
    /// <summary>Gets the name in the record of processing; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the application; absent for processing of several.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the purpose; absent when none is recorded.</summary>
    public Fact<string> Purpose { get; init; }

    /// <summary>Gets the manner of processing.</summary>
    public Fact<string> Manner { get; init; }

    /// <summary>Gets the lawful basis (合法性基础, PIPL-13); absent when none is recorded.</summary>
    public Fact<LawfulBasis> LawfulBasis { get; init; }

    /// <summary>Gets the kinds of personal information processed.</summary>
    public FactList<PersonalInformationKind> Kinds { get; init; }

    /// <summary>Gets whether sensitive personal information is processed.</summary>
    public Fact<bool> IncludesSensitive { get; init; }

    /// <summary>Gets whether persons under 14 are concerned.</summary>
    public Fact<bool> IncludesUnder14 { get; init; }

    /// <summary>Gets how long it is kept, in months; absent for no limit (PIPL-19).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> RetentionMonths
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the rule or reason for the retention; absent for none.</summary>
    public Fact<string> RetentionRule { get; init; }

    /// <summary>Gets those who receive it.</summary>
    public FactList<Ref<ThirdParty>> Recipients { get; init; }

    /// <summary>Gets whether others process it for the institution (PIPL-21).</summary>
    public Fact<bool> IsEntrusted { get; init; }

    /// <summary>Gets whether it is handled jointly (PIPL-20).</summary>
    public Fact<bool> IsJoint { get; init; }

    /// <summary>Gets whether decisions are made automatically (PIPL-24).</summary>
    public Fact<bool> IsAutomatedDecision { get; init; }

    /// <summary>Gets whether a choice without personal profile is offered (PIPL-24, AUD-3.6, NDR-42).</summary>
    public Fact<bool> OffersNonPersonalisedOption { get; init; }

    /// <summary>Gets whether it is published (PIPL-25).</summary>
    public Fact<bool> IsPublished { get; init; }

    /// <summary>Gets whether it leaves the mainland (PIPL-38).</summary>
    public Fact<bool> IsCrossBorder { get; init; }

    /// <summary>Gets whether it has another major effect on persons (PIPL-55).</summary>
    public Fact<bool> HasOtherMajorEffect { get; init; }

    /// <summary>Gets the impact assessment; absent for none.</summary>
    public Fact<Ref<ImpactAssessment>> ImpactAssessment { get; init; }

    /// <summary>Gets the day on which it began.</summary>
    public Fact<DateOnly> StartedOn { get; init; }

    /// <summary>Gets the day on which it ended; absent while it goes on.</summary>
    public Fact<DateOnly> EndedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
