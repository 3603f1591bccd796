using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization;

/// <summary>Decides by the current policy at the current time, and records what it decided.</summary>
/// <remarks>
/// Before the first policy everything is denied. Replacing the policy is atomic: every decision rests on exactly one version,
/// which it carries. Thread-safe.
/// </remarks>
public sealed class PolicyDecisionPoint : IPolicyDecisionPoint
{
    private readonly TimeProvider _clock;
    private readonly IAccessDecisionLog? _log;
    private readonly IAttributeSource? _attributes;
    private PolicySnapshot? _current;

    /// <summary>Creates a decision point.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="snapshot">The policy to begin with; null denies everything until there is one.</param>
    /// <param name="log">Where decisions are recorded; null denies whatever must be logged.</param>
    /// <param name="attributes">Where circumstances are found that the host knows; they win over what a caller states. Null for nowhere.</param>
    /// <param name="alarm">Who is told when the glass is broken; null makes break-glass impossible.</param>
    /// <param name="elevations">Where access for a short time is kept; null for in memory, so that a restart ends it.</param>
    public PolicyDecisionPoint(
        TimeProvider clock,
        PolicySnapshot? snapshot = null,
        IAccessDecisionLog? log = null,
        IAttributeSource? attributes = null,
        IEmergencyAlarm? alarm = null,
        IElevationStore? elevations = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        _log = log;
        _attributes = attributes;
        _current = snapshot;
        Elevations = new(clock, this, alarm, elevations);
    }

    /// <summary>Gets the policy in force; null before the first.</summary>
    public PolicySnapshot? Current => Volatile.Read(ref _current);

    /// <summary>Gets the desk at which access for a short time is requested.</summary>
    public ElevationDesk Elevations { get; }

    /// <summary>Puts another policy in force, at once and for all threads.</summary>
    /// <param name="snapshot">The loaded policy.</param>
    public void Replace(PolicySnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Volatile.Write(ref _current, snapshot);
    }

    /// <summary>Decides a request without recording it; the caller answers for the obligation to log.</summary>
    /// <remarks>An elevation is denied when what other processes may have kept was last read more than <see cref="ElevationDesk.MaxStaleness"/> ago.</remarks>
    /// <param name="request">The request.</param>
    public AccessDecision Check(in AccessRequest request)
    {
        if (Current is not { } snapshot)
        {
            return default;
        }

        var at = _clock.GetUtcNow();
        return request.Elevation is null ? snapshot.Check(in request, at) : Elevations.Check(snapshot, request, at);
    }

    /// <inheritdoc/>
    public async ValueTask<AccessDecision> DecideAsync(AccessRequest request, CancellationToken cancellationToken)
    {
        (request, var decision) = await JudgeAsync(request, cancellationToken).ConfigureAwait(false);
        return await RecordAsync(request, decision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Decides several requests in order, and stops as the semantics say.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="semantics">When to stop.</param>
    /// <param name="cancellationToken">Stops deciding.</param>
    /// <returns>The decisions made; fewer than requests when it stopped early, and what is missing is denied.</returns>
    public async ValueTask<IReadOnlyList<AccessDecision>> DecideAllAsync(
        IReadOnlyList<AccessRequest> requests, BatchSemantics semantics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var decisions = new List<AccessDecision>(requests.Count);
        foreach (var request in requests)
        {
            var decision = await DecideAsync(request, cancellationToken).ConfigureAwait(false);
            decisions.Add(decision);
            if (decision.Ends(semantics))
            {
                break;
            }
        }

        return decisions;
    }

    /// <summary>Decides as <see cref="DecideAsync"/> does, without recording: by what the source knows, and of what the caller states only what callers may state.</summary>
    /// <returns>The request with the circumstances that counted, and the decision; whatever fails on the way denies.</returns>
    internal async ValueTask<(AccessRequest Request, AccessDecision Decision)> JudgeAsync(AccessRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var known = _attributes is null ? null : await _attributes.FindAsync(request, cancellationToken).ConfigureAwait(false);
            request = request with { Context = TrustedContext.Of(request.Context, known, Current?.Tables.Actions.ContextAttributes) };
            if (request.Elevation is not null)
            {
                await Elevations.ReadAsync(cancellationToken).ConfigureAwait(false);
            }

            return (request, Check(in request));
        }
#pragma warning disable CA1031 // Whatever fails while deciding must deny and be recorded, not escape past the enforcement point.
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
#pragma warning restore CA1031
        {
            return (request, default(AccessDecision).Denied(AccessReason.Error, failure.GetType().Name));
        }
    }

    /// <summary>Records the refusal of what could not be made into a request.</summary>
    internal ValueTask<AccessDecision> RefuseAsync(AccessRequest request, AccessReason reason, string cause, CancellationToken cancellationToken) =>
        RecordAsync(request, default(AccessDecision).Denied(reason, cause), cancellationToken);

    private async ValueTask<AccessDecision> RecordAsync(AccessRequest request, AccessDecision decision, CancellationToken cancellationToken)
    {
        var mustLog = decision.IsPermitted && (decision.Obligations & AccessObligations.Log) != 0;
        if (_log is null)
        {
            return mustLog ? decision.Denied(AccessReason.ObligationUnmet, nameof(AccessObligations.Log)) : decision;
        }

        try
        {
            await _log.RecordAsync(AccessLogEntry.Of(request, decision, _clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);
            return decision;
        }
#pragma warning disable CA1031 // A log of any kind may fail in any way; where logging is a duty, that denies.
        catch (Exception failure) when (!(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
#pragma warning restore CA1031
        {
            return mustLog ? decision.Denied(AccessReason.ObligationUnmet, nameof(AccessObligations.Log)) : decision;
        }
    }
}
