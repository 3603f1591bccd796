using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Preferences;

/// <summary>One switch of the preference view: a purpose, its state, and what the person may do about it.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="State">The state, with its instant and notice.</param>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record PreferenceEntry(ProcessingPurpose Purpose, ConsentState State)
{
    /// <summary>Gets whether the switch is on.</summary>
    public bool IsOn => State.Decision.Permits;

    /// <summary>Gets whether the person may switch it off: whenever a consent carries it.</summary>
    public bool CanWithdraw => State.Decision.Verdict == ConsentVerdict.Permitted;

    /// <summary>Gets whether the person may switch it on, without any waiting.</summary>
    public bool CanGive => State.Decision.Ask != ConsentForm.None;

    /// <summary>Gets what the person reads beside the switch.</summary>
    public BilingualText HowToChange => CanWithdraw
        ? new("关闭开关即撤回同意", "switch off to withdraw")
        : CanGive
            ? new("打开开关并确认即同意", "switch on and confirm to consent")
            : State.Decision.Reason;
}
