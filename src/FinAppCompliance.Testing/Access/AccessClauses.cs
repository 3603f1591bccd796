using FinAppCompliance.Authorization.Decisions;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Testing.Access;

/// <summary>The clauses of the law of access, one sentence each.</summary>
internal static class AccessClauses
{
    /// <summary>A prohibition covers a request when every part that it states does.</summary>
    public static bool Covers(Prohibition p, AccessSubject subject, ProtectedAsset asset, AccessRequest request, DateTimeOffset at) =>
        p.Subjects.Matches(subject) &&
        (p.Assets.IsUnknown || p.Assets.Contains(asset.Id).IsTrue) &&
        (p.BusinessUnits.IsUnknown || p.BusinessUnits.Contains(asset.BusinessUnit!).IsTrue) &&
        (p.Environments.IsUnknown || p.Environments.Contains(asset.Environment).IsTrue) &&
        (p.Actions.IsUnknown || p.Actions.Contains(request.Action).IsTrue) &&
        (p.Fields is null || asset.Fields.Any(f => p.Fields.Matches(f) && (request.Fields.Count == 0 || request.Fields.Contains(f.Name).IsTrue)).IsTrue) &&
        (p.From is null || at >= p.From) && (p.Until is null || at < p.Until);

    /// <summary>Conditions hold together; one that fails decides, then one of the wrong type, then one that is missing.</summary>
    public static AccessReason Test(FactList<AccessCondition> conditions, AccessRequest request, AccessSubject subject)
    {
        var results = conditions.Select(condition => Test(condition, request, subject)).ToHashSet();
        return new[] { AccessReason.Condition, AccessReason.ContextInvalid, AccessReason.ContextMissing }
            .FirstOrDefault(results.Contains, AccessReason.Permitted);
    }

    /// <summary>Every separation keeps two duties apart in both directions.</summary>
    public static IEnumerable<(Duty Mine, Duty Other)> BothWays(SeparationRule rule) => [(rule.First, rule.Second), (rule.Second, rule.First)];

    /// <summary>Own grants come first, then those of roles by name; within each, the one that shows most, then by id.</summary>
    public static IEnumerable<DataGrant> GrantsInOrder(AccessPolicy policy, AccessSubject subject, ProtectedAsset asset) => policy.Grants
        .Where(grant => grant.Asset == asset.Id && (grant.Subject == subject.Id || (grant.Role is not null && subject.Roles.Contains(grant.Role).IsTrue)))
        .OrderBy(grant => grant.Role ?? string.Empty, StringComparer.Ordinal)
        .ThenByDescending(grant => grant.ClearFields.Count)
        .ThenByDescending(grant => grant.MaskedFields.Count)
        .ThenBy(grant => grant.Id, StringComparer.Ordinal);

    /// <summary>A grant covers a request when every clause holds; the first that fails is the reason.</summary>
    public static ReferenceAnswer Judge(
        AccessPolicy policy, DataGrant grant, ProtectedAsset asset, AccessSubject subject, AccessRequest request, HashSet<string> takenAway, DateTimeOffset at)
    {
        var (from, until, isSuspended) = WindowOf(policy, grant, request.Action, asset);
        var conditions = Test(grant.Conditions, request, subject);
        var shown = Shown(grant, asset, request, takenAway);
        var missing = request.Fields.Where(name => !shown.Exists(field => field.Field == name)).ToList();
        var rows = request.Rows ?? 1;
        var reason =
            !grant.Actions.Contains(request.Action).IsTrue ? AccessReason.Action
            : grant.Purpose != request.Purpose ? AccessReason.Purpose
            : grant.Engagement != request.Engagement ? AccessReason.Engagement
            : grant.Environment != request.Environment ? AccessReason.Environment
            : isSuspended ? AccessReason.Suspended
            : at < from ? AccessReason.NotYet
            : at >= until ? AccessReason.Expired
            : conditions != AccessReason.Permitted ? conditions
            : shown.Count == 0 && request.Fields.Count == 0 ? AccessReason.Forbidden
            : missing.Exists(name => asset.Fields.Any(field => field.Name == name && !grant.Ceiling!.Covers(field)).IsTrue) ? AccessReason.Level
            : missing.Count > 0 ? AccessReason.Field
            : rows > grant.MaxRows || rows + (request.RowsToday ?? 0) > grant.MaxRowsPerDay ? AccessReason.Volume
            : AccessReason.Permitted;
        return reason == AccessReason.Permitted
            ? new(reason, grant.Id, [.. shown], (int)Math.Min(grant.MaxRows!.Value, grant.MaxRowsPerDay!.Value - (request.RowsToday ?? 0)))
            : new(reason);
    }

    /// <summary>Among grants that fail, the one that came furthest gives the reason.</summary>
    public static int Stage(AccessReason reason) => Array.FindIndex(Stages, stage => stage.Contains(reason));

    /// <summary>A policy knows the well-known actions and those it uses.</summary>
    public static bool Knows(AccessPolicy policy, AccessAction action) =>
        WellKnown.Contains(action) || policy.Grants.SelectMany(grant => grant.Actions)
            .Concat(policy.Prohibitions.SelectMany(p => p.Actions))
            .Concat(policy.Actions)
            .Concat(policy.Separations.SelectMany(rule => rule.First.Actions.Concat(rule.Second.Actions)))
            .Any(known => known == action && known.Name.Length > 0);

    private static readonly AccessAction[] WellKnown =
    [
        AccessAction.Read, AccessAction.Search, AccessAction.Create, AccessAction.Update, AccessAction.Delete,
        AccessAction.Export, AccessAction.Extract, AccessAction.Execute, AccessAction.Maintain,
    ];

    private static readonly AccessReason[][] Stages =
    [
        [AccessReason.Action], [AccessReason.Purpose], [AccessReason.Engagement], [AccessReason.Environment], [AccessReason.Suspended],
        [AccessReason.NotYet, AccessReason.Expired],
        [AccessReason.Condition, AccessReason.ContextMissing, AccessReason.ContextInvalid],
        [AccessReason.Field, AccessReason.Level, AccessReason.Forbidden], [AccessReason.Volume],
    ];

    private static AccessReason Test(AccessCondition condition, AccessRequest request, AccessSubject subject)
    {
        var value = (condition.Source == ConditionSource.Row ? request.Row : request.Context)?.Find(condition.Attribute) ?? default;
        AttributeValue expected = condition.Operator switch
        {
            ConditionOperator.SubjectId => subject.Id,
            ConditionOperator.SubjectUnit => subject.Unit,
            ConditionOperator.SubjectOrganisation => subject.Organisation,
            _ => condition.Values.Items[0],
        };
        if (value.Kind == AttributeKind.None)
        {
            return AccessReason.ContextMissing;
        }

        if (value.Kind != (expected.Kind == AttributeKind.None ? AttributeKind.Text : expected.Kind))
        {
            return AccessReason.ContextInvalid;
        }

        if (expected.Kind == AttributeKind.None)
        {
            return AccessReason.ContextMissing;
        }

        var holds = condition.Operator switch
        {
            ConditionOperator.OneOf => condition.Values.Contains(value).IsTrue,
            ConditionOperator.NoneOf => condition.Values.Contains(value).IsFalse,
            _ => value == expected,
        };
        return holds ? AccessReason.Permitted : AccessReason.Condition;
    }

    /// <summary>No grant outlives its engagement, its contract or the due diligence; extraction has a term of its own.</summary>
    private static (DateTimeOffset? From, DateTimeOffset? Until, bool IsSuspended) WindowOf(AccessPolicy policy, DataGrant grant, AccessAction action, ProtectedAsset asset)
    {
        var engagement = policy.Engagements.FirstOrDefault(one => one.Id == grant.Engagement);
        var contract = policy.Contracts.FirstOrDefault(one => one.Id == engagement?.Contract);
        var isExtraction = action == AccessAction.Extract && asset.Environment is AccessEnvironment.Production or AccessEnvironment.DisasterRecovery;
        var extraction = isExtraction && action == AccessAction.Extract ? grant.Extraction : null;
        DateTimeOffset?[] begins = [grant.From, engagement?.From, contract?.From, extraction?.From];
        DateTimeOffset?[] ends =
            [grant.Until, engagement?.Until, engagement?.ClosedAt, contract?.Until, contract?.EndedAt, contract?.DueDiligenceUntil, extraction?.Until];
        return (begins.Max(), ends.Min(), grant.IsSuspended || engagement is { IsSuspended: true } || contract is { IsSuspended: true });
    }

    private static List<FieldTreatment> Shown(DataGrant grant, ProtectedAsset asset, AccessRequest request, HashSet<string> takenAway) =>
    [
        .. from field in asset.Fields
           where (request.Fields.Count == 0 || request.Fields.Contains(field.Name).IsTrue) && !takenAway.Contains(field.Name)
           let mask = grant.MaskedFields.FirstOrDefault(masked => masked.Field == field.Name)?.Mask
           where mask is not null || grant.ClearFields.Contains(field.Name).IsTrue
           select new FieldTreatment(field.Name, mask is null ? FieldVisibility.Clear : FieldVisibility.Masked, mask),
    ];
}
