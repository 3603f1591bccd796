using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the filing was approved before the first release, or by the end of March 2024 for what was in service before the rule.</summary>
internal sealed class FilingPrecedesService : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotGoverned = new("不属于应备案形态或未面向客户发布", "not of a form that is filed, or not released to customers");
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
            ? draft.Require(FilingTransition.IsStock(released) ? StockFiled(context, filings) : NewFiled(released, filings), Unfiled).WithFilings(filings).With("firstReleasedOn", application.FirstReleasedOn)
            : draft;
    }

    /// <summary>What was in service before the rule had until the end of March 2024; filed later, it is put right.</summary>
    private static Timeliness StockFiled(in RuleContext<MobileApplication> context, Records<Filing> filings) => context
        .Term((Fact<DateOnly>)FilingTransition.Since, (Fact<DateOnly>)FilingTransition.StockUntil.Value)
        .MetIf(filings.Any(context.Today, static (filing, day) => filing.ApprovedOn.IsBy(day) & filing.MayCoverApplication()));

    private static Timeliness NewFiled(DateOnly released, Records<Filing> filings)
    {
        var isFiled = filings.Any(released, static (filing, day) => filing.ApprovedOn.IsBy(day) & filing.MayCoverApplication());
        return new(isFiled.IsTrue ? TimelinessState.InTime : isFiled.IsFalse ? TimelinessState.Late : TimelinessState.Unknown, null, null, null);
    }
}
