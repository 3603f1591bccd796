using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Evaluates a rule again only for the subjects whose facts changed; everything else is carried over.</summary>
internal static class Incremental
{
    internal static RuleSheet Evaluate(RuleSetEntry entry, RuleSheet former, FactChanges changes, EvaluationScope scope)
    {
        var subjects = changes.After.SpanOf(entry.Binding.SubjectType);
        if (former.IsSwitchedOff || TouchedRoots(entry, changes) is not { } touched)
        {
            return EvaluateAll(entry, subjects, scope);
        }

        var before = changes.SubjectsBefore(entry.Binding.SubjectType);
        if (touched.Count == 0 && before == subjects)
        {
            return former;
        }

        var sheet = changes.IsAligned(entry.Binding.SubjectType)
            ? Replace(entry, former, subjects, changes.PositionsUnder(entry.Binding.SubjectType, touched), entry.Frame(scope))
            : Merge(entry, former, new Pass(before, subjects, changes.After.RootsOf(entry.Binding.SubjectType), touched, entry.Frame(scope)));

        // Where a full run would have stopped calling the rule depends on order, so it is run in full.
        return sheet.IsSwitchedOff ? EvaluateAll(entry, subjects, scope) : sheet;
    }

    private static RuleSheet EvaluateAll(RuleSetEntry entry, ReadOnlySpan<RegisterRecord> subjects, EvaluationScope scope) =>
        entry.Binding.EvaluateAll(subjects, entry.Frame(scope));

    /// <summary>Returns the roots whose subjects must be judged again; null for every subject. A single set is returned as it is, since it is shared.</summary>
    private static IReadOnlySet<string>? TouchedRoots(RuleSetEntry entry, FactChanges changes)
    {
        var touched = changes.RootsOf(entry.Binding.SubjectType);
        if (entry.Units is not null)
        {
            // The values follow the units of the application, which the rule itself need not read.
            var moved = changes.RootsOf(typeof(MobileApplication));
            if (changes.RootsOf(typeof(OrgUnit)).Count > 0 || (moved.Count > 0 && entry.Binding.SubjectType == typeof(Incident)))
            {
                return null;
            }

            touched = moved.Count == 0 ? touched : touched.Concat(moved).ToHashSet(StringComparer.Ordinal);
        }

        foreach (var need in entry.Rule.Needs)
        {
            if (changes.RootsTouchedThrough(need) is not { } roots)
            {
                return null;
            }

            touched = roots.Count == 0 || ReferenceEquals(roots, touched) ? touched
                : touched.Count == 0 ? roots
                : touched.Concat(roots).ToHashSet(StringComparer.Ordinal);
        }

        return touched;
    }

    /// <summary>Judges only some subjects again where every subject stands where it stood.</summary>
    private static RuleSheet Replace(RuleSetEntry entry, RuleSheet former, ReadOnlySpan<RegisterRecord> subjects, int[] positions, RuleFrame frame)
    {
        var sheet = new RuleSheet(former);
        var kept = 0;
        foreach (var position in positions)
        {
            kept = CarryBefore(position, former, sheet, kept);
            kept += kept < former.Errors.Count && former.Errors[kept].Subject == position ? 1 : 0;
            sheet.Record(position, entry.Binding.Evaluate(subjects[position], frame));
        }

        CarryBefore(subjects.Length, former, sheet, kept);
        return sheet;
    }

    private static int CarryBefore(int position, RuleSheet former, RuleSheet sheet, int kept)
    {
        for (; kept < former.Errors.Count && former.Errors[kept].Subject < position; kept++)
        {
            var (subject, detail) = former.Errors[kept];
            sheet.Carry(subject, former, subject, detail);
        }

        return kept;
    }

    private static RuleSheet Merge(RuleSetEntry entry, RuleSheet former, Pass pass)
    {
        var sheet = new RuleSheet(pass.Subjects.Length);
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

            while (kept < former.Errors.Count && former.Errors[kept].Subject < old)
            {
                kept++;
            }

            var isKept = kept < former.Errors.Count && former.Errors[kept].Subject == old;
            sheet.Carry(at, former, old, isKept ? former.Errors[kept].Detail : null);
        }

        return sheet;
    }

    private readonly ref struct Pass(ReadOnlySpan<RegisterRecord> before, ReadOnlySpan<RegisterRecord> subjects, ReadOnlySpan<string> roots, IReadOnlySet<string> touched, RuleFrame frame)
    {
        internal readonly ReadOnlySpan<RegisterRecord> Before = before;
        internal readonly ReadOnlySpan<RegisterRecord> Subjects = subjects;
        internal readonly ReadOnlySpan<string> Roots = roots;
        internal readonly IReadOnlySet<string> Touched = touched;
        internal readonly RuleFrame Frame = frame;
    }
}
