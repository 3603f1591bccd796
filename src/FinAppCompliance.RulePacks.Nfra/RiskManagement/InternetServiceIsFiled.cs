using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires an approved filing or licence of the Internet information service (article 11).</summary>
internal sealed class InternetServiceIsFiled : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotPublic = new("未在运行或不面向公众互联网", "not in service or not on the public Internet");
    private static readonly BilingualText Unfiled = new("没有本运营主体有效的互联网信息服务备案或许可", "no filing or licence of the Internet service by this operator is in force");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-11.1",
        Severity = Severity.Critical,
        Title = new("互联网信息服务已备案或许可", "the Internet service is filed or licensed"),
        Remediation = new("停止服务并完成备案；如实注明补办日期和原因，不得倒签", "stop the service and file it; state the true date and reason of the late step, do not backdate"),
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
        draft = draft.Require(filings.Any((context.Today, application), static (filing, asked) => Covers(filing, asked.application) & Stands(filing, asked.Today)), Unfiled)
            .With("operatorCreditCode", application.OperatorCreditCode).With("filings", filings);
        foreach (var filing in filings)
        {
            draft = draft.With("kind", filing.Kind, filing.Id).With("application", filing.Application, filing.Id).With("filedOperatorCreditCode", filing.FiledOperatorCreditCode, filing.Id)
                .With("approvedOn", filing.ApprovedOn, filing.Id).With("revokedOn", filing.RevokedOn, filing.Id);
        }

        return draft;
    }

    // The filing of the operator as a whole, or of this application; that of another operator covers nothing.
    private static Tri Covers(Filing filing, MobileApplication application) =>
        (!filing.Application.Exists | filing.Application == new Ref<MobileApplication>(application.Id)) & filing.FiledOperatorCreditCode.SameAs(application.OperatorCreditCode);

    private static Tri Stands(Filing filing, DateOnly day) => filing.Kind == FilingKind.InternetService & filing.ApprovedOn.IsBy(day) & !filing.RevokedOn.IsBy(day);
}
