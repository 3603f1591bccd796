using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

/// <summary>N99-02.5 under an institution that allows a unit two applications of one form and three for one audience.</summary>
public sealed class NumberByFormAndAudienceIsControlledTests
{
    private static readonly RuleId Rule = RuleId.Parse("N99-02.5");

    private static readonly RulePack Pack = RulePack.Create(new RulePackHeader { Id = "case", Version = new(1, 0, 0), Title = new("单条规则", "one rule"), UsesRequirementIds = true })
        .Add(new NumberOfApplicationsIsControlled())
        .Build();

    private static readonly RuleEvaluator Evaluator = new(ResolvedProfile.Resolve(
        RuleSet.Create(Pack),
        null,
        DateOnly.MaxValue,
        new Profile { Id = "head", Title = new("总行", "head office"), Changes = [Set("max-per-form", "2"), Set("max-per-audience", "3")] }).RuleSet);

    private static readonly PortfolioAllowance Allowance = new()
    {
        Id = "allowance",
        Unit = (Ref<OrgUnit>)"unit",
        Form = AppForm.MiniProgram,
        AllowedCount = 3,
        ApprovedBy = "分管行领导",
        ValidFrom = Day(2025, 1, 1),
        ValidThrough = Fact<DateOnly>.Absent,
    };

    [Fact]
    public void The_ceilings_themselves_satisfy() => Check(RuleOutcome.Satisfied, [], Apps(AppForm.MiniProgram, AppForm.MiniProgram, AppForm.App));

    [Fact]
    public void One_more_of_a_form_asks() => Check(RuleOutcome.NeedsReview, ["MiniProgram"], Apps(AppForm.MiniProgram, AppForm.MiniProgram, AppForm.MiniProgram));

    [Fact]
    public void One_more_for_an_audience_asks() => Check(RuleOutcome.NeedsReview, ["Customer"], Apps(AppForm.MiniProgram, AppForm.MiniProgram, AppForm.App, AppForm.App));

    [Fact]
    public void An_exception_for_the_form_answers_the_form() => Check(RuleOutcome.Satisfied, [], [Allowance, .. Apps(AppForm.MiniProgram, AppForm.MiniProgram, AppForm.MiniProgram)]);

    [Fact]
    public void An_exception_for_another_form_does_not() =>
        Check(RuleOutcome.NeedsReview, ["MiniProgram"], [Allowance with { Form = AppForm.App }, .. Apps(AppForm.MiniProgram, AppForm.MiniProgram, AppForm.MiniProgram)]);

    [Fact]
    public void An_exception_for_a_form_does_not_answer_the_audience() =>
        Check(RuleOutcome.NeedsReview, ["Customer"], [Allowance with { AllowedCount = 4 }, .. Apps(AppForm.MiniProgram, AppForm.MiniProgram, AppForm.MiniProgram, AppForm.App)]);

    [Fact]
    public void An_application_out_of_service_is_not_counted() =>
        Check(RuleOutcome.Satisfied, [], [.. Apps(AppForm.MiniProgram, AppForm.MiniProgram), App(9, AppForm.MiniProgram) with { State = AppState.Archived }]);

    [Fact]
    public void An_unknown_form_leaves_the_form_open() =>
        Check(RuleOutcome.Undetermined, ["MiniProgram", "Other", "App", "OfficialAccount", "QuickApp"], [.. Apps(AppForm.MiniProgram, AppForm.MiniProgram), .. Unknown(3)]);

    private static void Check(RuleOutcome expected, string[] keys, RegisterRecord[] records)
    {
        var facts = FactSet.Of([new OrgUnit { Id = "unit", Name = "零售部" }, .. records], typeof(MobileApplication), typeof(PortfolioAllowance));
        var run = Evaluator.Evaluate(facts, At(2025, 6, 30));

        Assert.Equal(expected, run.OutcomeOf(Rule, "unit"));
        Assert.Equal(keys.Order(StringComparer.Ordinal), run.Findings.Where(f => f.Rule == Rule && f.Outcome == expected && f.Key.Length > 0).Select(static f => f.Key).Order(StringComparer.Ordinal));
        HidingCheck.Assert(facts, poorer => Evaluator.Evaluate(poorer, At(2025, 6, 30)).OutcomeOf(Rule, "unit"), expected.ToString());
    }

    private static MobileApplication[] Apps(params AppForm[] forms) => [.. forms.Select(static (form, at) => App(at, form))];

    private static MobileApplication App(int at, AppForm form) =>
        new() { Id = $"app{at}", Name = "应用", Form = form, Audience = AppAudience.Customer, State = AppState.Running, OwnerUnit = (Ref<OrgUnit>)"unit" };

    private static IEnumerable<MobileApplication> Unknown(int count) =>
        Enumerable.Range(20, count).Select(static at => App(at, AppForm.App) with { Form = default, Audience = AppAudience.Internal });

    private static ProfileChange Set(string parameter, string value) =>
        new() { Rule = Rule, Parameter = parameter, Value = value, By = "移动应用评审委员会", On = Day(2025, 1, 1), Why = "控制数量" };
}
