using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Disclosure.Documents;

/// <summary>One text that must be disclosed before a contract over a kind of product is concluded.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Product">The kind of product.</param>
/// <param name="Kind">What must be disclosed.</param>
/// <param name="Title">The name of the text for a reader.</param>
/// <param name="MustBeConfirmed">Whether the customer must confirm it himself.</param>
/// <param name="Reference">Where the duty comes from and on what the citation rests.</param>
public sealed record RequiredDisclosure(
    ProductKind Product, DisclosureKind Kind, BilingualText Title, bool MustBeConfirmed, RegulatoryReference Reference);
