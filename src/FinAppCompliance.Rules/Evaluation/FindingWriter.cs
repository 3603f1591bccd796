using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Turns raw conclusions into findings.</summary>
internal static class FindingWriter
{
    internal static IReadOnlyList<Finding> WriteAll(AssessmentRun run)
    {
        var findings = new List<Finding>();
        for (var at = 0; at < run.Sheets.Count; at++)
        {
            var entry = run.RuleSet.Entries[at];
            if (run.Sheets[at] is not { } sheet)
            {
                continue;
            }

            var subjects = run.Facts.SpanOf(entry.Binding.SubjectType).ToArray();
            var frame = entry.Frame(run.Scope);
            foreach (var (subject, detail) in sheet.OpenSubjects())
            {
                var reference = Describe(subjects[subject], run.Facts);
                findings.AddRange(Write(entry, reference, detail ?? AskAgain(entry, subjects[subject], frame), run.AsOf));
            }
        }

        return findings;
    }

    /// <summary>Asks a rule again about what it could not determine; an answer that changed means the rule is not pure, which is an error.</summary>
    private static object? AskAgain(RuleSetEntry entry, RegisterRecord subject, RuleFrame frame)
    {
        var verdict = entry.Binding.Evaluate(subject, frame);
        return verdict.Outcome == RuleOutcome.Undetermined ? verdict.Detail : Faults.Unsteady.Detail;
    }

    internal static SubjectReference Describe(RegisterRecord subject, FactSet facts) =>
        new(subject.GetType().Name, subject.Id, facts.RootOf(subject));

    internal static IEnumerable<Finding> Write(RuleSetEntry entry, SubjectReference subject, object? detail, DateTimeOffset asOf) => detail is Conclusion last
        ? last.Chain.Where(static c => c.Outcome != RuleOutcome.Satisfied).OrderBy(static c => c.Key, StringComparer.Ordinal).Select(c => Write(entry, subject, c, asOf))
        : [];

    internal static Finding Write(RuleSetEntry entry, SubjectReference subject, Conclusion conclusion, DateTimeOffset asOf) => new()
    {
        Rule = entry.Rule.Id,
        Title = entry.Rule.Title,
        Subject = subject,
        Key = conclusion.Key,
        Outcome = conclusion.Outcome,
        Severity = conclusion.Severity ?? entry.Severity,
        Message = conclusion.Message,
        Remediation = entry.Rule.Remediation,
        Citations = [.. entry.Rule.Citations],
        Evidence = [.. conclusion.Observations.Select(static o => new Evidence(o.Fact, o.State, o.Text, o.Record))],
        MissingFacts = conclusion.Outcome == RuleOutcome.Undetermined ? Missing(conclusion) : [],
        Limit = conclusion.Limit?.Invoke(),
        AsOf = asOf,
    };

    /// <summary>Names the unknown facts; where all named facts are known, the missing ones lie within the records looked through.</summary>
    private static FactList<string> Missing(Conclusion conclusion)
    {
        var missing = conclusion.Observations.Where(static o => o.State == FactState.Unknown)
            .Select(static o => o.Record is null ? o.Fact : $"{o.Record}: {o.Fact}").Distinct(StringComparer.Ordinal).ToList();
        return missing.Count > 0
            ? [.. missing]
            : [.. conclusion.Observations.Where(static o => o.IsRecords && o.State == FactState.Known).Select(static o => $"{o.Fact}: facts within {o.Text}").Distinct(StringComparer.Ordinal)];
    }
}
