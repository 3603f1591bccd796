using System.Runtime.CompilerServices;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;

namespace FinAppCompliance.Privacy.Transitions;

/// <summary>Takes an application into another, or ends it: who is told what, which consents carry over, and when collection stops.</summary>
/// <remarks>A consent carries over only for a person who was told, and only unchanged. Thread-safe.</remarks>
public sealed class TransitionRegister
{
    private readonly ConsentRegister _consents;
    private readonly ITransitionStore _store;
    private readonly TimeProvider _clock;

    /// <summary>Creates the register.</summary>
    /// <param name="consents">The consents, with the notices.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="store">The store; in memory when null.</param>
    public TransitionRegister(ConsentRegister consents, TimeProvider clock, ITransitionStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(consents);
        ArgumentNullException.ThrowIfNull(clock);
        _consents = consents;
        _store = store ?? new InMemoryTransitionStore();
        _clock = clock;
    }

    /// <summary>Records the end of the service; from that instant every check of the application denies (DSM 25).</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops waiting; ending it again is safe.</param>
    public ValueTask EndServiceAsync(TransitionPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return _consents.Notices.EndServiceAsync(plan.From.App, plan.TakesEffectAt, cancellationToken);
    }

    /// <summary>Lists the persons of whom there are consent events, with what the transition means for each; users without any are told as well, and the host knows them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    public async IAsyncEnumerable<PersonTransition> ListPersonsAsync(TransitionPlan plan, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        await foreach (var person in _consents.Store.ListPersonsAsync(plan.From.App, cancellationToken).ConfigureAwait(false))
        {
            yield return await ForAsync(plan, person, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Says what the transition means for one person.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<PersonTransition> ForAsync(TransitionPlan plan, PersonPseudonym person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var view = await _consents.ViewAsync(person.Required(nameof(person)), plan.From.App, cancellationToken).ConfigureAwait(false);
        PurposeTransition[] consented = [.. plan.Purposes.Where(transition => view.Decide(transition.From) is { Permits: true, Basis: LawfulBasis.Consent })];
        return new()
        {
            Person = person,
            Carried = [.. consented.Where(static transition => transition.Fate == ConsentFate.CarriesOver)],
            AskedAfresh = [.. consented.Where(static transition => transition.Fate == ConsentFate.AskedAfresh)],
            Ended = [.. consented.Where(static transition => transition.Fate == ConsentFate.Ends)],
            Told = await _store.FindToldAsync(plan.Id, person, cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>Records that a person was told.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="person">The person.</param>
    /// <param name="evidence">The evidence.</param>
    /// <param name="contents">What the person was told.</param>
    /// <param name="cancellationToken">Stops waiting; recording again is safe.</param>
    /// <exception cref="CaseRefusedException">Contents are missing, or the sending lies in the future.</exception>
    public ValueTask RecordToldAsync(TransitionPlan plan, PersonPseudonym person, SendingEvidence evidence, FactList<TransitionContent> contents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(evidence);
        person.Required(nameof(person));
        TransitionContent[] missing = [.. plan.Contents.Where(content => !contents.Contains(content).IsTrue)];
        return missing.Length > 0 ? throw Refused(CaseRefusal.ContentMissing, $"the person is not told: {string.Join(", ", missing)}")
            : evidence.SentAt > _clock.GetUtcNow() ? throw Refused(CaseRefusal.ImpossibleTime, "the sending would lie in the future")
            : _store.RecordToldAsync(plan.Id, person, evidence, cancellationToken);
    }

    /// <summary>Carries the consents of one person over that carry over; after the end of the service none does, and the person is asked afresh.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="person">The person, who must have been told.</param>
    /// <param name="cancellationToken">Stops waiting; carrying over again is safe and revives nothing.</param>
    /// <returns>The events of the application that stays; empty when nothing carries over, or it did already.</returns>
    /// <exception cref="CaseRefusedException">The person was not told, or the notices in force are not those of the plan.</exception>
    public async ValueTask<IReadOnlyList<ConsentEvent>> CarryOverAsync(TransitionPlan plan, PersonPseudonym person, CancellationToken cancellationToken = default)
    {
        var transition = await ForAsync(plan, person, cancellationToken).ConfigureAwait(false);
        if (transition.Told is null)
        {
            throw Refused(CaseRefusal.ConditionMissing, "the person was not told; no consent carries over before that");
        }

        if (transition.Carried.Count == 0 || plan.To is not { } to)
        {
            return [];
        }

        var ending = await _consents.Notices.LoadAsync(plan.From.App, cancellationToken).ConfigureAwait(false);
        return await _consents.Recorder.RecordAsync<IReadOnlyList<ConsentEvent>>(
            token => _consents.ViewAsync(person, to.App, token),
            into =>
            {
                CheckNotices(plan, ending.At(into.Effective), into.Edition?.Notice);

                // The history of a person holds both applications, so that a withdrawal in between is seen.
                var events = CarriedConsents.Make(into with { Notices = ending }, into, to, transition.Carried);
                return (events, events, []);
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was compared must be what holds; a notice that came into force since may have changed what a consent is about.</summary>
    private static void CheckNotices(TransitionPlan plan, SealedNotice? from, SealedNotice? to)
    {
        if (!plan.From.Equals(from) || !plan.To!.Equals(to))
        {
            throw Refused(CaseRefusal.ConditionMissing, $"the notices in force of '{plan.From.App}' and '{plan.To!.App}' are not those of the plan; plan again with those, or wait until they are in force");
        }
    }

    private static CaseRefusedException Refused(CaseRefusal reason, string message) => new(new CaseObstacle(reason, message));
}
