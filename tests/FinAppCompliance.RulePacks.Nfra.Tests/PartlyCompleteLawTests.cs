using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Runs;
using FsCheck.Xunit;

namespace FinAppCompliance.RulePacks.Nfra.Tests;

/// <summary>The laws of completeness for single applications, over every rule of both packs, on a faultless institution and on one with records taken away.</summary>
public sealed class PartlyCompleteLawTests
{
    private static readonly RuleSet Rules = AllOn();
    private static readonly RuleEvaluator Evaluator = new(Rules);
    private static readonly DateTimeOffset AsOf = DocumentedInstitution.AsOf;
    private static readonly Type[] Kinds = [.. DocumentedInstitution.Facts.Types.Where(static type => type != typeof(MobileApplication) && DocumentedInstitution.Facts.IsComplete(type))];

    [Property(MaxTest = 15)]
    public void Parts_for_every_application_judge_it_like_the_whole(int seed)
    {
        var whole = Thinned(seed);
        var parts = InParts(whole, _ => true);
        var (expected, actual) = (Evaluator.Evaluate(whole, AsOf), Evaluator.Evaluate(parts, AsOf));
        var open = Evaluator.Evaluate(InParts(whole, _ => false), AsOf);
        var settled = 0;
        foreach (var (one, other, without) in expected.Results.Zip(actual.Results, open.Results).Where(static three => three.First.IsEvaluated && !ReadsWholeLists(three.First.Entry)))
        {
            foreach (var subject in OfApplications(whole, one.Entry))
            {
                settled += without.OutcomeOf(subject.Id) == other.OutcomeOf(subject.Id) ? 0 : 1;
                Assert.True(one.OutcomeOf(subject.Id) == other.OutcomeOf(subject.Id), $"{one.Entry.Rule.Id} says {other.OutcomeOf(subject.Id)} of '{subject.Id}' instead of {one.OutcomeOf(subject.Id)}");
            }
        }

        Assert.True(settled > 10, $"the parts settle only {settled} verdicts; the institution has become too small to prove anything");
    }

    [Property(MaxTest = 15)]
    public void Dropping_parts_never_changes_a_claim_into_another_claim(int seed)
    {
        var random = new Random(seed);
        var richer = InParts(Thinned(seed), _ => true);
        var poorer = InParts(Thinned(seed), _ => random.Next(2) == 0);
        var (full, less) = (Evaluator.Evaluate(richer, AsOf), Evaluator.Evaluate(poorer, AsOf));
        foreach (var (before, after) in full.Results.Zip(less.Results).Where(static pair => pair.First.IsEvaluated))
        {
            foreach (var subject in Subjects(richer, before.Entry))
            {
                var (claimed, now) = (before.OutcomeOf(subject.Id), after.OutcomeOf(subject.Id));
                Assert.True(
                    now is RuleOutcome.Undetermined || now == claimed || (claimed == RuleOutcome.Satisfied && now == RuleOutcome.NotYetDue),
                    $"{before.Entry.Rule.Id} says {now} of '{subject.Id}' instead of {claimed} without some parts");
            }
        }
    }

    [Property(MaxTest = 15)]
    public void Declaring_or_dropping_a_part_re_evaluates_to_a_full_run(int seed)
    {
        var random = new Random(seed);
        var (before, after) = (InParts(Thinned(seed), _ => random.Next(2) == 0), InParts(Thinned(seed), _ => random.Next(2) == 0));
        var applications = after.All<MobileApplication>().ToArray();
        var moved = random.Next(2) == 0 ? after : after.With([applications[random.Next(applications.Length)] with { ManagingUnit = default, OwnerUnit = default }]);
        var (again, full) = (Evaluator.Reevaluate(Evaluator.Evaluate(before, AsOf), moved, AsOf), Evaluator.Evaluate(moved, AsOf));

        Assert.Equal(full.Findings, again.Findings);
        Assert.All(RunComparison.Between(full, again).Entries, static entry => Assert.Equal(FindingChange.Unchanged, entry.Change));
    }

    [Fact]
    public void Parts_change_the_digest_of_a_run()
    {
        var facts = DocumentedInstitution.Facts.Declare(Kinds[0], isComplete: false);
        var application = facts.All<MobileApplication>()[0];
        var declared = facts.Declare(CompletePart.OfApplication(application, Kinds[0]));

        Assert.NotEqual(DigestOf(facts), DigestOf(declared));
    }

    private static string DigestOf(FactSet facts) => RunRecord.Of(Evaluator.Evaluate(facts, AsOf)).FactsDigest;

    private static bool ReadsWholeLists(RuleSetEntry entry) => entry.Rule.Needs.Any(static need => need.IsAnywhere && Kinds.Contains(need.Type));

    private static IEnumerable<RegisterRecord> OfApplications(FactSet facts, RuleSetEntry entry) =>
        Subjects(facts, entry).Where(subject => facts.Find(facts.RootOf(subject)) is MobileApplication);

    private static RegisterRecord[] Subjects(FactSet facts, RuleSetEntry entry) =>
        facts.Types.FirstOrDefault(type => type.Name == entry.SubjectKind) is { } type ? facts.SpanOf(type).ToArray() : [];

    private static FactSet Thinned(int seed)
    {
        var random = new Random(seed);
        var gone = Kinds.SelectMany(static kind => DocumentedInstitution.Facts.SpanOf(kind).ToArray()).Where(_ => random.Next(12) == 0).Select(static record => record.Id);
        return DocumentedInstitution.Facts.With([], [.. gone]);
    }

    private static FactSet InParts(FactSet facts, Func<Type, bool> choose)
    {
        var open = Kinds.Aggregate(facts, static (set, kind) => set.Declare(kind, isComplete: false));
        return facts.All<MobileApplication>().ToArray().Aggregate(open, (set, application) =>
            Kinds.Where(choose).ToArray() is { Length: > 0 } chosen ? set.Declare(CompletePart.OfApplication(application, chosen)) : set);
    }

    private static RuleSet AllOn()
    {
        var rules = RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours());
        return rules.Entries.Aggregate(rules, static (set, entry) => set.SwitchOn(entry.Rule.Id));
    }
}
