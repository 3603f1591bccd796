using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Asks rules for their reasons while somebody reads the findings, and holds no more than the one that is read.</summary>
internal static class FindingStream
{
    /// <summary>Walks over the findings of some rules about some subjects, by rule, subject and key; null for all.</summary>
    internal static IEnumerable<Finding> Of(AssessmentRun run, Func<RuleSetEntry, bool>? rules = null, Func<RegisterRecord, bool>? subjects = null)
    {
        var scope = run.Scope.Explaining();
        var pool = new ConclusionPool();
        for (var at = 0; at < run.Sheets.Count; at++)
        {
            var entry = run.RuleSet.Entries[at];
            if (run.Sheets[at] is not { } sheet || rules?.Invoke(entry) == false)
            {
                continue;
            }

            var frame = entry.Frame(scope, pool);
            var writer = new FindingWriter(entry, run.Facts, run.AsOf);
            foreach (var (place, error) in sheet.OpenSubjects())
            {
                var subject = run.Facts.SpanOf(entry.Binding.SubjectType)[place];
                if (subjects?.Invoke(subject) == false)
                {
                    continue;
                }

                for (writer.Begin(FindingWriter.Describe(subject, run.Facts), error ?? AskAgain(entry, subject, frame, sheet, place)); writer.Next() is { } finding;)
                {
                    yield return finding;
                }

                pool.TakeBack();
            }
        }
    }

    /// <summary>Asks a rule for the reasons of its verdict; an answer that changed means the rule is not pure, which is an error.</summary>
    private static object? AskAgain(RuleSetEntry entry, RegisterRecord subject, RuleFrame frame, RuleSheet sheet, int place)
    {
        var verdict = entry.Binding.Evaluate(subject, frame);
        return verdict.Outcome == RuleOutcome.Errored || (verdict.Outcome == sheet[place] && verdict.HasPast == sheet.HasPast(place)) ? verdict.Detail : Faults.Unsteady.Detail;
    }
}
