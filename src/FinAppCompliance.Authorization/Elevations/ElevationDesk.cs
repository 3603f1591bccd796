using System.Collections.Concurrent;
using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Takes requests for access for a short time through approval, activation, end and review.</summary>
/// <remarks>
/// Steps follow one another under a lock; reading is free of it. Elevations live in memory: a restart ends them all, which
/// is the safe side. Thread-safe.
/// </remarks>
public sealed class ElevationDesk
{
    private readonly ConcurrentDictionary<string, Elevation> _elevations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, CompiledElevation> _compiled = new(StringComparer.Ordinal);
    private readonly Lock _steps = new();
    private readonly TimeProvider _clock;
    private readonly PolicyDecisionPoint _point;
    private readonly IEmergencyAlarm? _alarm;

    internal ElevationDesk(TimeProvider clock, PolicyDecisionPoint point, IEmergencyAlarm? alarm)
    {
        _clock = clock;
        _point = point;
        _alarm = alarm;
    }

    /// <summary>Gets every elevation, ordered by id.</summary>
    public IReadOnlyList<Elevation> All => [.. _elevations.Values.OrderBy(static one => one.Request.Id, StringComparer.Ordinal)];

    /// <summary>Finds an elevation; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public Elevation? Find(string id) => _elevations.GetValueOrDefault(id);

    /// <summary>Asks for access; an approver of the class then decides.</summary>
    /// <param name="request">The request.</param>
    public ElevationOutcome Request(ElevationRequest request) => Open(request, isEmergency: false);

    /// <summary>Takes access at once in an emergency: short, with an alarm, and to be reviewed afterwards.</summary>
    /// <param name="request">The request.</param>
    public ElevationOutcome BreakGlass(ElevationRequest request) => Open(request, isEmergency: true);

    /// <summary>Approves a request, as it is or narrowed; nothing may grow.</summary>
    /// <param name="id">The id.</param>
    /// <param name="approver">Who approves.</param>
    /// <param name="narrowing">What is left of the request; null leaves all.</param>
    public ElevationOutcome Approve(string id, string approver, ElevationNarrowing? narrowing = null) => Step(id, ElevationState.Requested, (elevation, kind, at) =>
    {
        var refusal = RefuseDecider(elevation, kind, approver, at);
        var left = narrowing ?? new();
        if (refusal != ElevationRefusal.None || !IsWithin(left.Fields, elevation.Fields) || !IsWithin(left.Actions, elevation.Actions) ||
            left.Duration > elevation.Duration || left.Duration <= TimeSpan.Zero)
        {
            return new(refusal == ElevationRefusal.None ? ElevationRefusal.Widened : refusal, elevation);
        }

        return Taken(elevation with
        {
            Fields = left.Fields.IsUnknown ? elevation.Fields : left.Fields,
            Actions = left.Actions.IsUnknown ? elevation.Actions : left.Actions,
            Duration = left.Duration ?? elevation.Duration,
            DecidedBy = approver,
            ApprovalUntil = at + kind.ApprovalLife,
        });
    });

    /// <summary>Rejects a request.</summary>
    /// <param name="id">The id.</param>
    /// <param name="approver">Who rejects.</param>
    public ElevationOutcome Reject(string id, string approver) => Step(id, ElevationState.Requested, (elevation, kind, at) =>
    {
        var refusal = RefuseDecider(elevation, kind, approver, at);
        return refusal != ElevationRefusal.None ? new(refusal, elevation) : Taken(elevation with { DecidedBy = approver, IsRejected = true });
    });

    /// <summary>Starts the window of an approved elevation.</summary>
    /// <param name="id">The id.</param>
    public ElevationOutcome Activate(string id) => Step(id, ElevationState.Approved, (elevation, kind, at) =>
        elevation.Duration > kind.MaxDuration
            ? new(ElevationRefusal.Widened, elevation)
            : Taken(elevation with { ActivatedAt = at, Until = at + elevation.Duration }));

    /// <summary>Ends an active elevation at once; anybody may, for stopping access is never refused.</summary>
    /// <param name="id">The id.</param>
    public ElevationOutcome Revoke(string id) => Step(id, ElevationState.Active, (elevation, _, at) => Taken(elevation with { RevokedAt = at }));

    /// <summary>Reviews a break-glass after it ended.</summary>
    /// <param name="id">The id.</param>
    /// <param name="reviewer">Who reviews: one of the class's approvers, never the subject.</param>
    /// <param name="finding">What was found; never blank.</param>
    public ElevationOutcome Review(string id, string reviewer, string finding)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(finding);
        return Step(id, null, (elevation, kind, at) =>
        {
            if (!elevation.AwaitsReview || elevation.StateAt(at) == ElevationState.Active)
            {
                return new(ElevationRefusal.WrongState, elevation);
            }

            var refusal = RefuseDecider(elevation, kind, reviewer, at);
            return refusal != ElevationRefusal.None ? new(refusal, elevation) : Taken(elevation with { ReviewedBy = reviewer, ReviewFinding = finding });
        });
    }

    /// <summary>Decides a request that names an elevation: bound to its subject, in its window, and by the policy now in force.</summary>
    internal AccessDecision Check(PolicySnapshot snapshot, AccessRequest request, DateTimeOffset at)
    {
        var decision = default(AccessDecision) with { Tables = snapshot.Tables, Boundary = at.UtcTicks + 1 };
        var id = request.Elevation!;
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

    private ElevationOutcome Open(ElevationRequest request, bool isEmergency)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_steps)
        {
            var at = _clock.GetUtcNow();
            if (_elevations.ContainsKey(request.Id))
            {
                return new(ElevationRefusal.DuplicateId, null);
            }

            var kind = KindOf(request.Class);
            var subject = SubjectOf(request.Subject);
            if (kind is null || subject is null)
            {
                return new(ElevationRefusal.UnknownName, null);
            }

            var refusal = RefuseOpening(request, kind, subject, isEmergency);
            if (refusal == ElevationRefusal.None && isEmergency && _elevations.Values.Any(one => one.Request.Subject == request.Subject && one.AwaitsReview && at >= one.ReviewDue))
            {
                refusal = ElevationRefusal.ReviewOverdue;
            }

            return refusal != ElevationRefusal.None ? new(refusal, null) : Keep(Opened(request, kind, isEmergency, at));
        }
    }

    private static ElevationRefusal RefuseOpening(ElevationRequest request, ElevationClass kind, AccessSubject subject, bool isEmergency)
    {
        if (kind.IsEmergency != isEmergency)
        {
            return ElevationRefusal.WrongKind;
        }

        if (!kind.Eligible.Matches(subject))
        {
            return ElevationRefusal.NotEligible;
        }

        if (string.IsNullOrWhiteSpace(request.Justification))
        {
            return ElevationRefusal.NoJustification;
        }

        var isWithin = request.Duration > TimeSpan.Zero && request.Duration <= kind.MaxDuration &&
            IsWithin(request.Fields, FieldsOf(kind)) && IsWithin(request.Actions, kind.Grant.Actions);
        return isWithin ? ElevationRefusal.None : ElevationRefusal.Widened;
    }

    private static Elevation Opened(ElevationRequest request, ElevationClass kind, bool isEmergency, DateTimeOffset at) => new()
    {
        Request = request,
        IsEmergency = isEmergency,
        RequestedAt = at,
        RequestUntil = at + kind.RequestLife,
        Fields = request.Fields.IsUnknown ? FieldsOf(kind) : request.Fields,
        Actions = request.Actions.IsUnknown ? kind.Grant.Actions : request.Actions,
        Duration = request.Duration,
        ActivatedAt = isEmergency ? at : null,
        Until = isEmergency ? at + request.Duration : null,
        ReviewDue = isEmergency ? at + request.Duration + kind.ReviewWithin : null,
    };

    private ElevationOutcome Keep(Elevation elevation)
    {
        if (elevation.IsEmergency && !IsAlarmRaised(elevation))
        {
            return new(ElevationRefusal.NoAlarm, null);
        }

        return Taken(elevation);
    }

    private bool IsAlarmRaised(Elevation elevation)
    {
        try
        {
            _alarm?.Raise(elevation);
            return _alarm is not null;
        }
#pragma warning disable CA1031 // An alarm may fail in any way; without it there is no break-glass.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    private ElevationOutcome Step(string id, ElevationState? wanted, Func<Elevation, ElevationClass, DateTimeOffset, ElevationOutcome> step)
    {
        lock (_steps)
        {
            var at = _clock.GetUtcNow();
            if (Find(id) is not { } elevation)
            {
                return new(ElevationRefusal.UnknownElevation, null);
            }

            if (wanted is not null && elevation.StateAt(at) != wanted)
            {
                return new(ElevationRefusal.WrongState, elevation);
            }

            return KindOf(elevation.Request.Class) is { } kind ? step(elevation, kind, at) : new(ElevationRefusal.UnknownName, elevation);
        }
    }

    private ElevationRefusal RefuseDecider(Elevation elevation, ElevationClass kind, string decider, DateTimeOffset at)
    {
        if (string.Equals(decider, elevation.Request.Subject, StringComparison.Ordinal))
        {
            return ElevationRefusal.SelfApproval;
        }

        if (!kind.Approvers.Contains(decider).IsTrue || SubjectOf(decider) is not { Kind: SubjectKind.Staff, IsSuspended: false })
        {
            return ElevationRefusal.NotAnApprover;
        }

        var owesFavour = _elevations.Values.Any(one => one.Request.Subject == decider && one.DecidedBy == elevation.Request.Subject &&
            one.StateAt(at) is ElevationState.Approved or ElevationState.Active);
        return owesFavour ? ElevationRefusal.ConflictOfInterest : ElevationRefusal.None;
    }

    private ElevationOutcome Taken(Elevation elevation)
    {
        _elevations[elevation.Request.Id] = elevation;
        return new(ElevationRefusal.None, elevation);
    }

    private ElevationClass? KindOf(string id) =>
        _point.Current?.Tables.Rest.ElevationClasses.FirstOrDefault(kind => string.Equals(kind.Id, id, StringComparison.Ordinal));

    private AccessSubject? SubjectOf(string id)
    {
        var tables = _point.Current?.Tables;
        var number = tables?.Subjects.Find(id) ?? -1;
        return number < 0 ? null : tables!.SubjectAt(number);
    }

    private static FactList<string> FieldsOf(ElevationClass kind) => [.. kind.Grant.ClearFields, .. kind.Grant.MaskedFields.Select(static masked => masked.Field)];

    private static bool IsWithin<T>(FactList<T> part, FactList<T> whole)
        where T : notnull => part.IsUnknown || (part.Count > 0 && part.All(one => whole.Contains(one)).IsTrue);
}
