using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>What is added to the history of one person in one step, all of it or nothing.</summary>
/// <param name="Person">The person.</param>
/// <param name="ExpectedStamp">The stamp of the history on which the step was decided.</param>
/// <param name="Events">The events; one or more.</param>
/// <param name="Messages">The messages to recipients that follow from them.</param>
/// <remarks>Immutable.</remarks>
public sealed record ConsentAppend(
    [property: PersonalInformation] PersonPseudonym Person,
    long ExpectedStamp,
    IReadOnlyList<ConsentEvent> Events,
    IReadOnlyList<WithdrawalMessage> Messages);
