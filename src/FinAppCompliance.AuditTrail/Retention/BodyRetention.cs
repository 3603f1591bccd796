using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.AuditTrail.Retention;

/// <summary>Deletes bodies whose term has ended, after a dry run, never under a legal hold, and with an entry before and after each deletion.</summary>
/// <remarks>
/// Holds and deletions are entries of the class <see cref="Category"/> and of nothing else, so they cannot be edited unnoticed either.
/// A deletion and a hold that meet are put in one order by the log: a hold recorded before the order of deletion prevents it. Thread-safe.
/// </remarks>
public sealed class BodyRetention
{
    /// <summary>The class of the entries about holds and deletions; it has no term itself.</summary>
    public const string Category = "retention";

    /// <summary>The action of an entry that says what will be deleted now.</summary>
    public const string Ordered = "retention-ordered";

    /// <summary>The action of an entry that says what was deleted.</summary>
    public const string Executed = "retention-executed";

    /// <summary>The action of an entry that places a hold.</summary>
    public const string HoldPlaced = "hold-placed";

    /// <summary>The action of an entry that lifts a hold.</summary>
    public const string HoldLifted = "hold-lifted";

    private readonly RetentionJournal _journal;
    private readonly AuditTrailParts _parts;
    private readonly AuditTrailOptions _options;

    /// <summary>Creates the retention over the parts of an audit trail.</summary>
    /// <param name="logs">The logs, which record it.</param>
    /// <param name="parts">The parts of the same trail.</param>
    /// <param name="options">The settings of the same trail, terms included.</param>
    public BodyRetention(AuditLogs logs, AuditTrailParts parts, AuditTrailOptions options)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(options);
        _journal = new(logs, parts, options);
        _parts = parts;
        _options = options;
    }

    /// <summary>Places a hold; it stands when the call returns.</summary>
    /// <param name="hold">The hold.</param>
    /// <param name="cancellationToken">Stops waiting; whether it stands is then unknown.</param>
    /// <exception cref="ArgumentException">A hold of this id was placed before.</exception>
    /// <exception cref="AuditRecordingException">It could not be recorded and may not stand.</exception>
    public async ValueTask PlaceAsync(LegalHold hold, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hold);
        var note = new RetentionNote { Reason = hold.Reason, Categories = hold.Categories, Subjects = hold.Subjects };
        await _journal.RecordAsync(hold.Tenant, HoldPlaced, hold.Actor, hold.Id, note, ledger => ledger.Knows(hold.Id)
            ? throw new ArgumentException($"a hold '{hold.Id}' was placed before; give the new one an id of its own", nameof(hold)) : null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lifts a hold.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="id">The id of the hold.</param>
    /// <param name="actor">Who decided it.</param>
    /// <param name="reason">Why; 1 to 512 characters.</param>
    /// <param name="cancellationToken">Stops waiting; whether it stands is then unknown.</param>
    /// <exception cref="ArgumentException">No such hold stands.</exception>
    /// <exception cref="AuditRecordingException">It could not be recorded and may stand.</exception>
    public async ValueTask LiftAsync(string tenant, string id, string actor, string reason, CancellationToken cancellationToken = default)
    {
        var note = new RetentionNote { Reason = AuditText.Check(reason, nameof(reason)) };
        await _journal.RecordAsync(tenant, HoldLifted, actor, id, note, ledger => ledger.Stands(id)
            ? null : throw new ArgumentException($"no hold '{id}' stands", nameof(id)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says what is due; changes nothing and records nothing.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    /// <exception cref="LogIntegrityException">An entry about a hold was tampered with.</exception>
    public async ValueTask<RetentionPlan> PlanAsync(string tenant, CancellationToken cancellationToken = default)
    {
        var now = _parts.Clock.GetUtcNow();
        var ledger = await RetentionLedger.ReadAsync(_parts, RetentionLedger.LogOf(tenant, now), cancellationToken).ConfigureAwait(false);
        var (items, withoutTerm) = (new List<DueBodies>(), new List<LogId>());
        foreach (var log in await _parts.Store.ListAsync(tenant, cancellationToken).ConfigureAwait(false))
        {
            if (!_options.Retention.TryGetValue(log.Category, out var term))
            {
                withoutTerm.Add(log);
                continue;
            }

            var due = ChinaStandardTime.StartOf(new DateOnly(log.Year, 1, 1).AddYears(term.Years + 1));
            var size = (await _parts.Store.FindHeadAsync(log, cancellationToken).ConfigureAwait(false))?.Size ?? 0;
            var bodies = due > now ? 0 : await _parts.Store.CountBodiesAsync(BodySelection.OfLog(log), cancellationToken).ConfigureAwait(false);
            if (due <= now && (bodies > 0 || ledger.IsUnfinished(log)))
            {
                items.Add(new() { Log = log, Size = size, Bodies = bodies, DueSince = due, Term = term, Holds = ledger.HoldsOn(log.Category), IsUnfinished = ledger.IsUnfinished(log) });
            }
        }

        return new() { Tenant = tenant, AsOf = now, Items = items, WithoutTerm = withoutTerm };
    }

    /// <summary>Deletes what a plan names, as far as it is still due, not on hold, and no more than was planned.</summary>
    /// <param name="plan">The plan that somebody looked at.</param>
    /// <param name="actor">Who decided it.</param>
    /// <param name="cancellationToken">Stops half-way; plan and execute again then.</param>
    /// <exception cref="AuditRecordingException">A deletion could not be recorded; plan and execute again.</exception>
    public async ValueTask<RetentionReport> ExecuteAsync(RetentionPlan plan, string actor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var current = (await PlanAsync(plan.Tenant, cancellationToken).ConfigureAwait(false)).Items.ToDictionary(static item => item.Log);
        var (done, left) = (new List<(DueBodies, int)>(), new List<(DueBodies, string)>());
        foreach (var item in plan.Items)
        {
            var problem = !current.TryGetValue(item.Log, out var now) ? "nothing is due any more"
                : now.Bodies > item.Bodies ? $"it holds {now.Bodies} bodies, and {item.Bodies} were planned; plan again"
                : null;
            AppendReceipt? order = null;
            if (problem is null)
            {
                (problem, order) = await _journal.RecordAsync(plan.Tenant, Ordered, actor, item.Log.Path, NoteOf(now!), ledger => ledger.HoldsOn(item.Log.Category) is { Count: > 0 } holds
                    ? $"held by {string.Join(", ", holds)}" : null, cancellationToken).ConfigureAwait(false);
            }

            if (order is null)
            {
                left.Add((item, problem!));
                continue;
            }

            var deleted = await _parts.Store.DeleteBodiesAsync(
                new(item.Log, null, now!.Size, order.Log, order.FirstIndex), cancellationToken).ConfigureAwait(false);
            await _journal.RecordAsync(plan.Tenant, Executed, actor, item.Log.Path, NoteOf(now!) with { Bodies = deleted }, static _ => null, cancellationToken).ConfigureAwait(false);
            done.Add((item, deleted));
        }

        return new() { Executed = done, Left = left };
    }

    private static RetentionNote NoteOf(DueBodies item) => new()
    {
        Reason = item.Term.Reason,
        Bodies = item.Bodies,
        Below = item.Size,
        DueSince = item.DueSince,
        Years = item.Term.Years,
        LegalBasis = item.Term.LegalBasis,
    };
}
