using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>Decides on everything that is held of a person, from the notices, the consents and what the host holds.</summary>
/// <remarks>Deletes nothing itself. A failing store is thrown, and then nothing is decided. Thread-safe.</remarks>
public sealed class RetentionDesk
{
    private readonly ConsentRegister _consents;
    private readonly IHeldInformationSource _held;
    private readonly RetentionJudge _judge;
    private readonly TimeProvider _clock;

    /// <summary>Creates the desk.</summary>
    /// <param name="consents">The consents, with the notices.</param>
    /// <param name="held">What the host holds.</param>
    /// <param name="judge">The judge.</param>
    /// <param name="clock">The clock.</param>
    public RetentionDesk(ConsentRegister consents, IHeldInformationSource held, RetentionJudge judge, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(consents);
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(clock);
        _consents = consents;
        _held = held;
        _judge = judge;
        _clock = clock;
    }

    /// <summary>Decides on what is held of a person now.</summary>
    /// <param name="person">The person.</param>
    /// <param name="app">The application.</param>
    /// <param name="grounds">Grounds beyond what notices and consents show, such as that the person asked.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<RetentionDecision>> DecideAsync(PersonPseudonym person, string app, DeletionGrounds grounds = DeletionGrounds.None, CancellationToken cancellationToken = default)
    {
        person.Required(nameof(person));
        ArgumentException.ThrowIfNullOrWhiteSpace(app);
        var view = await _consents.ViewAsync(person, app, cancellationToken).ConfigureAwait(false);
        var held = await _held.ListAsync(person, app, cancellationToken).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        return [.. held.Select(piece => _judge.Decide(piece, Stated(view.Notices, piece.Purpose), grounds | Shown(view, piece.Purpose), now))];
    }

    /// <summary>Returns the purpose as it was stated last.</summary>
    private static ProcessingPurpose? Stated(NoticeHistory notices, PurposeId purpose) =>
        notices.Notices.Reverse().Select(notice => notice.Find(purpose)).FirstOrDefault(static found => found is not null);

    private static DeletionGrounds Shown(ConsentView view, PurposeId purpose) => view.Decide(purpose).Verdict switch
    {
        ConsentVerdict.ServiceEnded or ConsentVerdict.NoNotice => DeletionGrounds.ServiceEnded,
        ConsentVerdict.Withdrawn or ConsentVerdict.Refused or ConsentVerdict.Expired or ConsentVerdict.NotGiven => DeletionGrounds.ConsentEnded,
        _ => DeletionGrounds.None,
    };
}
