using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Some rules about one type of subject, evaluated block by block.</summary>
/// <remarks>
/// A block of subjects stays in the processor's cache while every rule looks at it; going through all subjects once for
/// each rule would fetch each record from memory again for each rule, which costs several times the evaluation itself.
/// </remarks>
internal sealed class BlockWork(Type subjectType, IReadOnlyList<(int Position, RuleSetEntry Entry)> rules)
{
    private const int BlockSize = 128;

    internal static IReadOnlyList<BlockWork> Plan(RuleSet rules, EvaluationScope scope, int workers) =>
        [.. rules.Entries.Select(static (entry, position) => (position, entry))
            .Where(rule => rule.entry.RunsOn(scope.Today))
            .GroupBy(static rule => rule.entry.Binding.SubjectType)
            .SelectMany(group => group.Select(static (rule, at) => (rule, at)).GroupBy(pair => pair.at % workers)
                .Select(share => new BlockWork(group.Key, [.. share.Select(static pair => pair.rule)])))];

    internal void Run(EvaluationScope scope, RuleSheet?[] sheets)
    {
        var subjects = scope.Facts.SpanOf(subjectType);
        var frames = rules.Select(rule => rule.Entry.Frame(scope)).ToArray();
        foreach (var (position, _) in rules)
        {
            sheets[position] = new RuleSheet(subjects.Length);
        }

        for (var start = 0; start < subjects.Length; start += BlockSize)
        {
            var block = start..Math.Min(start + BlockSize, subjects.Length);
            for (var at = 0; at < rules.Count; at++)
            {
                rules[at].Entry.Binding.EvaluateRange(subjects, block, frames[at], sheets[rules[at].Position]!);
            }
        }
    }
}
