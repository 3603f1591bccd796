using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a periodic search for counterfeits of customer-facing applications (article 9).</summary>
internal sealed class CounterfeitsAreSearchedFor : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("未在运行或不面向客户", "not in service or not for customers");
    private static readonly BilingualText Overdue = new("未在期限内监测仿冒", "no search within the interval");

    private static readonly RuleParameter<TimeLimit> Interval = OwnLimits.Time("counterfeitSearchInterval", 1, TimeUnit.Months, "仿冒监测间隔", "interval of counterfeit searches");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.5",
        Severity = Severity.Medium,
        Title = new("定期监测搜索仿冒应用", "counterfeits are searched for"),
        Remediation = new("安排仿冒监测并记录", "search for counterfeits and record it"),
        Needs = [FactNeed.Naming(CounterfeitSearch.ByApplication)],
        Parameters = [Interval],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var searches = context.Naming(CounterfeitSearch.ByApplication);
        return context.When(application.IsInService() & application.FacesCustomers(), NotRunning).With("state", application.State).With("audience", application.Audience)
            .Require(searches.Any((Limit: context.Parameters.Get(Interval), context.Today, context.Calendar), static (search, asked) => Recency.IsWithin(search.SearchedOn, asked.Limit, asked.Today, asked.Calendar)), Overdue)
            .With("searches", searches).Under(Interval);
    }
}
