using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>One reason for which a notice is refused: the missing element and the article that wants it.</summary>
/// <param name="Code">A stable code, such as <c>retention-end-missing</c>.</param>
/// <param name="Element">The element.</param>
/// <param name="Purpose">The purpose in which it is missing; null for the notice as a whole.</param>
/// <param name="Citation">The article.</param>
/// <param name="Message">What is missing and what to add, for a reader.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record NoticeGap(string Code, NoticeElement Element, PurposeId? Purpose, RegulatoryReference Citation, BilingualText Message)
{
    /// <summary>Returns the code, the place, the message in English and the requirement.</summary>
    public override string ToString() =>
        $"{Code}: {(Purpose is { } purpose ? $"'{purpose}': " : string.Empty)}{Message.En} ({Citation.Requirement})";
}
