using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Opens one elevation; its alarm is raised once, however often it is judged.</summary>
internal sealed class ElevationOpening(ElevationRequest request, bool isEmergency, ElevationGuards guards, IEmergencyAlarm? alarm)
{
    private bool _isAlarmRaised;

    public ElevationOutcome Judge(ElevationLedger ledger, DateTimeOffset at)
    {
        if (ledger.Find(request.Id) is not null)
        {
            return new(ElevationRefusal.DuplicateId, null);
        }

        if (guards.KindOf(request.Class) is not { } kind || guards.SubjectOf(request.Subject) is not { } subject)
        {
            return new(ElevationRefusal.UnknownName, null);
        }

        var refusal = ElevationGuards.RefuseOpening(request, kind, subject, isEmergency);
        if (refusal != ElevationRefusal.None)
        {
            return new(refusal, null);
        }

        if (isEmergency && RefuseEmergency(ledger, kind, at) is not ElevationRefusal.None and var spent)
        {
            return new(spent, null);
        }

        var opened = Opened(kind, at);
        return isEmergency && !IsAlarmRaised(opened) ? new(ElevationRefusal.NoAlarm, null) : new(ElevationRefusal.None, opened);
    }

    /// <summary>Holds a person to the budget of emergencies: reviewed in time, one at a time, so many and so long in a period.</summary>
    private ElevationRefusal RefuseEmergency(ElevationLedger ledger, ElevationClass kind, DateTimeOffset at)
    {
        var own = ledger.All.Where(one => one.IsEmergency && one.Request.Subject == request.Subject).ToList();
        var recent = own.Where(one => one.RequestedAt > at - kind.EmergencyPeriod).ToList();
        return own.Exists(one => one.AwaitsReview && at >= one.ReviewDue) ? ElevationRefusal.ReviewOverdue
            : own.Exists(one => one.StateAt(at) == ElevationState.Active) ? ElevationRefusal.Overlapping
            : recent.Count >= kind.EmergencyCount || recent.Aggregate(request.Duration, static (sum, one) => sum + one.Duration) > kind.EmergencyTime ? ElevationRefusal.BudgetSpent
            : guards.HasReviewer(kind, request.Subject, at) ? ElevationRefusal.None : ElevationRefusal.NoReviewer;
    }

    private Elevation Opened(ElevationClass kind, DateTimeOffset at) => new()
    {
        Request = request,
        IsEmergency = isEmergency,
        RequestedAt = at,
        RequestUntil = at + kind.RequestLife,
        Fields = request.Fields.IsUnknown ? ElevationGuards.FieldsOf(kind) : request.Fields,
        Actions = request.Actions.IsUnknown ? kind.Grant.Actions : request.Actions,
        Duration = request.Duration,
        ActivatedAt = isEmergency ? at : null,
        Until = isEmergency ? at + request.Duration : null,
        ReviewDue = isEmergency ? at + request.Duration + kind.ReviewWithin : null,
    };

    private bool IsAlarmRaised(Elevation elevation)
    {
        try
        {
            if (!_isAlarmRaised)
            {
                alarm?.Raise(elevation);
                _isAlarmRaised = alarm is not null;
            }
        }
#pragma warning disable CA1031 // An alarm may fail in any way; without it there is no break-glass.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }

        return _isAlarmRaised;
    }
}
