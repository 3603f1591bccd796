using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>The vocabulary of a policy that all its parts share: actions as bits, and the attributes of the circumstances.</summary>
internal sealed class ActionTable
{
    public const int Limit = 64;

    private readonly NameIndex _custom;

    public ActionTable(IEnumerable<AccessAction> used, IReadOnlyDictionary<string, AttributeDeclaration> contextAttributes)
    {
        _custom = new([.. used.Where(static a => a.Number < 0 && a.Name.Length > 0).Select(static a => a.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        ContextAttributes = contextAttributes;
    }

    public IReadOnlyDictionary<string, AttributeDeclaration> ContextAttributes { get; }

    public int Count => AccessAction.WellKnownCount + _custom.Names.Length;

    /// <summary>Returns the bit of an action, or zero when the policy does not know it.</summary>
    public ulong MaskOf(AccessAction action)
    {
        if (action.Number >= 0)
        {
            return 1UL << action.Number;
        }

        var custom = _custom.Find(action.Name);
        return custom < 0 ? 0 : 1UL << (AccessAction.WellKnownCount + custom);
    }

    public ulong MaskOf(FactList<AccessAction> actions)
    {
        var mask = 0UL;
        foreach (var action in actions.Items)
        {
            mask |= MaskOf(action);
        }

        return mask;
    }

    public IEnumerable<AccessAction> ActionsOf(ulong mask)
    {
        for (var number = 0; number < Count; number++)
        {
            if ((mask >> number & 1) != 0)
            {
                yield return number < AccessAction.WellKnownCount
                    ? AccessAction.AllWellKnown[number]
                    : AccessAction.Of(_custom.Names[number - AccessAction.WellKnownCount]);
            }
        }
    }
}
