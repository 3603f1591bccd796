using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Gates;

/// <summary>Answers gates for single records on top of a run.</summary>
/// <remarks>Thread-safe; asking evaluates again only what the assumed step touches, and asks only the gate's rules for reasons.</remarks>
public sealed class GateKeeper
{
    private readonly RuleEvaluator _evaluator;
    private readonly WaiverBook _waivers;
    private readonly Dictionary<string, Severity> _overRectification;

    /// <summary>Creates a keeper.</summary>
    /// <param name="evaluator">The evaluator whose runs are asked about.</param>
    /// <param name="waivers">The waivers; null for none.</param>
    /// <param name="policy">What a gate may pass over; null for nothing.</param>
    public GateKeeper(RuleEvaluator evaluator, WaiverBook? waivers = null, GatePolicyOptions? policy = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        _evaluator = evaluator;
        _waivers = waivers ?? WaiverBook.Empty(evaluator.RuleSet);
        _overRectification = (policy ?? new()).Copy();
    }

    /// <summary>Decides whether a record may take the step.</summary>
    /// <param name="gate">The gate.</param>
    /// <param name="run">A run of the keeper's evaluator over the facts as they are.</param>
    /// <param name="subjectId">The id of the record.</param>
    /// <exception cref="ArgumentException">No such record is recorded, it is of another kind, or the gate names a rule that the evaluator does not have.</exception>
    public GateDecision Decide(Gate gate, AssessmentRun run, string subjectId)
    {
        ArgumentNullException.ThrowIfNull(gate);
        ArgumentNullException.ThrowIfNull(run);
        var subject = run.Facts.Find(subjectId);
        if (subject is null || subject.GetType() != gate.SubjectType)
        {
            throw new ArgumentException($"'{subjectId}' is no recorded {gate.SubjectType.Name}; the gate '{gate.Id}' is about one", nameof(subjectId));
        }

        var results = gate.Rules.Select(rule => run.RuleSet.PositionOf(rule) is var at and >= 0 ? at
            : throw new ArgumentException($"the gate '{gate.Id}' names the rule '{rule}', which the evaluator does not have", nameof(gate))).ToList();
        var assumed = _evaluator.Reevaluate(run, run.Facts.With([gate.Assume(subject, run.AsOf)]), run.AsOf);
        return Decide(gate, assumed, assumed.Facts.Find(subjectId)!, [.. results.Select(at => assumed.Results[at])], gate.Related(subject, assumed.Facts).ToHashSet(StringComparer.Ordinal));
    }

    private GateDecision Decide(Gate gate, AssessmentRun assumed, RegisterRecord subject, IReadOnlyList<RuleResult> results, HashSet<string> related)
    {
        var asked = results.Where(static r => r.IsEvaluated).ToList();
        var rules = asked.Select(static r => r.Entry.Rule.Id).ToHashSet();
        var root = assumed.Facts.RootOf(subject);
        bool IsAsked(RuleSetEntry entry) => rules.Contains(entry.Rule.Id);
        bool IsNear(RegisterRecord record) => related.Contains(record.Id) || Concerns(assumed.Facts, record, subject, root);
        var told = _waivers.ResolveSome(assumed, () => FindingStream.Of(assumed, IsAsked), () => FindingStream.Of(assumed, IsAsked, IsNear)).Findings
            .Where(static f => f.Finding.Outcome != RuleOutcome.PastBreach).ToList();
        // The step is assumed to be taken now: what must be met before it is late or cannot be told by now, never still open.
        var upcoming = told.Where(static f => f.Finding.Outcome == RuleOutcome.NotYetDue).ToList();
        var reasons = told.Except(upcoming).ToList();
        var lacking = asked.Where(r => LacksSubjects(assumed.Facts, r, subject, root)).ToList();
        var open = reasons.Where(f => !f.IsWaived && !MayPass(gate, f)).Select(static f => f.Finding.Outcome).ToList();
        var excluded = results.Where(result => IsExcluded(result, gate)).Select(static r => r.Entry.Rule.Id).ToList();
        var state = open.Contains(RuleOutcome.Breached) ? GateState.Closed
            : open.Count > 0 || lacking.Count > 0 || excluded.Count > 0 || asked.Count == 0 ? GateState.Held
            : GateState.Open;
        return new(
            state,
            reasons,
            [.. reasons.SelectMany(static f => f.Finding.MissingFacts).Concat(lacking.Select(static r => r.Entry.SubjectKind))
                .Distinct(StringComparer.Ordinal)],
            upcoming,
            [.. results.Where(static r => !r.IsEvaluated).Select(static r => r.Entry.Rule.Id)])
        {
            Excluded = excluded,
            WithoutSubjects = [.. lacking.Select(static r => r.Entry.Rule.Id)],
        };
    }

    private bool MayPass(Gate gate, ResolvedFinding found) =>
        _overRectification.TryGetValue(gate.Id, out var gravest) && found.Finding.Severity <= gravest
        && found is { Finding.Outcome: RuleOutcome.Breached, Rectification.IsOverdue: false }
        && _evaluator.RuleSet.Find(found.Finding.Rule) is { Rule.IsProhibition: false };

    /// <summary>A rule that the pack runs and the profile does not has not been asked by somebody's choice; one that is off or not in force by itself has not.</summary>
    private static bool IsExcluded(RuleResult result, Gate gate) =>
        result.Entry is { IsOn: false, Rule: { IsOnByDefault: true } rule } && !gate.MayBeExcluded.Contains(rule.Id) && !rule.FormerIds.Any(gate.MayBeExcluded.Contains);

    /// <summary>A finding concerns the step when it shares the root and does not belong to a sibling of the record that takes it.</summary>
    private static bool Concerns(FactSet facts, RegisterRecord record, RegisterRecord subject, string root) =>
        (string.Equals(facts.RootOf(record), root, StringComparison.Ordinal) || record is Domain.Organisation.Institution) && !BelongsToSibling(facts, record, subject);

    private static bool BelongsToSibling(FactSet facts, RegisterRecord? record, RegisterRecord subject)
    {
        for (var depth = 0; record is not null && depth < 32; depth++)
        {
            if (record.GetType() == subject.GetType())
            {
                return record.Id != subject.Id;
            }

            record = record.ParentId is { } parent ? facts.Find(parent) : null;
        }

        return false;
    }

    /// <summary>A rule about records that nobody recorded for this root cannot be told, unless they are certain to be none.</summary>
    private static bool LacksSubjects(FactSet facts, RuleResult result, RegisterRecord subject, string root)
    {
        var type = result.Entry.Binding.SubjectType;
        return type != subject.GetType() && !facts.IsCompleteAbout(type, root)
            && !facts.RootsOf(type).Contains(root) && type != typeof(Domain.Organisation.Institution);
    }
}
