using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Sorts rows by grantee, asset and rank: more clear fields first, then more masked ones, then the id.</summary>
internal sealed class RowSorter(GrantInterner interned, NameIndex subjects, string[] roles, NameIndex assets)
{
    public int[] Start { get; private set; } = [];

    public GrantRow[] Rows { get; private set; } = [];

    public string[] Ids { get; private set; } = [];

    public void Sort(FactList<DataGrant> grants, GrantTerms[] terms)
    {
        var count = interned.Rows.Count;
        var granteeOf = new int[count];
        Start = new int[subjects.Names.Length + roles.Length + 1];
        for (var row = 0; row < count; row++)
        {
            granteeOf[row] = GranteeOf(grants.Items[interned.GrantOfRow[row]]);
            Start[granteeOf[row] + 1]++;
        }

        for (var grantee = 1; grantee < Start.Length; grantee++)
        {
            Start[grantee] += Start[grantee - 1];
        }

        var next = (int[])Start.Clone();
        var order = new int[count];
        for (var row = 0; row < count; row++)
        {
            order[next[granteeOf[row]]++] = row;
        }

        Place(order, grants, terms);
    }

    private void Place(int[] order, FactList<DataGrant> grants, GrantTerms[] terms)
    {
        Rows = new GrantRow[order.Length];
        Ids = new string[order.Length];
        for (var row = 0; row < order.Length; row++)
        {
            SetRow(row, order[row], grants);
        }

        var byRank = Comparer<(GrantRow Row, string Id)>.Create((left, right) => Compare(left, right, terms));
        for (var grantee = 0; grantee + 1 < Start.Length; grantee++)
        {
            var length = Start[grantee + 1] - Start[grantee];
            if (length > 1)
            {
                SortRange(Start[grantee], length, byRank);
            }
        }
    }

    private void SortRange(int start, int length, Comparer<(GrantRow Row, string Id)> byRank)
    {
        var pairs = new (GrantRow Row, string Id)[length];
        for (var i = 0; i < length; i++)
        {
            pairs[i] = (Rows[start + i], Ids[start + i]);
        }

        Array.Sort(pairs, byRank);
        for (var i = 0; i < length; i++)
        {
            (Rows[start + i], Ids[start + i]) = pairs[i];
        }
    }

    private void SetRow(int row, int source, FactList<DataGrant> grants)
    {
        var (asset, engagement, window, terms) = interned.Rows[source];
        Rows[row] = new(assets.Find(asset), engagement, window, terms);
        Ids[row] = grants.Items[interned.GrantOfRow[source]].Id;
    }

    private int GranteeOf(DataGrant grant) => grant.Subject is not null
        ? subjects.Find(grant.Subject)
        : subjects.Names.Length + Array.BinarySearch(roles, grant.Role, StringComparer.Ordinal);

    private static int Compare((GrantRow Row, string Id) left, (GrantRow Row, string Id) right, GrantTerms[] terms)
    {
        var byAsset = left.Row.Asset.CompareTo(right.Row.Asset);
        return byAsset != 0 ? byAsset : CompareRank(terms[left.Row.Terms], left.Id, terms[right.Row.Terms], right.Id);
    }

    /// <summary>Orders the grants of one grantee and asset; the first that matches decides.</summary>
    private static int CompareRank(GrantTerms left, string leftId, GrantTerms right, string rightId)
    {
        var byClear = right.Clear.Count().CompareTo(left.Clear.Count());
        var byMasked = byClear != 0 ? byClear : right.Masked.Count().CompareTo(left.Masked.Count());
        var byId = byMasked != 0 ? byMasked : string.CompareOrdinal(leftId, rightId);
        return byId != 0 ? byId : left.IsExtraction.CompareTo(right.IsExtraction);
    }
}
