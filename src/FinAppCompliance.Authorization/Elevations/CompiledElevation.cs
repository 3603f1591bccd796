using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>An elevation made into the terms of a grant under one policy, after the same checks as any grant.</summary>
internal sealed class CompiledElevation
{
    private readonly PolicySnapshot _snapshot;
    private readonly Elevation _elevation;

    private CompiledElevation(PolicySnapshot snapshot, Elevation elevation, GrantTerms? terms, GrantWindow window, string problem)
    {
        _snapshot = snapshot;
        _elevation = elevation;
        Terms = terms;
        Window = window;
        Problem = problem;
    }

    public GrantTerms? Terms { get; }

    public GrantWindow Window { get; }

    public string Problem { get; }

    /// <summary>Returns what was compiled before, if it is for the same policy and the same state of the elevation.</summary>
    public static CompiledElevation? IsFor(CompiledElevation? compiled, PolicySnapshot snapshot, Elevation elevation) =>
        compiled is not null && ReferenceEquals(compiled._snapshot, snapshot) && ReferenceEquals(compiled._elevation, elevation) ? compiled : null;

    public static CompiledElevation Compile(PolicySnapshot snapshot, Elevation elevation)
    {
        var tables = snapshot.Tables;
        var kind = tables.Rest.ElevationClasses.FirstOrDefault(one => string.Equals(one.Id, elevation.Request.Class, StringComparison.Ordinal));
        var number = Array.IndexOf(tables.Engagements, elevation.Request.Engagement);
        if (kind is null || number < 0)
        {
            return new(snapshot, elevation, null, default, elevation.Request.Class);
        }

        var approver = ApproverOf(tables, kind, elevation);
        if (Refuse(tables, kind, elevation, approver) is { } refusal)
        {
            return new(snapshot, elevation, null, default, refusal);
        }

        var parent = number == 0 ? null : tables.EngagementTerms[tables.TermsOfEngagement[number]];
        var grant = GrantOf(kind, elevation, parent, approver);
        var problems = new ProblemList();
        var policy = tables.Rest with
        {
            Subjects = [.. ((string[])[grant.Subject!, grant.Approver!]).Distinct(StringComparer.Ordinal).Select(tables.Subjects.Find).Where(static one => one >= 0).Select(tables.SubjectAt)],
            Engagements = number == 0 ? [] : [tables.EngagementAt(number)],
        };
        new GrantValidator(new PolicyDirectory(policy, problems), problems).Check(grant);
        if (!problems.IsEmpty)
        {
            return new(snapshot, elevation, null, default, problems.Problems[0].Code);
        }

        var terms = new GrantTerms(grant, tables.Assets[tables.AssetIndex.Find(grant.Asset)], tables.Actions, isExtraction: false);
        return new(snapshot, elevation, terms, GrantInterner.WindowOf(grant, parent, null), string.Empty);
    }

    /// <summary>Says which part of the class in force no longer allows the elevation; null when it still does.</summary>
    private static string? Refuse(PolicyTables tables, ElevationClass kind, Elevation elevation, AccessSubject? approver)
    {
        var number = tables.Subjects.Find(elevation.Request.Subject);
        return kind.IsEmergency != elevation.IsEmergency ? "AZ710"
            : number < 0 || !kind.Eligible.Matches(tables.SubjectAt(number)) ? "AZ711"
            : elevation.DecidedBy is { } decider && !kind.Approvers.Contains(decider).IsTrue ? "AZ712"
            : approver?.IsActiveAt(elevation.ActivatedAt) != true ? "AZ713"
            : !elevation.Actions.Any(action => kind.Grant.Actions.Contains(action).IsTrue).IsTrue ? "AZ714"
            : null;
    }

    /// <summary>Finds who answers for the elevation: who approved it, or for break-glass the first reviewer of the class who is not its user.</summary>
    private static AccessSubject? ApproverOf(PolicyTables tables, ElevationClass kind, Elevation elevation) =>
        (elevation.DecidedBy is { } decider ? [decider] : kind.Approvers.Where(one => PersonName.AreDistinct(one, elevation.Request.Subject)).ToArray())
            .Select(tables.Subjects.Find).Where(static one => one >= 0).Select(tables.SubjectAt)
            .OrderBy(static one => one.IsSuspended).FirstOrDefault();

    private static DataGrant GrantOf(ElevationClass kind, Elevation elevation, EngagementTerms? parent, AccessSubject? approver)
    {
        var from = elevation.ActivatedAt!.Value;
        var until = Earlier(Earlier(elevation.Until!.Value, from + kind.MaxDuration), approver?.Until);
        return kind.Grant with
        {
            Id = elevation.Request.Id,
            Subject = elevation.Request.Subject,
            Engagement = elevation.Request.Engagement,
            Approver = approver?.Id,
            From = from,
            Until = Earlier(until, parent?.Declared.Until),
            ClearFields = [.. kind.Grant.ClearFields.Where(field => elevation.Fields.Contains(field).IsTrue)],
            MaskedFields = [.. kind.Grant.MaskedFields.Where(masked => elevation.Fields.Contains(masked.Field).IsTrue)],
            Actions = [.. elevation.Actions.Where(action => kind.Grant.Actions.Contains(action).IsTrue)],
            Obligations = kind.Grant.Obligations | AccessObligations.Log | (elevation.IsEmergency ? AccessObligations.Notify : AccessObligations.None),
        };
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;
}
