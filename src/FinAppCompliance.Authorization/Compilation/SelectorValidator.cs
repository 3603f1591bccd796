using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Checks whom and what a declaration picks: a name that nobody declared, or an empty list, picks nothing for ever.</summary>
internal sealed class SelectorValidator(PolicyDirectory directory, ProblemList problems)
{
    public void Check(SubjectSelector selector, string where)
    {
        foreach (var kind in selector.Kinds.Items)
        {
            problems.RequiresDefined(kind, where, "kinds");
        }

        problems.RequiresKnown(selector.Ids, directory.Subjects.ContainsKey, "AZ512", where, "subject");
        problems.RequiresKnown(selector.Roles, directory.Roles.Contains, "AZ513", where, "role");
        problems.RequiresKnown(selector.Units, directory.Units.Contains, "AZ519", where, "unit of a subject");
        problems.RequiresKnown(selector.Organisations, directory.Organisations.Contains, "AZ520", where, "organisation of a subject or contract");
        problems.RequiresMembers(selector.Kinds, "AZ517", where, "kinds");
        problems.RequiresMembers(selector.Organisations, "AZ517", where, "organisations");
        problems.RequiresMembers(selector.Units, "AZ517", where, "units");
        problems.RequiresMembers(selector.Roles, "AZ517", where, "roles");
        problems.RequiresMembers(selector.Ids, "AZ517", where, "ids");
    }

    /// <summary>A prohibition that can never apply protects nobody, which its author would learn too late.</summary>
    public void CheckCanApply(Prohibition prohibition, string where)
    {
        foreach (var environment in prohibition.Environments.Items)
        {
            problems.RequiresDefined(environment, where, "environments");
        }

        problems.RequiresKnown(prohibition.BusinessUnits, unit => directory.Assets.Values.Any(asset => asset.BusinessUnit == unit), "AZ516", where, "business unit of an asset");
        problems.RequiresMembers(prohibition.Assets, "AZ517", where, "assets");
        problems.RequiresMembers(prohibition.BusinessUnits, "AZ517", where, "businessUnits");
        problems.RequiresMembers(prohibition.Actions, "AZ517", where, "actions");
        problems.RequiresMembers(prohibition.Environments, "AZ517", where, "environments");
        foreach (var action in prohibition.Actions.Items)
        {
            problems.Requires(directory.Actions.Contains(action), "AZ518", where,
                $"操作'{action.Name}'不在任何授权、临时授权类别或内置操作中", $"action '{action.Name}' is given by no grant and no elevation class and is no well-known one; declare it or check the spelling");
        }
    }
}
