using System.Collections.Concurrent;
using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Takes requests for access for a short time through approval, activation, end and review.</summary>
/// <remarks>
/// A step takes effect after the store has kept it, and none rests on an older step than the newest that is kept, by whichever
/// process; a store that fails refuses every step by its exception. Deciding looks at memory, free of locks. Thread-safe.
/// </remarks>
public sealed class ElevationDesk
{
    private readonly ConcurrentDictionary<string, CompiledElevation> _compiled = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private readonly ElevationLedger _ledger;
    private readonly ElevationGuards _guards;
    private readonly IEmergencyAlarm? _alarm;

    internal ElevationDesk(TimeProvider clock, PolicyDecisionPoint point, IEmergencyAlarm? alarm, IElevationStore? store)
    {
        _clock = clock;
        _alarm = alarm;
        _guards = new(point);
        _ledger = new(store ?? new InMemoryElevationStore(clock), clock);
    }

    /// <summary>Gets for how long <see cref="PolicyDecisionPoint.Check"/> trusts what was read from a store that other processes write to; it denies elevations after that until <see cref="ReadAsync"/>.</summary>
    public static TimeSpan MaxStaleness { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets every elevation that was read or made here, ordered by id.</summary>
    public IReadOnlyList<Elevation> All => [.. _ledger.All.OrderBy(static one => one.Request.Id, StringComparer.Ordinal)];

    /// <summary>Finds an elevation that was read or made here; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public Elevation? Find(string id) => _ledger.Find(id);

    /// <summary>Reads the steps that other processes, or an earlier run, have taken; every step, and every decision that is recorded, does so by itself.</summary>
    /// <param name="cancellationToken">Stops reading; what was read stays.</param>
    /// <exception cref="InvalidDataException">The store holds bytes that were changed, or steps are missing.</exception>
    public ValueTask ReadAsync(CancellationToken cancellationToken = default) => _ledger.ReadAsync(cancellationToken);

    /// <summary>Asks for access; an approver of the class then decides.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was taken is then unknown.</param>
    public ValueTask<ElevationOutcome> RequestAsync(ElevationRequest request, CancellationToken cancellationToken = default) =>
        OpenAsync(request, isEmergency: false, cancellationToken);

    /// <summary>Takes access at once in an emergency: short, with an alarm, and to be reviewed afterwards.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was taken is then unknown.</param>
    public ValueTask<ElevationOutcome> BreakGlassAsync(ElevationRequest request, CancellationToken cancellationToken = default) =>
        OpenAsync(request, isEmergency: true, cancellationToken);

    /// <summary>Approves a request, as it is or narrowed; nothing may grow.</summary>
    /// <param name="id">The id.</param>
    /// <param name="approver">Who approves.</param>
    /// <param name="narrowing">What is left of the request; null leaves all.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was taken is then unknown.</param>
    public ValueTask<ElevationOutcome> ApproveAsync(string id, string approver, ElevationNarrowing? narrowing = null, CancellationToken cancellationToken = default) =>
        StepAsync(
            id,
            ElevationState.Requested,
            (elevation, kind, at) =>
            {
                var left = narrowing ?? new();
                var refusal = _guards.RefuseDecider(elevation, kind, approver, _ledger.All, at);
                refusal = refusal != ElevationRefusal.None ? refusal : ElevationGuards.RefuseNarrowing(elevation, left);
                return new(refusal, refusal != ElevationRefusal.None ? elevation : elevation with
                {
                    Fields = left.Fields.IsUnknown ? elevation.Fields : left.Fields,
                    Actions = left.Actions.IsUnknown ? elevation.Actions : left.Actions,
                    Duration = left.Duration ?? elevation.Duration,
                    DecidedBy = approver,
                    ApprovalUntil = at + kind.ApprovalLife,
                });
            },
            cancellationToken);

    /// <summary>Rejects a request.</summary>
    /// <param name="id">The id.</param>
    /// <param name="approver">Who rejects.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was taken is then unknown.</param>
    public ValueTask<ElevationOutcome> RejectAsync(string id, string approver, CancellationToken cancellationToken = default) =>
        StepAsync(
            id,
            ElevationState.Requested,
            (elevation, kind, at) => _guards.RefuseDecider(elevation, kind, approver, _ledger.All, at) is not ElevationRefusal.None and var refusal
                ? new(refusal, elevation)
                : Taken(elevation with { DecidedBy = approver, IsRejected = true }),
            cancellationToken);

    /// <summary>Starts the window of an approved elevation.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was taken is then unknown.</param>
    public ValueTask<ElevationOutcome> ActivateAsync(string id, CancellationToken cancellationToken = default) => StepAsync(
        id,
        ElevationState.Approved,
        static (elevation, kind, at) => elevation.Duration > kind.MaxDuration
            ? new(ElevationRefusal.Widened, elevation)
            : Taken(elevation with { ActivatedAt = at, Until = at + elevation.Duration }),
        cancellationToken);

    /// <summary>Ends an active elevation at once, drops a request, or takes an approval back; anybody may, for stopping access is never refused.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was taken is then unknown.</param>
    public ValueTask<ElevationOutcome> RevokeAsync(string id, CancellationToken cancellationToken = default) =>
        TakeAsync(
            at => Find(id) is not { } elevation ? new(ElevationRefusal.UnknownElevation, null)
                : elevation.StateAt(at) is ElevationState.Requested or ElevationState.Approved or ElevationState.Active ? Taken(elevation with { RevokedAt = at })
                : new(ElevationRefusal.WrongState, elevation),
            cancellationToken);

    /// <summary>Reviews a break-glass after it ended.</summary>
    /// <param name="id">The id.</param>
    /// <param name="reviewer">Who reviews: one of the class's approvers, never the subject.</param>
    /// <param name="finding">What was found; never blank.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was taken is then unknown.</param>
    /// <exception cref="ArgumentException">The finding is blank.</exception>
    public ValueTask<ElevationOutcome> ReviewAsync(string id, string reviewer, string finding, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(finding);
        return StepAsync(
            id,
            null,
            (elevation, kind, at) =>
            {
                var refusal = !elevation.AwaitsReview || elevation.StateAt(at) == ElevationState.Active
                    ? ElevationRefusal.WrongState
                    : _guards.RefuseDecider(elevation, kind, reviewer, _ledger.All, at);
                return refusal != ElevationRefusal.None ? new(refusal, elevation) : Taken(elevation with { ReviewedBy = reviewer, ReviewFinding = finding });
            },
            cancellationToken);
    }

    /// <summary>Decides a request that names an elevation: bound to its subject, in its window, and by the policy now in force.</summary>
    internal AccessDecision Check(PolicySnapshot snapshot, AccessRequest request, DateTimeOffset at)
    {
        var decision = default(AccessDecision) with { Tables = snapshot.Tables, Boundary = at.UtcTicks + 1 };
        var id = request.Elevation!;
        if (!_ledger.IsReadWithin(MaxStaleness))
        {
            return decision.Denied(AccessReason.Error, id);
        }

        if (Find(id) is not { } elevation)
        {
            return decision.Denied(AccessReason.UnknownName, id);
        }

        if (!string.Equals(elevation.Request.Subject, request.Subject, StringComparison.Ordinal) ||
            !string.Equals(elevation.Request.Engagement, request.Engagement, StringComparison.Ordinal))
        {
            return decision.Denied(AccessReason.NoGrant, id);
        }

        var state = elevation.StateAt(at);
        if (state != ElevationState.Active)
        {
            return decision.Denied(state is ElevationState.Requested or ElevationState.Approved ? AccessReason.NotYet : AccessReason.Expired, id);
        }

        var compiled = CompiledElevation.IsFor(_compiled.GetValueOrDefault(id), snapshot, elevation)
            ?? (_compiled[id] = CompiledElevation.Compile(snapshot, elevation));
        return compiled.Terms is null
            ? decision.Denied(AccessReason.NoGrant, compiled.Problem)
            : new Evaluation(snapshot.Tables, in request, at.UtcTicks, elevation.IsEmergency ? EvaluationMode.SkipRelative : EvaluationMode.Strict)
                .DecideElevated(compiled.Terms, compiled.Window, id);
    }

    private ValueTask<ElevationOutcome> OpenAsync(ElevationRequest request, bool isEmergency, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var opening = new ElevationOpening(request, isEmergency, _guards, _alarm);
        return TakeAsync(at => opening.Judge(_ledger, at), cancellationToken);
    }

    private ValueTask<ElevationOutcome> StepAsync(
        string id, ElevationState? wanted, Func<Elevation, ElevationClass, DateTimeOffset, ElevationOutcome> step, CancellationToken cancellationToken) => TakeAsync(
        at =>
        {
            if (Find(id) is not { } elevation)
            {
                return new(ElevationRefusal.UnknownElevation, null);
            }

            if (wanted is not null && elevation.StateAt(at) != wanted)
            {
                return new(ElevationRefusal.WrongState, elevation);
            }

            return _guards.KindOf(elevation.Request.Class) is { } kind ? step(elevation, kind, at) : new(ElevationRefusal.UnknownName, elevation);
        },
        cancellationToken);

    // Judged again whenever another step was kept meanwhile, so that no step rests on an older state than the newest.
    private async ValueTask<ElevationOutcome> TakeAsync(Func<DateTimeOffset, ElevationOutcome> judge, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await _ledger.ReadAsync(cancellationToken).ConfigureAwait(false);
            var number = _ledger.Number;
            var outcome = judge(_clock.GetUtcNow());
            if (!outcome.IsTaken || await _ledger.TryKeepAsync(outcome.Elevation!, number, cancellationToken).ConfigureAwait(false))
            {
                return outcome;
            }
        }
    }

    private static ElevationOutcome Taken(Elevation elevation) => new(ElevationRefusal.None, elevation);
}
