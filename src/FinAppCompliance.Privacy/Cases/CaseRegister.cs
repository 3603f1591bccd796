using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Cases;

/// <summary>Opens cases, records steps, and tells what is due.</summary>
/// <typeparam name="TCase">The kind of case: a rights request, a complaint or an incident.</typeparam>
/// <remarks>Every step is in the audit trail before the call returns. Recording the same step again is safe. Thread-safe.</remarks>
public sealed class CaseRegister<TCase>
    where TCase : PrivacyCase
{
    private const int MostAttempts = 64;
    private readonly ICaseStore<TCase> _store;
    private readonly CasePorts _ports;
    private readonly CaseLaw _law;

    /// <summary>Creates the register.</summary>
    /// <param name="store">The store.</param>
    /// <param name="ports">What else it works with.</param>
    public CaseRegister(ICaseStore<TCase> store, CasePorts ports)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(ports);
        _store = store;
        _ports = ports;
        _law = new(ports.Rules, ports.Calendar);
    }

    /// <summary>Creates a register with a store in memory, for tests, samples and tools.</summary>
    /// <param name="ports">What it works with.</param>
    public CaseRegister(CasePorts ports)
        : this(new InMemoryCaseStore<TCase>(), ports)
    {
    }

    /// <summary>Opens a case. Its clocks run from the event, not from the opening.</summary>
    /// <param name="file">The new case, without steps.</param>
    /// <param name="cancellationToken">Stops waiting; opening the same case again is safe.</param>
    /// <exception cref="CaseRefusedException">The case is incomplete, lies in the future, or another one has the id.</exception>
    public async ValueTask<TCase> OpenAsync(TCase file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var now = _ports.Clock.GetUtcNow();
        if ((file.FindDefect(now) ?? (file.Steps.Count != 0 ? "it has steps already" : null)) is { } defect)
        {
            throw Refused(CaseRefusal.Incomplete, $"case '{file.Id}' cannot be opened: {defect}");
        }

        if (!await _store.SaveAsync(file, -1, cancellationToken).ConfigureAwait(false))
        {
            var known = await LoadAsync(file.Id, cancellationToken).ConfigureAwait(false);
            return (TCase)(known with { Steps = [] }) == file
                ? known
                : throw Refused(CaseRefusal.UnknownCase, $"another case has the id '{file.Id}'; give the new one an id of its own");
        }

        await AuditAsync(file, "opened", file.Handler, now, 0, cancellationToken).ConfigureAwait(false);
        return file;
    }

    /// <summary>Records a step and returns the case after it.</summary>
    /// <param name="id">The id of the case.</param>
    /// <param name="step">The step; its instant is stated here.</param>
    /// <param name="cancellationToken">Stops waiting; recording the same step again is safe.</param>
    /// <exception cref="CaseRefusedException">The step could not be recorded; <see cref="CaseRefusedException.Reason"/> says why.</exception>
    public async ValueTask<TCase> RecordAsync(string id, CaseStep step, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(step);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var file = await LoadAsync(id, cancellationToken).ConfigureAwait(false);
            if (file.Steps.Count > 0 && file.Steps.Items[^1] is var last && step with { At = last.At } == last)
            {
                await AuditAsync(file, last, cancellationToken).ConfigureAwait(false);
                return file;
            }

            var now = _ports.Clock.GetUtcNow().ToUniversalTime();
            var stamped = step with { At = now > file.LastAt ? now : file.LastAt };
            if (CaseMachine.FindObstacle(file, stamped, _law) is { } obstacle)
            {
                throw new CaseRefusedException(obstacle);
            }

            var after = (TCase)file.After(stamped);
            if (await _store.SaveAsync(after, file.Steps.Count, cancellationToken).ConfigureAwait(false))
            {
                await AuditAsync(after, stamped, cancellationToken).ConfigureAwait(false);
                return after;
            }
        }

        throw new InvalidOperationException($"case '{id}' changed {MostAttempts} times while a step was recorded; try again");
    }

    /// <summary>Finds a case; null when there is none.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CaseRefusedException">The stored file holds a step that could not have been recorded.</exception>
    public async ValueTask<TCase?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var file = await _store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return file is null ? null : Honest(file);
    }

    /// <summary>Lists cases in any order.</summary>
    /// <param name="openOnly">Whether to leave closed ones out.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    public async IAsyncEnumerable<TCase> ListAsync(bool openOnly = false, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var file in _store.ListAsync(openOnly, cancellationToken).ConfigureAwait(false))
        {
            yield return Honest(file);
        }
    }

    /// <summary>Returns every clock of a case.</summary>
    /// <param name="file">The case.</param>
    public IReadOnlyList<Clock> ClocksOf(TCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Clocks(_ports.Rules, _ports.Calendar);
    }

    /// <summary>Returns the clocks of all open cases; of several registers they may be joined into one due list.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<Clock>> OpenClocksAsync(CancellationToken cancellationToken = default)
    {
        var clocks = new List<Clock>();
        await foreach (var file in ListAsync(openOnly: true, cancellationToken).ConfigureAwait(false))
        {
            clocks.AddRange(ClocksOf(file));
        }

        return clocks;
    }

    private async ValueTask<TCase> LoadAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken).ConfigureAwait(false)
        ?? throw Refused(CaseRefusal.UnknownCase, $"there is no case '{id}'; open it first");

    private static TCase Honest(TCase file) => CaseMachine.FindFalsehood(file) is { } falsehood
        ? throw new CaseRefusedException(falsehood with { Message = $"the stored case '{file.Id}' holds a step that could not have been recorded: {falsehood.Message}" })
        : file;

    private static CaseRefusedException Refused(CaseRefusal reason, string message) => new(new CaseObstacle(reason, message));

    private ValueTask AuditAsync(TCase file, CaseStep step, CancellationToken cancellationToken) =>
        AuditAsync(file, step.Kind.ToString().ToLowerInvariant(), step.By, step.At, file.Steps.Count, cancellationToken);

    private async ValueTask AuditAsync(TCase file, string action, string actor, DateTimeOffset at, int number, CancellationToken cancellationToken)
    {
        if (_ports.Audit is { } audit)
        {
            var kind = typeof(TCase).Name.ToLowerInvariant();
            var entry = new AuditEntry
            {
                Tenant = _ports.Tenant,
                Category = "privacy-case",
                Action = $"{kind}-{action}",
                Actor = actor,
                Subject = file.Id,
                OccurredAt = at,
                IdempotencyKey = $"{kind}/{file.Id}/{number}",
            };
            await audit.RecordAsync(entry, cancellationToken).ConfigureAwait(false);
        }
    }
}
