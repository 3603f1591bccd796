using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Facts;
using FinAppCompliance.Privacy.Necessity;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.Privacy.Tests.Facts;

/// <summary>Runs the package for one application, and the Notice with its neighbours over the facts it gives.</summary>
internal sealed class FactBench
{
    public static readonly MobileApplication App = new()
    {
        Id = "app",
        Name = "手机银行",
        State = AppState.Running,
        Audience = AppAudience.Customer,
        ServiceTypes = [Domain.PersonalInformation.NecessaryServiceType.MobileBanking],
        ProcessesPersonalInformation = true,
        AllowsMinors = false,
    };

    private static readonly RuleEvaluator Evaluator = new(RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours()).SwitchOn(RuleId.Parse("NEC-4")));

    public FactBench(DateTimeOffset now)
    {
        Clock = new(now);
        Register = new(ConsentPorts.InMemory(Persons, Clock), Example.Options);
        Assess(FactList<ObservedUse>.Empty);
    }

    public FakeTimeProvider Clock { get; }

    public InMemoryPersonSource Persons { get; } = new();

    public InMemoryAssessedApplications Applications { get; } = new();

    public ConsentRegister Register { get; }

    public void Assess(FactList<ObservedUse> observed) => Applications.Record(new()
    {
        App = "mobile-bank",
        Application = App,
        Necessary = NecessaryInformation.Find("手机银行"),
        Observed = observed,
        IsNoticeShownAtFirstRun = true,
        IsNoticeReadable = true,
    });

    public async Task PublishAsync(NoticeDraft draft) => await Register.Notices.PublishAsync((draft with { EffectiveFrom = Clock.GetUtcNow() }).Seal());

    public ValueTask<FactBatch> CollectAsync(DateTimeOffset? asOf = null, bool holdsEveryApplication = true) =>
        new PrivacyFactSource(Register, Applications, holdsEveryApplication).CollectAsync(asOf ?? Clock.GetUtcNow(), default);

    /// <summary>Assesses the facts of the package together with what the rest of the register knows.</summary>
    public async Task<AssessmentRun> AssessAsync(MobileApplication app, params RegisterRecord[] others)
    {
        var inventory = new FactBatch("inventory", [app, .. others], [typeof(MobileApplication), typeof(Audit), typeof(Domain.Lifecycle.SecurityRequirement)]);
        return Evaluator.Evaluate(FactSet.From([await CollectAsync(), inventory]), Clock.GetUtcNow());
    }

    public async Task AnswerAsync(PersonPseudonym person, Purposes.PurposeId purpose, ConsentAct act, bool agrees = true)
    {
        var plan = await Register.PlanAsync(person, [purpose], AskOccasion.PersonAsked);
        ConsentPrompt prompt = plan.Together.Count > 0 ? plan.Together[0] : plan.OneByOne[0];
        await (agrees ? GiveAsync(person, prompt, act) : Register.RefuseAsync(person, prompt, act).AsTask());
    }

    public static IReadOnlyList<string> Breaches(AssessmentRun run, string rule) =>
    [
        .. run.Findings.Where(finding => finding.Rule.Value == rule && finding.Outcome == RuleOutcome.Breached)
            .Select(static finding => $"{finding.Subject.Id} {finding.Key} {finding.Severity}".Replace("  ", " ", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    private Task GiveAsync(PersonPseudonym person, ConsentPrompt prompt, ConsentAct act) => prompt switch
    {
        SeparatePrompt separate => Register.GiveAsync(person, separate, act).AsTask(),
        GeneralPrompt general => Register.GiveAsync(person, [general], act).AsTask(),
        _ => throw new InvalidOperationException("the prompt is of an unknown kind"),
    };
}
