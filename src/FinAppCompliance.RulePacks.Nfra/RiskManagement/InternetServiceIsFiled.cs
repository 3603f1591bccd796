using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires an approved filing or licence of the Internet information service (article 11).</summary>
internal sealed class InternetServiceIsFiled : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotPublic = new("未在运行或不面向公众互联网", "not in service or not on the public Internet");
    private static readonly BilingualText Unfiled = new("没有有效的互联网信息服务备案或许可", "no filing or licence of the Internet service is in force");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-11.1",
        Severity = Severity.Critical,
        Title = new("互联网信息服务已备案或许可", "the Internet service is filed or licensed"),
        Remediation = new("停止服务并完成备案", "stop the service and file it"),
        Needs = [FactNeed.Anywhere<Filing>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var applies = application.IsInService() & application.ServesPublicInternet == true;
        var draft = context.When(applies, NotPublic).With("state", application.State).With("servesPublicInternet", application.ServesPublicInternet);
        if (!applies.IsTrue)
        {
            return draft;
        }

        var filings = context.Under(Filing.ByKind, FilingKind.InternetService);
        return draft.Require(filings.Any(context.Today, static (filing, day) => filing.Kind == FilingKind.InternetService & filing.ApprovedOn.IsBy(day) & !filing.RevokedOn.IsBy(day)), Unfiled).With("filings", filings);
    }
}
