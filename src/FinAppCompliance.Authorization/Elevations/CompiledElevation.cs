using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;

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

        var parent = number == 0 ? null : tables.EngagementTerms[tables.TermsOfEngagement[number]];
        var grant = GrantOf(kind, elevation, parent);
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

    private static DataGrant GrantOf(ElevationClass kind, Elevation elevation, EngagementTerms? parent)
    {
        var from = elevation.ActivatedAt!.Value;
        var until = elevation.Until!.Value;
        return kind.Grant with
        {
            Id = elevation.Request.Id,
            Subject = elevation.Request.Subject,
            Engagement = elevation.Request.Engagement,
            Approver = elevation.DecidedBy ?? kind.Approvers.Items[0],
            From = from,
            Until = parent?.Declared.Until < until ? parent.Declared.Until : until,
            ClearFields = [.. kind.Grant.ClearFields.Where(field => elevation.Fields.Contains(field).IsTrue)],
            MaskedFields = [.. kind.Grant.MaskedFields.Where(masked => elevation.Fields.Contains(masked.Field).IsTrue)],
            Actions = elevation.Actions,
            Obligations = kind.Grant.Obligations | AccessObligations.Log | (elevation.IsEmergency ? AccessObligations.Notify : AccessObligations.None),
        };
    }
}
