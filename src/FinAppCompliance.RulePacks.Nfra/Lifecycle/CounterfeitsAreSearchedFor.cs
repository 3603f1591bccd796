using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a periodic search for counterfeits of customer-facing applications (article 9).</summary>
internal sealed class CounterfeitsAreSearchedFor : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("未在运行或不面向客户", "not in service or not for customers");
    private static readonly BilingualText Overdue = new("未在期限内监测排查仿冒", "no search within the interval");

    private static readonly RuleParameter<TimeLimit> Interval =
        OwnLimits.Time("counterfeitSearchInterval", 1, TimeUnit.Months, "仿冒监测间隔", "interval of counterfeit searches");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.5",
        Severity = Severity.Medium,
        Title = new("定期监测排查仿冒移动应用", "counterfeits are searched for"),
        Remediation = new("尽快开展仿冒监测排查并记录，此后按期进行", "search for counterfeits, record it, and keep the interval from then on"),
        Needs = [FactNeed.Naming(CounterfeitSearch.ByApplication)],
        Parameters = [Interval, Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var searches = context.Naming(CounterfeitSearch.ByApplication);
        var held = context.Every(context.Parameters.Get(Interval), application.FirstReleasedOn)
            .MetByAny(searches, application, static (search, application) => search.Applications.Contains(application), static search => search.SearchedOn);
        var draft = context.When(application.IsInService() & application.FacesCustomers(), NotRunning)
            .With("state", application.State).With("audience", application.Audience)
            .Require(held, Overdue).Under(Interval)
            .With("firstReleasedOn", application.FirstReleasedOn).With("searches", searches);
        foreach (var search in searches)
        {
            draft = draft.With("searchedOn", search.SearchedOn, search.Id);
        }

        return draft;
    }
}
