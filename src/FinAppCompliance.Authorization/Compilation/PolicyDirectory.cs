using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Finds the declarations of a policy by id, and reports ids that are blank or declared twice.</summary>
internal sealed class PolicyDirectory
{
    public PolicyDirectory(AccessPolicy policy, ProblemList problems)
    {
        Policy = policy;
        Purposes = [.. Index(policy.Purposes, static p => p.Id, "purpose", problems).Keys];
        Roles = [.. Index(policy.Roles, static r => r, "role", problems).Keys];
        ContextAttributes = Index(policy.ContextAttributes, static a => a.Name, "context attribute", problems);
        Subjects = Index(policy.Subjects, static s => s.Id, "subject", problems);
        Assets = Index(policy.Assets, static a => a.Id, "asset", problems);
        Contracts = Index(policy.Contracts, static c => c.Id, "contract", problems);
        Engagements = Index(policy.Engagements, static e => e.Id, "engagement", problems);
        Fields = Assets.Values.ToDictionary(
            static asset => asset.Id,
            asset => Index(asset.Fields, static f => f.Name, $"field of asset '{asset.Id}'", problems),
            StringComparer.Ordinal);
    }

    public AccessPolicy Policy { get; }

    public HashSet<string> Purposes { get; }

    public HashSet<string> Roles { get; }

    public Dictionary<string, AttributeDeclaration> ContextAttributes { get; }

    public Dictionary<string, AccessSubject> Subjects { get; }

    public Dictionary<string, ProtectedAsset> Assets { get; }

    public Dictionary<string, VendorContract> Contracts { get; }

    public Dictionary<string, Engagement> Engagements { get; }

    public Dictionary<string, Dictionary<string, DataField>> Fields { get; }

    /// <summary>Gets the actions that anything gives, and the well-known ones; another one in a prohibition is a mistake of spelling.</summary>
    public HashSet<AccessAction> Actions => _actions ??=
    [
        .. AccessAction.AllWellKnown, .. Policy.Actions.Items, .. Policy.Grants.SelectMany(static grant => grant.Actions), .. Policy.ElevationClasses.SelectMany(static kind => kind.Grant.Actions),
        .. Policy.Separations.SelectMany(static rule => rule.First.Actions.Concat(rule.Second.Actions)),
    ];

    /// <summary>Gets the organisations that subjects work for or contracts are made with.</summary>
    public HashSet<string> Organisations => _organisations ??= new(
        Subjects.Values.Select(static one => one.Organisation).Concat(Contracts.Values.Select(static one => one.Vendor)).OfType<string>(), StringComparer.Ordinal);

    /// <summary>Gets the units of the institution that subjects belong to; collected once, for a policy may have a million subjects.</summary>
    public HashSet<string> Units => _units ??= new(Subjects.Values.Select(static one => one.Unit).OfType<string>(), StringComparer.Ordinal);

    /// <summary>Gets the roles that at least one vendor subject holds, with those subjects.</summary>
    public ILookup<string, AccessSubject> VendorsByRole => _vendorsByRole ??= Subjects.Values
        .Where(static subject => subject.IsVendor)
        .SelectMany(static subject => subject.Roles.Select(role => (role, subject)))
        .ToLookup(static pair => pair.role, static pair => pair.subject, StringComparer.Ordinal);

    private ILookup<string, AccessSubject>? _vendorsByRole;
    private HashSet<AccessAction>? _actions;
    private HashSet<string>? _organisations;
    private HashSet<string>? _units;

    /// <summary>Indexes declarations by id; the first of two with the same id stays.</summary>
    public static Dictionary<string, T> Index<T>(FactList<T> items, Func<T, string> id, string what, ProblemList problems)
        where T : notnull
    {
        var index = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items.Items)
        {
            var key = id(item);
            if (string.IsNullOrWhiteSpace(key) || key.Length > 200)
            {
                problems.Add("AZ002", what, "标识须为1至200个字符", "an id must have 1 to 200 characters");
            }
            else if (!index.TryAdd(key, item))
            {
                problems.Add("AZ003", $"{what} '{key}'", "重复声明，请删除其一", "is declared twice; remove one");
            }
        }

        return index;
    }

    /// <summary>Finds the attribute that a condition asks for; null when nobody declared it.</summary>
    public AttributeDeclaration? FindAttribute(AccessCondition condition, ProtectedAsset? asset) => condition.Source switch
    {
        ConditionSource.Context => ContextAttributes.GetValueOrDefault(condition.Attribute),
        ConditionSource.Row => asset?.RowAttributes.FirstOrDefault(a => string.Equals(a.Name, condition.Attribute, StringComparison.Ordinal)),
        _ => null,
    };

    /// <summary>Says whether a condition is well formed, and reports why not.</summary>
    public void Check(AccessCondition condition, ProtectedAsset? asset, string where, ProblemList problems)
    {
        if (!problems.RequiresDefined(condition.Source, where, "source") | !problems.RequiresDefined(condition.Operator, where, "operator"))
        {
            return;
        }

        var attribute = FindAttribute(condition, asset);
        if (attribute is null)
        {
            problems.Add("AZ501", where, $"条件引用了未声明的属性'{condition.Attribute}'", $"a condition asks for attribute '{condition.Attribute}', which nobody declares");
            return;
        }

        var isList = condition.Operator is ConditionOperator.OneOf or ConditionOperator.NoneOf;
        problems.Requires(condition.Operator != ConditionOperator.Unknown && isList == (condition.Values.Count > 0), "AZ502", where,
            $"属性'{condition.Attribute}'的条件缺少比较方式或取值", $"the condition on '{condition.Attribute}' needs an operator, and values exactly where the operator compares a list");
        var expected = isList ? attribute.Kind : AttributeKind.Text;
        foreach (var value in condition.Values.Items)
        {
            problems.Requires(value.Kind == expected, "AZ503", where,
                $"属性'{condition.Attribute}'的取值'{value}'类型不符", $"value '{value}' is of another type than attribute '{condition.Attribute}'");
        }

        problems.Requires(attribute.Kind == expected, "AZ504", where,
            $"属性'{condition.Attribute}'须为文本", $"attribute '{condition.Attribute}' must be text to be compared with the subject");
    }
}
