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

        if (!kind.Approvers.Contains(decider).IsTrue || !CanDecide(SubjectOf(decider), at))
        {
            return ElevationRefusal.NotAnApprover;
        }

        return OwesFavour(elevation.Request.Subject, decider, all, at) ? ElevationRefusal.ConflictOfInterest : ElevationRefusal.None;
    }

    /// <summary>Says whether somebody else than the subject can review what a class gives.</summary>
    public bool HasReviewer(ElevationClass kind, string subject, DateTimeOffset at) =>
        kind.Approvers.Any(one => PersonName.AreDistinct(one, subject) && CanDecide(SubjectOf(one), at)).IsTrue;

    private static bool CanDecide(AccessSubject? person, DateTimeOffset at) =>
        person is { Kind: SubjectKind.Staff } && person.IsActiveAt(at);

    /// <summary>Says whether the subject's own approval, directly or through others, rests with the one who would now decide: a ring of favours of any length.</summary>
    private static bool OwesFavour(string subject, string decider, IEnumerable<Elevation> all, DateTimeOffset at)
    {
        var decidedFor = all.Where(one => one.DecidedBy is not null && one.StateAt(at) is ElevationState.Approved or ElevationState.Active)
            .ToLookup(static one => KeyOf(one.Request.Subject), static one => KeyOf(one.DecidedBy!), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { KeyOf(decider) };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var person))
        {
            foreach (var next in decidedFor[person].Where(seen.Add))
            {
                open.Enqueue(next);
            }
        }

        return seen.Contains(KeyOf(subject));
    }

    /// <summary>Returns the form by which persons are compared; a name that is none stands for itself.</summary>
    private static string KeyOf(string person) => PersonName.TryParse(person, out var name, out _) ? name.Key : person;

    private static bool IsWithin<T>(FactList<T> part, FactList<T> whole)
        where T : notnull => part.IsUnknown || (part.Count > 0 && part.All(one => whole.Contains(one)).IsTrue);
}
