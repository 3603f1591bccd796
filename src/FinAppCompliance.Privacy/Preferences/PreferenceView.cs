using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Preferences;

/// <summary>What a person sees in the preference centre of one application.</summary>
/// <remarks>Immutable. Names no person.</remarks>
public sealed class PreferenceView
{
    private PreferenceView(SealedNotice? notice, IReadOnlyList<PreferenceEntry> entries)
    {
        Notice = notice;
        Entries = entries;
    }

    /// <summary>Gets the notice in force; null when there is none.</summary>
    public SealedNotice? Notice { get; }

    /// <summary>Gets one entry for every purpose, in the order of the notice.</summary>
    public IReadOnlyList<PreferenceEntry> Entries { get; }

    /// <summary>Gets the steps to give a consent, as the notice states them; zero without a notice.</summary>
    public int StepsToGive => Notice?.Content.ConsentSteps.Or(0) ?? 0;

    /// <summary>Gets the steps to withdraw one; never more than to give it, for such a notice is refused (PIPL 15).</summary>
    public int StepsToWithdraw => Notice?.Content.WithdrawalSteps.Or(0) ?? 0;

    /// <summary>Loads the view.</summary>
    /// <param name="register">The consents.</param>
    /// <param name="person">The person.</param>
    /// <param name="app">The application.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<PreferenceView> LoadAsync(ConsentRegister register, PersonPseudonym person, string app, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(register);
        var view = await register.ViewAsync(person.Required(nameof(person)), app, cancellationToken).ConfigureAwait(false);
        var notice = view.Edition?.Notice;
        return new(notice, notice is null ? [] : [.. notice.Purposes.Select(purpose => new PreferenceEntry(purpose, register.StateOf(view, purpose.Id)))]);
    }
}
