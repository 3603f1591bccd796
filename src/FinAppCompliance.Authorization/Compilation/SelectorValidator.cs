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
        problems.RequiresKnown(selector.Units, unit => directory.Subjects.Values.Any(subject => subject.Unit == unit), "AZ519", where, "unit of a subject");
        problems.RequiresKnown(selector.Organisations, name => directory.Organisations.Contains(name), "AZ520", where, "organisation of a subject or contract");
        foreach (var (isEmpty, member) in new[]
        {
            (selector.Kinds.IsEmpty.IsTrue, "kinds"), (selector.Organisations.IsEmpty.IsTrue, "organisations"), (selector.Units.IsEmpty.IsTrue, "units"),
            (selector.Roles.IsEmpty.IsTrue, "roles"), (selector.Ids.IsEmpty.IsTrue, "ids"),
        })
        {
            problems.Requires(!isEmpty, "AZ517", where, $"{member}为空列表，永远不会匹配；不限时请省略", $"{member} is an empty list and matches nobody; leave it out to match everybody");
        }
    }

    /// <summary>A prohibition that can never apply protects nobody, which its author would learn too late.</summary>
    public void CheckCanApply(Prohibition prohibition, string where)
    {
        foreach (var environment in prohibition.Environments.Items)
        {
            problems.RequiresDefined(environment, where, "environments");
        }

        problems.RequiresKnown(prohibition.BusinessUnits, unit => directory.Assets.Values.Any(asset => asset.BusinessUnit == unit), "AZ516", where, "business unit of an asset");
        foreach (var (isEmpty, member) in new[]
        {
            (prohibition.Assets.IsEmpty.IsTrue, "assets"), (prohibition.BusinessUnits.IsEmpty.IsTrue, "businessUnits"), (prohibition.Actions.IsEmpty.IsTrue, "actions"),
            (prohibition.Environments.IsEmpty.IsTrue, "environments"),
        })
        {
            problems.Requires(!isEmpty, "AZ517", where, $"{member}为空列表，永远不会生效；不限时请省略", $"{member} is an empty list and never applies; leave it out to cover all");
        }

        foreach (var action in prohibition.Actions.Items)
        {
            problems.Requires(directory.Actions.Contains(action), "AZ518", where,
                $"操作'{action.Name}'不在任何授权、临时授权类别或内置操作中", $"action '{action.Name}' is given by no grant and no elevation class and is no well-known one; declare it or check the spelling");
        }
    }
}
