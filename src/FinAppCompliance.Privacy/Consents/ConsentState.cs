using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>The state of one person's consent to one purpose, derived from events and notices.</summary>
/// <remarks>Immutable; equality is by value. Never stored.</remarks>
public sealed record ConsentState
{
    /// <summary>Gets the decision that follows from the state.</summary>
    public required ConsentDecision Decision { get; init; }

    /// <summary>Gets the instant of the last answer or withdrawal, in UTC; null when there was none.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Gets the event that decided; null when there was none.</summary>
    public ConsentEvent? DecidedBy { get; init; }

    /// <summary>Gets the instant from which the consent ends by its term, in UTC; null for none.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>Gets the instant before which the person is not asked again unprompted, in UTC; null for none.</summary>
    public DateTimeOffset? RestsUntil { get; init; }

    /// <summary>Gets how often the person was asked since the last refusal or withdrawal.</summary>
    public int AskedSinceRefusal { get; init; }

    /// <summary>Gets the purpose.</summary>
    public PurposeId Purpose => Decision.Purpose;

    /// <summary>Gets the guardian who decided; null when the person did, or nobody.</summary>
    [PersonalInformation]
    public PersonPseudonym? Guardian => DecidedBy?.Guardian;
}
