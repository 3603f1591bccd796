using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Asks about applications without a complete scenario of their own (article 6).</summary>
internal sealed class ApplicationHasOwnScenario : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not running");
    private static readonly BilingualText None = new("移动应用无完整且相对独立的场景", "the application has no end-to-end scenario of its own");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-06.2",
        Severity = Severity.Review,
        Title = new("移动应用具有完整且相对独立的场景", "the application has a complete and relatively independent scenario"),
        Remediation = new("说明场景的完整性与独立性，或考虑整合", "show the scenario, or consider integration"),
        Needs = [FactNeed.Own<BusinessScenario>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var scenarios = context.Own<BusinessScenario>();
        var own = scenarios.Any(static scenario => scenario.IsEndToEnd == true & scenario.IsIndependent == true);
        var draft = context.When(app.IsInService(), NotRunning).With("state", app.State).Review(!own, None).With("businessScenarios", scenarios);
        foreach (var scenario in scenarios)
        {
            draft = draft.With("isEndToEnd", scenario.IsEndToEnd, scenario.Id).With("isIndependent", scenario.IsIndependent, scenario.Id);
        }

        return draft;
    }
}
