using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a report 20 working days before batch provision of sensitive data and above (article 73).</summary>
internal sealed class BatchProvisionIsReportedBefore : IComplianceRule<ThirdPartyProvision>
{
    private static readonly ReportAsked Asked = TableLimits.Asked(DeadlineIds.BatchProvision);
    private static readonly BilingualText NotBatch = new("不是敏感级及以上数据的批量提供，或没有提供日期", "it is no batch provision of sensitive data, or it has no date");
    private static readonly BilingualText DueBefore = new("报告期限届满于施行前", "the report would have been due before the rule came into force");
    private static readonly BilingualText Unreported = new("未在提供前二十个工作日向金融监管部门报告", "it was not reported to the financial regulator 20 working days before");

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.BatchProvision);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "DSM-73",
        Severity = Severity.High,
        Title = new("批量敏感数据提供前二十个工作日报告", "batch provision of sensitive data is reported 20 working days before"),
        Remediation = new("补报并如实注明补报日期和原因，不得倒签，报告期满前暂停提供", "report it, state the true date and reason of the late step, do not backdate, and suspend the provision meanwhile"),
        Arising = DutyArising.On<ThirdPartyProvision>("providedFrom", static provision => provision.ProvidedFrom),
        Needs = [FactNeed.Naming(RegulatorReport.ByApplication)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<ThirdPartyProvision> context)
    {
        var provision = context.Subject;
        var reports = context.Naming(RegulatorReport.ByApplication, provision.Application);
        return context.When(provision.IsBatch == true & DataGrades.IsSensitiveOrAbove(provision.DataLevel) & provision.ProvidedFrom.Exists, NotBatch)
            .With("isBatch", provision.IsBatch).With("dataLevel", provision.DataLevel).With("providedFrom", provision.ProvidedFrom)
            .When(context.ArisesInForce(context.Latest(Limit.Value, provision.ProvidedFrom)), DueBefore).With("providedFrom", provision.ProvidedFrom)
            .Require(context.MetBefore(Limit.Value, provision.ProvidedFrom, reports, Asked), Unreported).With("providedFrom", provision.ProvidedFrom).WithReports(reports, Asked).Under(Limit);
    }
}
