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

        if (isEmergency && ledger.All.Any(one => one.Request.Subject == request.Subject && one.AwaitsReview && at >= one.ReviewDue))
        {
            return new(ElevationRefusal.ReviewOverdue, null);
        }

        var opened = Opened(kind, at);
        return isEmergency && !IsAlarmRaised(opened) ? new(ElevationRefusal.NoAlarm, null) : new(ElevationRefusal.None, opened);
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
