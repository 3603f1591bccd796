using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Asks rules for their reasons and turns the conclusions into findings, one for each key.</summary>
internal static class FindingWriter
{
    internal static IReadOnlyList<Finding> WriteAll(AssessmentRun run)
    {
        var findings = new List<Finding>();
        var scope = run.Scope.Explaining();
        for (var at = 0; at < run.Sheets.Count; at++)
        {
            var entry = run.RuleSet.Entries[at];
            if (run.Sheets[at] is not { } sheet)
            {
                continue;
            }

            var subjects = run.Facts.SpanOf(entry.Binding.SubjectType).ToArray();
            var frame = entry.Frame(scope);
            foreach (var (subject, error) in sheet.OpenSubjects())
            {
                var reference = Describe(subjects[subject], run.Facts);
                findings.AddRange(Write(entry, reference, error ?? AskAgain(entry, subjects[subject], frame, sheet, subject), run.Facts, run.AsOf));
            }
        }

        return findings;
    }

    internal static SubjectReference Describe(RegisterRecord subject, FactSet facts) =>
        new(subject.GetType().Name, subject.Id, facts.RootOf(subject));

    /// <summary>Writes one finding for each key that is not satisfied; where a rule said several things under one key, the worst is said with the evidence of all.</summary>
    internal static IEnumerable<Finding> Write(RuleSetEntry entry, SubjectReference subject, object? detail, FactSet facts, DateTimeOffset asOf)
    {
        if (detail is not Conclusion last)
        {
            return [];
        }

        var scope = new List<Observation>();
        var told = new List<(Conclusion Conclusion, int Scope)>();
        foreach (var conclusion in last.Chain)
        {
            told.Add((conclusion, scope.Count));
            if (conclusion is { IsScope: true, Outcome: RuleOutcome.Satisfied })
            {
                scope.AddRange(conclusion.Observations);
            }
        }

        // Where the rule does not govern the subject, only what is over can still be told.
        var isGoverned = last.Outcome != RuleOutcome.NotApplicable;
        return told.Where(t => t.Conclusion.Outcome == RuleOutcome.PastBreach || (isGoverned && t.Conclusion.Outcome != RuleOutcome.Satisfied)).GroupBy(static t => t.Conclusion.Key, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => Join(entry, subject, [.. group.Select(static t => t.Conclusion)], scope.Take(group.Max(static t => t.Scope)), facts, asOf));
    }

    /// <summary>Writes one conclusion as it stands, for explanations.</summary>
    internal static Finding Write(RuleSetEntry entry, SubjectReference subject, Conclusion conclusion, FactSet facts, DateTimeOffset asOf) => Join(entry, subject, [conclusion], [], facts, asOf);

    /// <summary>Asks a rule for the reasons of its verdict; an answer that changed means the rule is not pure, which is an error.</summary>
    private static object? AskAgain(RuleSetEntry entry, RegisterRecord subject, RuleFrame frame, RuleSheet sheet, int place)
    {
        var verdict = entry.Binding.Evaluate(subject, frame);
        return verdict.Outcome == RuleOutcome.Errored || (verdict.Outcome == sheet[place] && verdict.HasPast == sheet.HasPast(place)) ? verdict.Detail : Faults.Unsteady.Detail;
    }

    private static Finding Join(RuleSetEntry entry, SubjectReference subject, IReadOnlyList<Conclusion> conclusions, IEnumerable<Observation> scope, FactSet facts, DateTimeOffset asOf)
    {
        var addresses = new FactAddresses(facts, subject, entry.Rule.ReadMembers, asOf);
        var worst = conclusions.MaxBy(static c => (OutcomeOrder.Rank(c.Outcome), c.Severity))!;
        return new()
        {
            Rule = entry.Rule.Id,
            Title = entry.Rule.Title,
            Subject = subject,
            Key = worst.Key,
            Outcome = worst.Outcome,
            Severity = conclusions.Where(c => c.Outcome == worst.Outcome).Max(c => c.Severity ?? entry.Severity),
            Message = worst.Message,
            Failure = worst.IsScope ? null : worst.Failure,
            Remediation = entry.Rule.Remediation,
            Citations = [.. entry.Rule.Citations],
            Evidence = [.. conclusions.OrderBy(c => c != worst).SelectMany(static c => c.Observations).Select(static o => (Fact: o, IsScope: false))
                .Concat(scope.Select(static o => (Fact: o, IsScope: true))).DistinctBy(static o => (o.Fact.Fact, o.Fact.Record))
                .Select(o => addresses.Describe(o.Fact, o.IsScope || worst.IsScope))],
            MissingFacts = [.. conclusions.Where(static c => c.Outcome == RuleOutcome.Undetermined).SelectMany(Missing).Distinct(StringComparer.Ordinal)],
            Missing = [.. conclusions.Where(static c => c.Outcome == RuleOutcome.Undetermined).SelectMany(addresses.Missing).Distinct()],
            Limit = worst.Limit?.Invoke(),
            Due = worst.Timeliness.Term,
            Past = worst.Past,
            AsOf = asOf,
        };
    }

    /// <summary>Names the unknown facts, or the times that contradict each other; where all named facts are known, the missing ones lie within the records looked through.</summary>
    private static IEnumerable<string> Missing(Conclusion conclusion)
    {
        if (conclusion.Timeliness.State == Timing.TimelinessState.OutOfOrder)
        {
            return conclusion.Observations.Where(static o => o.IsTime).Select(Name);
        }

        var missing = conclusion.Observations.Where(static o => o.State == FactState.Unknown).Select(Name).ToList();
        return missing.Count > 0
            ? missing
            : conclusion.Observations.Where(static o => o.IsRecords && o.State == FactState.Known).Select(static o => $"{o.Fact}: facts within {o.Text}");
    }

    private static string Name(Observation observation) => observation.Record is null ? observation.Fact : $"{observation.Record}: {observation.Fact}";
}
