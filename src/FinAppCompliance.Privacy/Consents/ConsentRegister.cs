using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>Asks, records and checks consents. A person and a purpose are the whole address.</summary>
/// <remarks>
/// Checks never throw because a store failed: the verdict says so and denies. Answers and withdrawals do throw then, for
/// nothing was recorded. States are derived from events and published notices. Thread-safe.
/// </remarks>
public sealed class ConsentRegister
{
    private readonly ConsentPorts _ports;
    private readonly PrivacyOptions _options;
    private readonly ConsentRecorder _recorder;
    private readonly IConsentReader? _reader;

    /// <summary>Creates the register.</summary>
    /// <param name="ports">What it works with.</param>
    /// <param name="options">The settings, which must name a resting period.</param>
    /// <exception cref="ArgumentException">A setting is missing or out of bounds; all of them are named.</exception>
    public ConsentRegister(ConsentPorts ports, PrivacyOptions options)
    {
        ArgumentNullException.ThrowIfNull(ports);
        ArgumentNullException.ThrowIfNull(options);
        if (options.FindObstacles() is { Count: > 0 } obstacles)
        {
            throw new ArgumentException(string.Join("; ", obstacles), nameof(options));
        }

        _ports = ports;
        _options = options;
        _recorder = new(ports, options);
        _reader = ports.Store is IConsentReader reader && ports.Notices.IsCoveredBy(reader) ? reader : null;
    }

    /// <summary>Gets the store, for the delivery of withdrawal messages.</summary>
    public IConsentStore Store => _ports.Store;

    /// <summary>Gets the notices.</summary>
    public NoticeRegister Notices => _ports.Notices;

    /// <summary>Says whether a purpose may be pursued for a person now.</summary>
    /// <param name="person">The person.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The decision; it denies when a store could not be read.</returns>
    public async ValueTask<ConsentDecision> CheckAsync(PersonPseudonym person, PurposeId purpose, CancellationToken cancellationToken = default)
    {
        person.Required(nameof(person));
        try
        {
            return (await ViewAsync(person, purpose.Required(nameof(purpose)).App, purpose, cancellationToken).ConfigureAwait(false)).Decide(purpose);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return new(purpose, ConsentVerdict.StoreUnavailable, null, 0, _ports.Clock.GetUtcNow());
        }
    }

    /// <summary>Says for several persons whether a purpose may be pursued now, in the order of the persons.</summary>
    /// <param name="persons">The persons.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<ConsentDecision>> CheckAsync(IReadOnlyList<PersonPseudonym> persons, PurposeId purpose, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(persons);
        var decisions = new ConsentDecision[persons.Count];
        for (var i = 0; i < decisions.Length; i++)
        {
            decisions[i] = await CheckAsync(persons[i], purpose, cancellationToken).ConfigureAwait(false);
        }

        return decisions;
    }

    /// <summary>Loads all decisions for a person and an application, to be asked many times without input or output.</summary>
    /// <param name="person">The person.</param>
    /// <param name="app">The application.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The snapshot; it denies everything when a store could not be read.</returns>
    public async ValueTask<ConsentSnapshot> LoadAsync(PersonPseudonym person, string app, CancellationToken cancellationToken = default)
    {
        person.Required(nameof(person));
        ArgumentException.ThrowIfNullOrWhiteSpace(app);
        try
        {
            return ConsentSnapshot.Take(await ViewAsync(person, app, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return ConsentSnapshot.Unavailable(_ports.Clock.GetUtcNow());
        }
    }

    /// <summary>Returns the state of every purpose of the notice in force, in its order.</summary>
    /// <param name="person">The person.</param>
    /// <param name="app">The application.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<ConsentState>> StatesAsync(PersonPseudonym person, string app, CancellationToken cancellationToken = default)
    {
        var view = await ViewAsync(person.Required(nameof(person)), app, cancellationToken).ConfigureAwait(false);
        return view.Edition is null ? [] : [.. view.Edition.Index.Purposes.Select(purpose => StateOf(view, purpose))];
    }

    /// <summary>Plans what to ask, and records it as asked before it returns.</summary>
    /// <param name="person">The person.</param>
    /// <param name="purposes">The purposes of one application; one or more.</param>
    /// <param name="occasion">On whose initiative.</param>
    /// <param name="cancellationToken">Stops waiting; planning again is safe.</param>
    /// <exception cref="ArgumentException">There are no purposes, or they belong to several applications.</exception>
    public ValueTask<AskPlan> PlanAsync(PersonPseudonym person, IEnumerable<PurposeId> purposes, AskOccasion occasion = AskOccasion.Unprompted, CancellationToken cancellationToken = default)
    {
        PurposeId[] wanted = [.. purposes.Distinct()];
        var app = OneApp(wanted);
        return _recorder.RecordAsync<AskPlan>(
            token => ViewAsync(person.Required(nameof(person)), app, token),
            view =>
            {
                var maker = new PromptMaker(view, _options);
                var at = ConsentRecorder.InstantFor(view);
                foreach (var purpose in wanted)
                {
                    maker.Consider(purpose, occasion, at);
                }

                return (maker.Plan, maker.Asked, []);
            },
            cancellationToken);
    }

    /// <summary>Finds a planned prompt again, as in a later request; null when there is none or it can no longer be answered.</summary>
    /// <param name="person">The person.</param>
    /// <param name="promptId">The id of the prompt.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<ConsentPrompt?> FindPromptAsync(PersonPseudonym person, string promptId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(promptId);
        var history = await _ports.Store.LoadAsync(person.Required(nameof(person)), cancellationToken).ConfigureAwait(false);
        var asked = history.Events.FirstOrDefault(occurred => occurred.Kind == ConsentEventKind.Asked && occurred.PromptId == promptId);
        if (asked is null)
        {
            return null;
        }

        var view = await ViewAsync(person, asked.Purpose.App, cancellationToken).ConfigureAwait(false);
        var purpose = view.Notices.Find(asked.NoticeVersion)?.Find(asked.Purpose);
        var open = ConsentPosition.Fold(view.History.Span, asked.Purpose, view.Effective).OpenPrompt;
        return purpose is null || open?.PromptId != promptId || asked.ValidUntil <= view.Effective
            ? null
            : PromptMaker.Make(asked, purpose, view.Standing.IsUnderFourteenAt(view.Effective).IsTrue);
    }

    /// <summary>Records consent to several general prompts that were shown together, all of them or none.</summary>
    /// <param name="person">The person.</param>
    /// <param name="prompts">The prompts; one or more.</param>
    /// <param name="act">What the person did.</param>
    /// <param name="cancellationToken">Stops waiting; recording the same answer again is safe.</param>
    /// <exception cref="PromptRefusedException">An answer could not be recorded, so none was.</exception>
    public ValueTask<ConsentReceipt> GiveAsync(PersonPseudonym person, IReadOnlyList<GeneralPrompt> prompts, ConsentAct act, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompts);
        return AnswerAsync(person, prompts, ConsentEventKind.Given, act, cancellationToken);
    }

    /// <summary>Records consent to one separate prompt.</summary>
    /// <param name="person">The person.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="act">What the person, or the guardian, did.</param>
    /// <param name="cancellationToken">Stops waiting; recording the same answer again is safe.</param>
    /// <exception cref="PromptRefusedException">The answer could not be recorded.</exception>
    public ValueTask<ConsentReceipt> GiveAsync(PersonPseudonym person, SeparatePrompt prompt, ConsentAct act, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return AnswerAsync(person, [prompt], ConsentEventKind.Given, act, cancellationToken);
    }

    /// <summary>Records a refusal.</summary>
    /// <param name="person">The person.</param>
    /// <param name="prompt">The prompt, of either kind.</param>
    /// <param name="act">What the person, or the guardian, did.</param>
    /// <param name="cancellationToken">Stops waiting; recording the same answer again is safe.</param>
    /// <exception cref="PromptRefusedException">The answer could not be recorded.</exception>
    public ValueTask<ConsentReceipt> RefuseAsync(PersonPseudonym person, ConsentPrompt prompt, ConsentAct act, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return AnswerAsync(person, [prompt], ConsentEventKind.Refused, act, cancellationToken);
    }

    /// <summary>Withdraws a consent. No reason is asked for; it is durable and visible to every check before it returns.</summary>
    /// <param name="person">The person.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="cancellationToken">Stops waiting; withdrawing again is safe and changes nothing.</param>
    /// <returns>The receipt of the withdrawal, the earlier one when there was one; without events when there was no consent.</returns>
    public ValueTask<ConsentReceipt> WithdrawAsync(PersonPseudonym person, PurposeId purpose, CancellationToken cancellationToken = default)
    {
        person.Required(nameof(person));
        purpose.Required(nameof(purpose));
        return _recorder.RecordAsync(
            token => ViewAsync(person, purpose.App, token),
            view => WithdrawalMaker.Withdraw(view, purpose),
            cancellationToken);
    }

    /// <summary>Shows what stood between a person and a purpose at an instant.</summary>
    /// <param name="person">The person.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="at">The instant.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<ConsentProof> ProveAsync(PersonPseudonym person, PurposeId purpose, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        var now = await ViewAsync(person.Required(nameof(person)), purpose.Required(nameof(purpose)).App, cancellationToken).ConfigureAwait(false);
        return ProofMaker.Prove(now, purpose, at, _options);
    }

    internal ValueTask<ConsentView> ViewAsync(PersonPseudonym person, string app, CancellationToken cancellationToken) => ViewAsync(person, app, null, cancellationToken);

    // With one purpose the view serves a decision about that purpose, and nothing else.
    private async ValueTask<ConsentView> ViewAsync(PersonPseudonym person, string app, PurposeId? only, CancellationToken cancellationToken)
    {
        var standing = await _ports.Persons.FindAsync(person, cancellationToken).ConfigureAwait(false);
        if (_reader is not null)
        {
            var known = _ports.Notices.Known(app);
            var reading = await _reader.ReadAsync(person, app, known.LatestVersion, only, cancellationToken).ConfigureAwait(false);
            return new(reading.History, _ports.Notices.Keep(known, reading.Notices, reading.ServiceEnd), standing, _ports.Clock.GetUtcNow().ToUniversalTime());
        }

        var notices = await _ports.Notices.LoadAsync(app, cancellationToken).ConfigureAwait(false);
        var history = await _ports.Store.LoadAsync(person, cancellationToken).ConfigureAwait(false);
        return new(history, notices, standing, _ports.Clock.GetUtcNow().ToUniversalTime());
    }

    /// <summary>Returns what was known of a person at a past instant: later events have not happened.</summary>
    internal async ValueTask<ConsentView> ViewAtAsync(PersonPseudonym person, NoticeHistory notices, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var standing = await _ports.Persons.FindAsync(person, cancellationToken).ConfigureAwait(false);
        var history = await _ports.Store.LoadAsync(person, cancellationToken).ConfigureAwait(false);
        return new(history.Until(at), notices, standing, at.ToUniversalTime());
    }

    internal ConsentRecorder Recorder => _recorder;

    internal ConsentState StateOf(ConsentView view, PurposeId purpose) => ProofMaker.StateOf(view, purpose, _options);

    private ValueTask<ConsentReceipt> AnswerAsync(PersonPseudonym person, IReadOnlyList<ConsentPrompt> prompts, ConsentEventKind kind, ConsentAct act, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(act);
        var app = OneApp([.. prompts.Select(static prompt => prompt.Asked.Purpose)]);
        return prompts.Any(prompt => prompt.Person != person)
            ? throw new ArgumentException("a prompt was planned for another person", nameof(prompts))
            : _recorder.RecordAsync<ConsentReceipt>(
                token => ViewAsync(person, app, token),
                view =>
                {
                    var at = ConsentRecorder.InstantFor(view);
                    var maker = new AnswerMaker(view, _ports.Calendar);
                    ConsentEvent[] events = [.. prompts.Select(prompt => maker.Answer(prompt, kind, act, at))];
                    return (new ConsentReceipt(person, events[0].At, events, view.Notices.Find(events[0].NoticeVersion)), events, []);
                },
                cancellationToken);
    }

    private static string OneApp(IReadOnlyList<PurposeId> purposes)
    {
        var apps = purposes.Select(static purpose => purpose.App).Distinct(StringComparer.Ordinal).ToArray();
        return apps is [{ Length: > 0 } app]
            ? app
            : throw new ArgumentException("name one or more purposes, all of one application", nameof(purposes));
    }
}
