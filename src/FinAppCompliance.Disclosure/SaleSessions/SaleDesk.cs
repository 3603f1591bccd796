using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Opens sales and records their steps, refusing what the rules do not allow.</summary>
/// <remarks>
/// A refusal changes nothing and says every reason with its citation. Opening, conclusion, holds and destruction go to the
/// audit trail before they are kept; when the trail cannot record them they have failed. Thread-safe.
/// </remarks>
public sealed class SaleDesk
{
    private readonly SaleDeskPorts _ports;
    private readonly SaleRules _rules;
    private readonly RetentionSchedule _retention;
    private readonly SaleJournal _journal;

    /// <summary>Creates a desk.</summary>
    /// <param name="ports">What the desk works with.</param>
    /// <param name="options">The settings.</param>
    public SaleDesk(SaleDeskPorts ports, DisclosureOptions options)
    {
        ArgumentNullException.ThrowIfNull(ports);
        ArgumentNullException.ThrowIfNull(options);
        _ports = ports;
        _rules = new(options);
        _retention = new(options);
        _journal = new(ports.Recorder, options.Tenant);
    }

    /// <summary>Opens a sale after checking platform, licence scope and region.</summary>
    /// <param name="opening">The sale; the desk sets when it was opened.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The new session, or the objections; a conflict when the id is taken.</returns>
    /// <exception cref="Domain.Auditing.AuditRecordingException">The audit trail could not record it; nothing was opened.</exception>
    public async ValueTask<SaleResult> OpenAsync(SaleOpening opening, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opening);
        var now = _ports.Clock.GetUtcNow();
        var stamped = opening with { OpenedAt = now };
        var cleared = await _ports.Clearance.CheckAsync(stamped, now, cancellationToken).ConfigureAwait(false);
        var objections = SaleRules.ForOpening(stamped, ChinaStandardTime.DateOf(now)).Concat(cleared).ToArray();
        if (objections.Length > 0)
        {
            return SaleResult.Refused(null, objections);
        }

        var session = SaleSession.Begin(stamped);
        await _journal.RecordAsync(session, "sale-opened", "platform", cancellationToken).ConfigureAwait(false);
        return await _ports.Sessions.AddAsync(session, cancellationToken).ConfigureAwait(false)
            ? SaleResult.Recorded(session)
            : SaleResult.Conflict(await _ports.Sessions.FindAsync(opening.SessionId, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Records the next step of a sale.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="action">What happened.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The session with the step, or the objections; a conflict when somebody else recorded a step meanwhile.</returns>
    /// <exception cref="Domain.Auditing.AuditRecordingException">The audit trail could not record a conclusion; nothing was recorded.</exception>
    public async ValueTask<SaleResult> RecordAsync(string sessionId, SaleAction action, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (await _ports.Sessions.FindAsync(sessionId, cancellationToken).ConfigureAwait(false) is not { } session)
        {
            return SaleResult.NotFound();
        }

        var now = _ports.Clock.GetUtcNow();
        var document = action.Version is { } version
            ? await _ports.Documents.FindAsync(action.Subject, version, cancellationToken).ConfigureAwait(false)
            : null;
        var objections = _rules.ForStep(session, action, document, now).ToArray();
        if (objections.Length > 0)
        {
            return SaleResult.Refused(session, objections);
        }

        var next = session.Append(action, document, now);
        if (action.Kind is SaleStepKind.ContractConcluded or SaleStepKind.ContractEnded)
        {
            var what = action.Kind == SaleStepKind.ContractConcluded ? "contract-concluded" : "contract-ended";
            await _journal.RecordAsync(next, what, "platform", cancellationToken).ConfigureAwait(false);
        }

        return await KeepAsync(next, session.Revision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Keeps a session longer because of a dispute; placing the same case again changes nothing.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="reason">Why the session is needed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The session with the hold, or that there is none.</returns>
    public async ValueTask<SaleResult> PlaceHoldAsync(string sessionId, string caseId, string reason, CancellationToken cancellationToken = default)
    {
        SoundText.Identifier(caseId, nameof(caseId));
        SoundText.Reason(reason, nameof(reason));
        var session = await _ports.Sessions.FindAsync(sessionId, cancellationToken).ConfigureAwait(false);
        if (session is null || session.Holds.Any(hold => string.Equals(hold.CaseId, caseId, StringComparison.Ordinal)))
        {
            return session is null ? SaleResult.NotFound() : SaleResult.Recorded(session);
        }

        var next = session.WithHolds(session.Holds.Add(new(caseId, reason, _ports.Clock.GetUtcNow(), null)));
        await _journal.RecordAsync(next, "hold-placed", "platform", cancellationToken).ConfigureAwait(false);
        return await KeepAsync(next, session.Revision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records that a dispute was settled; the session is then kept for the settlement period.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="settledOn">The day of settlement.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The session, or that there is no such session or case.</returns>
    public async ValueTask<SaleResult> SettleHoldAsync(string sessionId, string caseId, DateOnly settledOn, CancellationToken cancellationToken = default)
    {
        var session = await _ports.Sessions.FindAsync(sessionId, cancellationToken).ConfigureAwait(false);
        var hold = session?.Holds.FirstOrDefault(hold => string.Equals(hold.CaseId, caseId, StringComparison.Ordinal));
        if (session is null || hold is null)
        {
            return SaleResult.NotFound();
        }

        var next = session.WithHolds(session.Holds.Replace(hold, hold with { SettledOn = settledOn }));
        await _journal.RecordAsync(next, "hold-settled", "platform", cancellationToken).ConfigureAwait(false);
        return await KeepAsync(next, session.Revision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Destroys the steps of a session whose retention is over; opening, seal and reason stay.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="by">Who ordered it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The emptied session, or the objection that it must still be kept.</returns>
    /// <exception cref="Domain.Auditing.AuditRecordingException">The audit trail could not record it; nothing was destroyed.</exception>
    public async ValueTask<SaleResult> DestroyAsync(string sessionId, string by, string reason, CancellationToken cancellationToken = default)
    {
        SoundText.Identifier(by, nameof(by));
        SoundText.Reason(reason, nameof(reason));
        if (await _ports.Sessions.FindAsync(sessionId, cancellationToken).ConfigureAwait(false) is not { } session)
        {
            return SaleResult.NotFound();
        }

        var now = _ports.Clock.GetUtcNow();
        var verdict = _retention.Judge(session);
        if (session.Destruction is not null || verdict.DestroyableFrom is not { } free || free > ChinaStandardTime.DateOf(now))
        {
            return SaleResult.Refused(session, [new(verdict.Reference, verdict.Reason)]);
        }

        var next = session.Destroy(new(now, by, reason, session.Seal, free));
        await _journal.RecordAsync(next, "trace-destroyed", by, cancellationToken).ConfigureAwait(false);
        return await KeepAsync(next, session.Revision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists sessions, the oldest first.</summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    public IAsyncEnumerable<SaleSession> ListAsync(SaleSessionQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _ports.Sessions.ListAsync(query, cancellationToken);
    }

    private async ValueTask<SaleResult> KeepAsync(SaleSession next, long expectedRevision, CancellationToken cancellationToken) =>
        await _ports.Sessions.ReplaceAsync(next, expectedRevision, cancellationToken).ConfigureAwait(false)
            ? SaleResult.Recorded(next)
            : SaleResult.Conflict(await _ports.Sessions.FindAsync(next.Opening.SessionId, cancellationToken).ConfigureAwait(false));
}
