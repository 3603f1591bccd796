using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the filing was approved before the first release, or by the end of March 2024 for what was in service before the rule.</summary>
internal sealed class FilingPrecedesService : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotGoverned = new("不属于应备案形态或未面向客户发布", "not of a form that is filed, or not released to customers");
    private static readonly BilingualText NotDueYet = new("存量应用的备案期限未到", "the time for filing stock applications is not over");
    private static readonly BilingualText Unfiled = new("备案通过前已提供服务", "the service began before the filing was approved");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "FIL-1",
        Severity = Severity.Critical,
        Title = new("先备案后服务", "the filing precedes the service"),
        Remediation = new("停止服务并完成备案", "stop the service and file it"),
        Needs = [FactNeed.Own<Filing>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var filings = context.Own<Filing>();
        var draft = context.When((application.Form == AppForm.App | application.Form == AppForm.MiniProgram | application.Form == AppForm.QuickApp) & (application.Audience == AppAudience.Customer | application.Audience == AppAudience.Both) & application.FirstReleasedOn.Exists, NotGoverned)
            .With("form", application.Form).With("audience", application.Audience).With("firstReleasedOn", application.FirstReleasedOn);
        return application.FirstReleasedOn.TryGet(out var released)
            ? draft.When(!FilingTransition.IsStock(released) || context.Today > FilingTransition.StockUntil.Value, NotDueYet)
                .Require(filings.Any(FilingTransition.LatestApproval(released), static (filing, day) => filing.ApprovedOn.IsBy(day) & filing.MayCoverApplication()), Unfiled).With("filings", filings).With("firstReleasedOn", application.FirstReleasedOn)
            : draft;
    }
}
