using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>A message that a recipient must get because a person withdrew; kept until it is acknowledged.</summary>
/// <param name="Id">The id, the same however often it is delivered.</param>
/// <param name="Person">The person.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="RecipientId">The recipient, as the notice names it.</param>
/// <param name="WithdrawnAt">The instant of withdrawal, in UTC.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record WithdrawalMessage(
    string Id,
    [property: PersonalInformation] PersonPseudonym Person,
    PurposeId Purpose,
    string RecipientId,
    DateTimeOffset WithdrawnAt);
