using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Transitions;

/// <summary>What becomes of one purpose.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
/// <param name="Title">The title of the purpose, for a reader.</param>
/// <param name="From">The purpose in the application that goes.</param>
/// <param name="To">The purpose in the application that stays; null when it has none.</param>
/// <param name="Fate">What becomes of its consents.</param>
/// <param name="Changes">What changes; none when the purpose ends.</param>
/// <param name="Citation">On what that rests.</param>
public sealed record PurposeTransition(BilingualText Title, PurposeId From, PurposeId? To, ConsentFate Fate, PurposeChanges Changes, RegulatoryReference Citation)
{
    /// <summary>Returns what the person is told.</summary>
    public BilingualText Describe() => Fate switch
    {
        ConsentFate.CarriesOver => new($"“{Title.Zh}”继续按原范围处理，您的同意继续有效，可随时撤回", $"'{Title.En}' goes on as it was; your consent holds and can be withdrawn at any time"),
        ConsentFate.AskedAfresh => new($"“{Title.Zh}”发生变化，将重新征求您的同意，此前不处理", $"'{Title.En}' changes; you are asked anew, and nothing is processed before"),
        ConsentFate.NoConsentNeeded => new($"“{Title.Zh}”继续处理，依据不是同意", $"'{Title.En}' goes on, on a basis other than consent"),
        _ => new($"“{Title.Zh}”终止，信息按保存规则删除或者封存", $"'{Title.En}' ends; its information is deleted, or only stored where a law wants it"),
    };
}
