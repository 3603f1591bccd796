using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires a determination whether a customer-facing transacting application is an important information system (article 11).</summary>
internal sealed class ImportantSystemIsDetermined : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText OutOfScope = new("不是在运行的面向客户的交易类移动应用", "it is no customer-facing transacting application in service");
    private static readonly BilingualText Missing = new("未开展重要信息系统认定", "no determination was made");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-11.3",
        Severity = Severity.High,
        Title = new("已认定是否属于重要信息系统", "it is determined whether the application is an important system"),
        Remediation = new("按标准完成重要信息系统认定并留存记录；如实注明认定日期，不得倒签", "determine it by the criteria and keep the record; state the true date, do not backdate"),
        Needs = [FactNeed.Own<ImportantSystemDetermination>()],
        Parameters = [Stock.Term],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var determinations = context.Own<ImportantSystemDetermination>();
        var isMade = determinations.Any(context.Today, static (d, today) => d.Result.Exists & d.DecidedOn.IsBy(today));
        var draft = context.When(application.IsInService() & application.FacesCustomers() & application.IsTransacting == true, OutOfScope)
            .With("state", application.State).With("audience", application.Audience).With("isTransacting", application.IsTransacting)
            .Require(context.HoldsSince(application.FirstReleasedOn, isMade), Missing).With("firstReleasedOn", application.FirstReleasedOn).With("determinations", determinations);
        foreach (var determination in determinations)
        {
            draft = draft.With("result", determination.Result, determination.Id).With("decidedOn", determination.DecidedOn, determination.Id);
        }

        return draft;
    }
}
