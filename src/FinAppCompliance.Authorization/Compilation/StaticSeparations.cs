using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Finds subjects who hold both sides of a separation at the same time, directly or through roles.</summary>
internal static class StaticSeparations
{
    public static void Check(PolicyTables tables, ProblemList problems)
    {
        foreach (var rule in tables.Rest.Separations.Items)
        {
            if (rule.Kind != SeparationKind.Static)
            {
                continue;
            }

            foreach (var (subject, first, second) in Find(tables, rule.First, rule.Second))
            {
                problems.Add("AZ604", $"separation '{rule.Id}'",
                    $"主体'{subject}'同时持有授权'{first}'与'{second}'（{rule.Text.Zh}）",
                    $"subject '{subject}' holds grants '{first}' and '{second}' at the same time ({rule.Text.En})");
            }
        }
    }

    /// <summary>Returns, for each subject that holds both duties at the same time, the first pair of grants that give them.</summary>
    public static IEnumerable<(string Subject, string First, string Second)> Find(PolicyTables tables, Duty first, Duty second)
    {
        var firstMask = tables.Actions.MaskOf(first.Actions);
        var secondMask = tables.Actions.MaskOf(second.Actions);
        for (var subject = 0; subject < tables.Subjects.Names.Length; subject++)
        {
            var firstRows = RowsOf(tables, subject, first, firstMask);
            if (firstRows.Count == 0)
            {
                continue;
            }

            var secondRows = RowsOf(tables, subject, second, secondMask);
            foreach (var (one, other) in firstRows.SelectMany(one => secondRows.Select(other => (one, other))))
            {
                if (Overlap(tables.Windows[tables.Rows[one].Window], tables.Windows[tables.Rows[other].Window]))
                {
                    yield return (tables.Subjects.Names[subject], tables.GrantIds[one], tables.GrantIds[other]);
                    break;
                }
            }
        }
    }

    private static List<int> RowsOf(PolicyTables tables, int subject, Duty duty, ulong actions)
    {
        var found = new List<int>();
        AddRows(subject);
        foreach (var role in tables.TermsOf(subject).Roles)
        {
            AddRows(role);
        }

        return found;

        void AddRows(int grantee)
        {
            for (var row = tables.RowStart[grantee]; row < tables.RowStart[grantee + 1]; row++)
            {
                ref readonly var compiled = ref tables.Rows[row];
                if ((tables.Terms[compiled.Terms].Actions & actions) != 0 &&
                    (duty.Assets.IsUnknown || duty.Assets.Contains(tables.Assets[compiled.Asset].Declared.Id).IsTrue))
                {
                    found.Add(row);
                }
            }
        }
    }

    private static bool Overlap(GrantWindow left, GrantWindow right) =>
        Math.Max(left.From, right.From) < Math.Min(left.Until, right.Until);
}
