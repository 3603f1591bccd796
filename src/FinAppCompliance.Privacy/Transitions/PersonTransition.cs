using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Transitions;

/// <summary>What a transition means for one person.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record PersonTransition
{
    /// <summary>Gets the person.</summary>
    [PersonalInformation]
    public required PersonPseudonym Person { get; init; }

    /// <summary>Gets the purposes to which the person consents now and whose consent carries over.</summary>
    public required FactList<PurposeTransition> Carried { get; init; }

    /// <summary>Gets the purposes to which the person consents now and that are asked for afresh.</summary>
    public required FactList<PurposeTransition> AskedAfresh { get; init; }

    /// <summary>Gets the purposes to which the person consents now and that end.</summary>
    public required FactList<PurposeTransition> Ended { get; init; }

    /// <summary>Gets the evidence that the person was told; null while not.</summary>
    public SendingEvidence? Told { get; init; }
}
