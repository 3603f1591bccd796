using FinAppCompliance.Authorization.Compilation;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.LeastPrivilege;

internal sealed class DeadGrantFinder(PolicyTables tables, long at)
{
    public IReadOnlyList<DeadGrant> Find()
    {
        var alive = new HashSet<string>(StringComparer.Ordinal);
        var dead = new Dictionary<string, BilingualText>(StringComparer.Ordinal);
        for (var grantee = 0; grantee < tables.GranteeCount; grantee++)
        {
            var holders = HoldersOf(grantee);
            for (var row = tables.RowStart[grantee]; row < tables.RowStart[grantee + 1]; row++)
            {
                var reason = WhyDead(tables.Rows[row], holders);
                if (reason is null)
                {
                    alive.Add(tables.GrantIds[row]);
                }
                else
                {
                    dead.TryAdd(tables.GrantIds[row], reason);
                }
            }
        }

        return [.. dead.Where(pair => !alive.Contains(pair.Key)).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => new DeadGrant(pair.Key, pair.Value))];
    }

    private List<SubjectTerms> HoldersOf(int grantee)
    {
        if (!tables.IsRole(grantee))
        {
            return [tables.TermsOf(grantee)];
        }

        return [.. tables.SubjectTerms.Where(terms => Array.IndexOf(terms.Roles, grantee) >= 0)];
    }

    private BilingualText? WhyDead(GrantRow row, List<SubjectTerms> holders)
    {
        var window = tables.Windows[row.Window];
        if (window.IsEmpty)
        {
            return new("上级期限使其没有有效期", "its parents leave it no time");
        }

        if (window.Until <= at)
        {
            return new("已到期", "it has ended");
        }

        if (holders.Count == 0)
        {
            return new("没有人持有该角色", "nobody holds the role");
        }

        return holders.TrueForAll(holder => Math.Max(Math.Max(at, window.From), holder.From) >= Math.Min(window.Until, holder.Until))
            ? new("有效期与主体任期不相交", "its window and the subject's term do not meet")
            : holders.TrueForAll(holder => IsAlwaysForbidden(row, window, holder))
                ? new("全部被禁止规则覆盖", "prohibitions cover all of it, always")
                : null;
    }

    /// <summary>Says whether, at every instant left, each action is forbidden as a whole or in each of its fields.</summary>
    private bool IsAlwaysForbidden(GrantRow row, GrantWindow window, SubjectTerms holder)
    {
        var asset = tables.Assets[row.Asset];
        var applying = tables.Prohibitions
            .Where(p => asset.Prohibitions.Contains(p.Number) && holder.Prohibitions.Contains(p.Number) && p.Declared.Conditions.Count == 0)
            .ToList();
        var from = Math.Max(Math.Max(window.From, holder.From), at);
        var until = Math.Min(window.Until, holder.Until);
        var instants = applying.SelectMany(static p => (long[])[p.From, p.Until]).Where(instant => instant > from && instant < until).Append(from);
        return applying.Count > 0 && instants.All(instant => IsForbiddenAt(instant, row, asset, applying));
    }

    private bool IsForbiddenAt(long instant, GrantRow row, CompiledAsset asset, List<CompiledProhibition> applying)
    {
        var terms = tables.Terms[row.Terms];
        foreach (var action in tables.Actions.ActionsOf(terms.Actions))
        {
            var bit = tables.Actions.MaskOf(action);
            var forbidden = UInt128.Zero;
            foreach (var prohibition in applying)
            {
                if ((prohibition.Actions & bit) != 0 && instant >= prohibition.From && instant < prohibition.Until)
                {
                    forbidden |= prohibition.FieldsOf(asset);
                }
            }

            if (!terms.Visible.IsWithin(forbidden))
            {
                return false;
            }
        }

        return true;
    }
}
