using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Checks a policy and compiles it into tables.</summary>
internal static class PolicyCompiler
{
    /// <summary>Compiles a policy; null when there are problems.</summary>
    public static PolicyTables? Compile(AccessPolicy policy, ProblemList problems)
    {
        var directory = new PolicyDirectory(policy, problems);
        new PolicyValidator(directory, problems).Validate();
        CheckGrants(policy, directory, problems);
        if (!problems.IsEmpty)
        {
            return null;
        }

        var interned = new GrantInterner(directory);
        foreach (var grant in policy.Grants.Items)
        {
            interned.Add(grant);
        }

        var actions = new ActionTable(UsedActions(policy, interned.Terms), directory.ContextAttributes);
        if (!problems.Requires(actions.Count <= ActionTable.Limit, "AZ006", "policy", "操作种类过多", $"a policy knows at most {ActionTable.Limit} actions, the well-known ones included"))
        {
            return null;
        }

        var tables = Build(policy, directory, interned, actions);
        StaticSeparations.Check(tables, problems);
        return problems.IsEmpty ? tables : null;
    }

    private static void CheckGrants(AccessPolicy policy, PolicyDirectory directory, ProblemList problems)
    {
        PolicyDirectory.Index(policy.Grants, static g => g.Id, "grant", problems);
        var validator = new GrantValidator(directory, problems);
        foreach (var grant in policy.Grants.Items)
        {
            validator.Check(grant);
        }
    }

    private static IEnumerable<AccessAction> UsedActions(AccessPolicy policy, IEnumerable<DataGrant> terms) =>
        terms.SelectMany(static grant => grant.Actions)
            .Concat(policy.Actions)
            .Concat(policy.Prohibitions.SelectMany(static p => p.Actions))
            .Concat(policy.Separations.SelectMany(static s => s.First.Actions.Concat(s.Second.Actions)))
            .Concat(policy.ElevationClasses.SelectMany(static c => c.Grant.Actions));

    private static PolicyTables Build(AccessPolicy policy, PolicyDirectory directory, GrantInterner interned, ActionTable actions)
    {
        CompiledProhibition[] prohibitions = [.. policy.Prohibitions.Select((p, number) => new CompiledProhibition(p, number, actions))];
        CompiledAsset[] assets = [.. policy.Assets.Select((asset, number) => new CompiledAsset(asset, number, prohibitions))];
        foreach (var asset in assets)
        {
            foreach (var prohibition in asset.Prohibitions.Numbers)
            {
                prohibitions[prohibition].Bind(asset, actions);
            }
        }

        var assetIndex = new NameIndex([.. assets.Select(static asset => asset.Declared.Id)]);
        var subjects = new NameIndex([.. policy.Subjects.Select(static subject => subject.Id)]);
        string[] roles = [.. policy.Roles.Order(StringComparer.Ordinal)];
        var subjectTerms = new SubjectInterner(policy, roles, prohibitions);
        var rows = new RowSorter(interned, subjects, roles, assetIndex);
        var terms = interned.Compile(assets, assetIndex, actions);
        rows.Sort(policy.Grants, terms);
        return new PolicyTables
        {
            Rest = policy with { Subjects = default, Engagements = default, Grants = default },
            Actions = actions,
            Subjects = subjects,
            TermsOfSubject = new(subjectTerms.TermsOfSubject),
            SubjectTerms = subjectTerms.Terms,
            Roles = roles,
            AssetIndex = assetIndex,
            Assets = assets,
            Engagements = interned.EngagementIds,
            TermsOfEngagement = new(interned.TermsOfEngagement),
            EngagementTerms = interned.EngagementTerms,
            RowStart = rows.Start,
            Rows = rows.Rows,
            GrantIds = rows.Ids,
            Windows = interned.Windows,
            Terms = terms,
            Prohibitions = prohibitions,
            DynamicSeparations = [.. policy.Separations.Where(static s => s.Kind == SeparationKind.Dynamic)],
        };
    }
}
