using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>All rules about one type of subject, evaluated part by part of the subjects and within a part block by block.</summary>
/// <remarks>
/// A block of subjects stays in the processor's cache while every rule looks at it; going through all subjects once for
/// each rule would fetch each record from memory again for each rule, which costs several times the evaluation itself.
/// Parts are what workers are dealt: dealt rules instead, every worker would walk through all records, and the dearest rule would decide.
/// </remarks>
internal sealed class BlockWork
{
    private const int BlockSize = 128;

    private readonly EvaluationScope _scope;
    private readonly Type _subjectType;
    private readonly (RuleBinding Binding, RuleFrame Frame, RuleSheet Sheet)[] _rules;
    private readonly RuleSheetPart[][] _parts;
    private readonly int _partSize;

    private BlockWork(EvaluationScope scope, Type subjectType, IReadOnlyList<(RuleSetEntry Entry, RuleSheet Sheet)> rules, int subjects, int partSize)
    {
        _scope = scope;
        _subjectType = subjectType;
        _rules = [.. rules.Select(rule => (rule.Entry.Binding, rule.Entry.Frame(scope), rule.Sheet))];
        _partSize = partSize;
        _parts = new RuleSheetPart[(subjects + partSize - 1) / partSize][];
    }

    private int PartCount => _parts.Length;

    /// <summary>Judges every subject by every rule that runs and returns the sheets in the order of the rules; null for one that does not run.</summary>
    internal static RuleSheet?[] Run(RuleSet rules, EvaluationScope scope, EvaluationOptions options)
    {
        var sheets = new RuleSheet?[rules.Entries.Count];
        BlockWork[] works = [.. Plan(rules, scope, options, sheets)];
        (BlockWork Work, int Part)[] parts = [.. works.SelectMany(static work => Enumerable.Range(0, work.PartCount).Select(part => (work, part)))];
        Workers.Each(options.WorkerCount, parts.Length, at => parts[at].Work.Run(parts[at].Part));
        foreach (var work in works)
        {
            work.Join();
        }

        return sheets;
    }

    private static IEnumerable<BlockWork> Plan(RuleSet rules, EvaluationScope scope, EvaluationOptions options, RuleSheet?[] sheets)
    {
        var running = rules.Entries.Select(static (entry, position) => (Entry: entry, Position: position)).Where(rule => rule.Entry.RunsOn(scope.Today));
        foreach (var group in running.GroupBy(static rule => rule.Entry.Binding.SubjectType))
        {
            var subjects = scope.Facts.SpanOf(group.Key).Length;
            var mine = group.Select(rule => (rule.Entry, sheets[rule.Position] = new RuleSheet(subjects))).ToArray();
            yield return new(scope, group.Key, mine!, subjects, options.PartSizeFor(subjects));
        }
    }

    private void Run(int part)
    {
        var subjects = _scope.Facts.SpanOf(_subjectType);
        var end = Math.Min(subjects.Length, (part + 1) * _partSize);
        var filled = Array.ConvertAll(_rules, static rule => rule.Sheet.NewPart());
        for (var start = part * _partSize; start < end; start += BlockSize)
        {
            var block = start..Math.Min(start + BlockSize, end);
            for (var at = 0; at < _rules.Length; at++)
            {
                _rules[at].Binding.EvaluateRange(subjects, block, _rules[at].Frame, filled[at]);
            }
        }

        _parts[part] = filled;
    }

    private void Join()
    {
        for (var at = 0; at < _rules.Length; at++)
        {
            _rules[at].Sheet.Join(_parts.Select(part => part[at]));
        }
    }
}
