using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Evaluates a rule again only for the subjects whose facts changed; everything else is carried over.</summary>
internal static class Incremental
{
    internal static RuleSheet Evaluate(RuleSetEntry entry, RuleSheet former, FactChanges changes, EvaluationScope scope)
    {
        var subjects = changes.After.SpanOf(entry.Binding.SubjectType);
        var sheet = new RuleSheet(subjects.Length);
        var touched = new HashSet<string>(changes.RootsOf(entry.Binding.SubjectType), StringComparer.Ordinal);
        if (former.IsSwitchedOff || !entry.Rule.Needs.All(need => TryTouch(changes.RootsTouchedThrough(need), touched)))
        {
            entry.Binding.EvaluateAll(subjects, entry.Frame(scope), sheet);
            return sheet;
        }

        var before = changes.SubjectsBefore(entry.Binding.SubjectType);
        if (touched.Count == 0 && before == subjects)
        {
            return former;
        }

        Merge(entry, former, sheet, new Pass(before, subjects, changes.After.RootsOf(entry.Binding.SubjectType), touched, entry.Frame(scope)));
        if (!sheet.IsSwitchedOff)
        {
            return sheet;
        }

        // Where a full run would have stopped calling the rule depends on order, so it is run in full.
        sheet = new RuleSheet(subjects.Length);
        entry.Binding.EvaluateAll(subjects, entry.Frame(scope), sheet);
        return sheet;
    }

    private static bool TryTouch(IReadOnlySet<string>? roots, HashSet<string> touched)
    {
        touched.UnionWith(roots ?? touched);
        return roots is not null;
    }

    private static void Merge(RuleSetEntry entry, RuleSheet former, RuleSheet sheet, Pass pass)
    {
        int old = 0, kept = 0;
        for (var at = 0; at < pass.Subjects.Length; at++)
        {
            while (old < pass.Before.Length && !ReferenceEquals(pass.Before[old], pass.Subjects[at]) && string.CompareOrdinal(pass.Before[old].Id, pass.Subjects[at].Id) < 0)
            {
                old++;
            }

            if (pass.Touched.Contains(pass.Roots[at]))
            {
                sheet.Record(at, entry.Binding.Evaluate(pass.Subjects[at], pass.Frame));
                continue;
            }

            while (kept < former.Kept.Count && former.Kept[kept].Subject < old)
            {
                kept++;
            }

            var isKept = kept < former.Kept.Count && former.Kept[kept].Subject == old;
            sheet.Carry(at, former[old], isKept ? former.Kept[kept].Detail : null);
        }
    }

    private readonly ref struct Pass(ReadOnlySpan<RegisterRecord> before, ReadOnlySpan<RegisterRecord> subjects, ReadOnlySpan<string> roots, HashSet<string> touched, RuleFrame frame)
    {
        internal readonly ReadOnlySpan<RegisterRecord> Before = before;
        internal readonly ReadOnlySpan<RegisterRecord> Subjects = subjects;
        internal readonly ReadOnlySpan<string> Roots = roots;
        internal readonly HashSet<string> Touched = touched;
        internal readonly RuleFrame Frame = frame;
    }
}
