using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Testing.Rules;

namespace FinAppCompliance.PublicSurface.Tests;

/// <summary>Proves from outside that a rule can be written, tried, packed, tailored and run without any internals.</summary>
public sealed class OutsideRuleTests
{
    private static readonly DateTimeOffset AsOf = new(2025, 6, 30, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly MobileApplication App = new() { Id = "a", Name = "手机银行" };
    private static readonly AppVersion Version = new() { Id = "v", Application = "a", IsStillServed = true, ReleasedAt = AsOf.AddMonths(-2) };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new OutsideRule(), AsOf).Complete<AppVersion>();

    [Fact]
    public void Its_outcomes_are_tried_with_the_public_harness()
    {
        Trial.With(App, Version).Satisfies();
        Trial.With(App, Version with { ReleasedAt = AsOf.AddMonths(-13) }).Breaches(null, "v").UsesLimit(LimitKind.Institution);
        Trial.With(App).Breaches();
        Trial.With(App, Version with { ReleasedAt = default }).Undetermined();
    }

    [Fact]
    public void It_runs_beside_the_notice_and_can_be_tailored()
    {
        var pack = RulePack.Create(new RulePackHeader { Id = "outside", Version = new(1, 0, 0), Title = new("外部规则", "outside rules") }).Add(new OutsideRule()).Build();
        var profile = ResolvedProfile.Resolve(RuleSet.Create(NfraRulePack.CreateNotice(), pack), null, new DateOnly(2025, 6, 30), new Profile
        {
            Id = "p",
            Title = new("总行", "head office"),
            Changes = [new ProfileChange { Rule = "outside/fresh-versions", Parameter = "maxAge", Value = "1 months", By = "cio", On = new(2025, 1, 1), Why = "fresher" }],
        });

        var run = new RuleEvaluator(profile.RuleSet).Evaluate(FactSet.Of([App, Version], typeof(AppVersion)), AsOf);

        Assert.Equal(RuleOutcome.Breached, run.OutcomeOf("outside/fresh-versions", "a"));
    }

    [Fact]
    public void No_family_assembly_grants_internals_to_this_one()
    {
        var own = typeof(OutsideRuleTests).Assembly.GetName().Name;
        var granted = new[] { typeof(RulePack).Assembly, typeof(NfraRulePack).Assembly, typeof(RuleTrial).Assembly, typeof(MobileApplication).Assembly }
            .SelectMany(static a => a.GetCustomAttributes(typeof(System.Runtime.CompilerServices.InternalsVisibleToAttribute), false))
            .Cast<System.Runtime.CompilerServices.InternalsVisibleToAttribute>().Select(static a => a.AssemblyName);

        Assert.DoesNotContain(own, granted);
    }
}
