using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Testing.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Tests;

/// <summary>The law of missing facts over every rule of both packs at once, on the sample register; later rules join by themselves.</summary>
public sealed class HidingLawTests
{
    private const int EveryNth = 3;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Knowing_less_of_a_faulty_institution_never_changes_a_claim_into_another_claim(int share)
    {
        var register = ReadSample();

        AssertLaw(FactSet.From([register.ToBatch()]), register.AsOf!.Value, share);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Knowing_less_of_a_faultless_institution_never_makes_a_fault(int share) => AssertLaw(DocumentedInstitution.Facts, DocumentedInstitution.AsOf, share);

    private static void AssertLaw(FactSet facts, DateTimeOffset asOf, int share)
    {
        var rules = RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours());
        var evaluator = new RuleEvaluator(rules.Entries.Aggregate(rules, static (set, entry) => set.SwitchOn(entry.Rule.Id)));
        var full = evaluator.Evaluate(facts, asOf);
        var tried = 0;
        foreach (var (hidden, poorer) in FactHiding.Each(facts).Where((_, at) => at % EveryNth == share))
        {
            tried++;
            AssertPoorer(full, evaluator.Reevaluate(full, poorer, full.AsOf), hidden);
        }

        Assert.True(tried > 300, $"only {tried} facts were hidden; the register has become too small to prove anything");
    }

    private static void AssertPoorer(AssessmentRun full, AssessmentRun poorer, string hidden)
    {
        for (var at = 0; at < full.Results.Count; at++)
        {
            var (before, after) = (full.Results[at], poorer.Results[at]);
            if (!before.IsEvaluated)
            {
                continue;
            }

            foreach (var subject in full.Facts.SpanOf(full.Facts.Types.FirstOrDefault(type => type.Name == before.Entry.SubjectKind) ?? typeof(RegisterRecord)))
            {
                var (claimed, now) = (before.OutcomeOf(subject.Id), after.OutcomeOf(subject.Id));
                Assert.True(
                    now is null or RuleOutcome.Undetermined || now == claimed || (claimed == RuleOutcome.Satisfied && now == RuleOutcome.NotYetDue),
                    $"{before.Entry.Rule.Id} says {now} of '{subject.Id}' instead of {claimed} once {hidden} is hidden");
            }
        }
    }

    private static InstitutionRegister ReadSample()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "FinAppCompliance.sln")))
        {
            directory = directory.Parent;
        }

        using var stream = File.OpenRead(Path.Combine(directory.FullName, "samples", "Quickstart", "yunling-bank.register.json"));
        return RegisterReader.Load(stream);
    }
}
