using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>What one compiled grant covers, as a product of sets and an interval.</summary>
internal sealed record GrantRegion(int Grantee, GrantRow Row, GrantTerms Terms, GrantWindow Window)
{
    public static List<GrantRegion> Of(PolicySnapshot snapshot, string id)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var tables = snapshot.Tables;
        var regions = new List<GrantRegion>();
        for (var grantee = 0; grantee < tables.GranteeCount; grantee++)
        {
            for (var row = tables.RowStart[grantee]; row < tables.RowStart[grantee + 1]; row++)
            {
                if (string.Equals(tables.GrantIds[row], id, StringComparison.Ordinal))
                {
                    regions.Add(new(grantee, tables.Rows[row], tables.Terms[tables.Rows[row].Terms], tables.Windows[tables.Rows[row].Window]));
                }
            }
        }

        return regions.Count > 0 ? regions : throw new ArgumentException($"the policy has no grant '{id}'", nameof(id));
    }

    public bool Overlaps(GrantRegion other) =>
        IsAlike(other) && (Terms.Actions & other.Terms.Actions) != 0 && (Terms.Visible & other.Terms.Visible) != UInt128.Zero &&
        Math.Max(Window.From, other.Window.From) < Math.Min(Window.Until, other.Window.Until);

    /// <summary>A clear field is within a clear one; a masked field is within a clear one or one with the same mask.</summary>
    public bool IsWithin(GrantRegion other) =>
        IsAlike(other) && (Terms.Actions & ~other.Terms.Actions) == 0 && AreFieldsWithin(other.Terms) &&
        (Window.IsEmpty || (Window.From >= other.Window.From && Window.Until <= other.Window.Until)) &&
        Terms.MaxRows <= other.Terms.MaxRows && Terms.MaxRowsPerDay <= other.Terms.MaxRowsPerDay &&
        (IsSuspended || !other.IsSuspended) &&
        other.Terms.Conditions.All(condition => Terms.Conditions.Any(mine => ConditionImplies(mine.Declared, condition.Declared)));

    private bool IsSuspended => Terms.IsSuspended || Window.IsSuspended;

    private bool IsAlike(GrantRegion other) =>
        Grantee == other.Grantee && Row.Asset == other.Row.Asset && Row.Engagement == other.Row.Engagement &&
        string.Equals(Terms.Purpose, other.Terms.Purpose, StringComparison.Ordinal) && Terms.Environment == other.Terms.Environment;

    private bool AreFieldsWithin(GrantTerms other)
    {
        if (!Terms.Clear.IsWithin(other.Clear) || !Terms.Masked.IsWithin(other.Visible))
        {
            return false;
        }

        for (var field = 0; field < FieldSets.Limit; field++)
        {
            if (Terms.Masked.Has(field) && other.Masked.Has(field) && !string.Equals(Terms.MaskOf(field), other.MaskOf(field), StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ConditionImplies(AccessCondition strict, AccessCondition lax)
    {
        if (strict.Source != lax.Source || !string.Equals(strict.Attribute, lax.Attribute, StringComparison.Ordinal))
        {
            return false;
        }

        return (strict.Operator, lax.Operator) switch
        {
            (ConditionOperator.OneOf, ConditionOperator.OneOf) => strict.Values.All(value => lax.Values.Contains(value)).IsTrue,
            (ConditionOperator.OneOf, ConditionOperator.NoneOf) => strict.Values.All(value => !lax.Values.Contains(value)).IsTrue,
            (ConditionOperator.NoneOf, ConditionOperator.NoneOf) => lax.Values.All(value => strict.Values.Contains(value)).IsTrue,
            _ => strict.Operator == lax.Operator && strict.Operator > ConditionOperator.NoneOf,
        };
    }
}
