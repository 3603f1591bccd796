using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Says why a step of an elevation is refused under the policy in force.</summary>
internal sealed class ElevationGuards(PolicyDecisionPoint point)
{
    public ElevationClass? KindOf(string id) =>
        point.Current?.Tables.Rest.ElevationClasses.FirstOrDefault(kind => string.Equals(kind.Id, id, StringComparison.Ordinal));

    public AccessSubject? SubjectOf(string id)
    {
        var tables = point.Current?.Tables;
        var number = tables?.Subjects.Find(id) ?? -1;
        return number < 0 ? null : tables!.SubjectAt(number);
    }

    public static FactList<string> FieldsOf(ElevationClass kind) => [.. kind.Grant.ClearFields, .. kind.Grant.MaskedFields.Select(static masked => masked.Field)];

    public static ElevationRefusal RefuseOpening(ElevationRequest request, ElevationClass kind, AccessSubject subject, bool isEmergency)
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

    public static ElevationRefusal RefuseNarrowing(Elevation elevation, ElevationNarrowing left) =>
        IsWithin(left.Fields, elevation.Fields) && IsWithin(left.Actions, elevation.Actions) && !(left.Duration > elevation.Duration) && !(left.Duration <= TimeSpan.Zero)
            ? ElevationRefusal.None
            : ElevationRefusal.Widened;

    public ElevationRefusal RefuseDecider(Elevation elevation, ElevationClass kind, string decider, IEnumerable<Elevation> all, DateTimeOffset at)
    {
        if (!PersonName.AreDistinct(decider, elevation.Request.Subject))
        {
            return ElevationRefusal.SelfApproval;
        }

        if (!kind.Approvers.Contains(decider).IsTrue || SubjectOf(decider) is not { Kind: SubjectKind.Staff, IsSuspended: false })
        {
            return ElevationRefusal.NotAnApprover;
        }

        var owesFavour = all.Any(one => one.DecidedBy is not null && !PersonName.AreDistinct(one.Request.Subject, decider) && !PersonName.AreDistinct(one.DecidedBy, elevation.Request.Subject) &&
            one.StateAt(at) is ElevationState.Approved or ElevationState.Active);
        return owesFavour ? ElevationRefusal.ConflictOfInterest : ElevationRefusal.None;
    }

    private static bool IsWithin<T>(FactList<T> part, FactList<T> whole)
        where T : notnull => part.IsUnknown || (part.Count > 0 && part.All(one => whole.Contains(one)).IsTrue);
}
