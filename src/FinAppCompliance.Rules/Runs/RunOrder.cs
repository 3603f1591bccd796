using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Orders findings as runs do: by rule, then by subject, ordinally; several about one subject stay as they come.</summary>
internal static class RunOrder
{
    internal static int Compare(RecordedFinding one, RecordedFinding other) => Compare(one.Rule, one.SubjectId, other.Rule, other.SubjectId);

    internal static int Compare(Finding one, Finding other) => Compare(one.Rule.Value, one.Subject.Id, other.Rule.Value, other.Subject.Id);

    private static int Compare(string rule, string subject, string otherRule, string otherSubject)
    {
        var byRule = ReferenceEquals(rule, otherRule) ? 0 : string.CompareOrdinal(rule, otherRule);
        return byRule != 0 ? byRule : string.CompareOrdinal(subject, otherSubject);
    }

    /// <summary>Puts the few findings about waivers, rectifications and disputes among those of the run.</summary>
    internal static IEnumerable<ResolvedFinding> Merge(IEnumerable<ResolvedFinding> findings, IEnumerable<Finding> about)
    {
        var others = new Queue<Finding>(about.Order(Comparer<Finding>.Create(Compare)));
        foreach (var finding in findings)
        {
            while (others.TryPeek(out var next) && Compare(next, finding.Finding) < 0)
            {
                yield return new(others.Dequeue(), null);
            }

            yield return finding;
        }

        foreach (var rest in others)
        {
            yield return new(rest, null);
        }
    }
}
