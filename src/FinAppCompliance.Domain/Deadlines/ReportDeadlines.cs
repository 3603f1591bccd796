using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Time;
using static FinAppCompliance.Domain.Deadlines.DeadlineLines;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Deadlines of counterfeits, defects and weak applications, and of reports before or after an act or by a day of the year.</summary>
internal static class ReportDeadlines
{
    private const TimeUnit WorkingDays = TimeUnit.WorkingDays;
    private const Addressee Regulator = Addressee.FinancialRegulator;
    private const DeadlineStart Discovery = DeadlineStart.Discovery;
    private const DeadlineStart Launch = DeadlineStart.Launch;

    public static IEnumerable<DeadlineRule> All { get; } =
    [
        Own(DeadlineIds.CounterfeitClarified, "N99-09.6", "公开澄清仿冒应用或者要求下架", "clarify the counterfeit in public, or ask for its removal", Addressee.Public, Discovery, 24, TimeUnit.Hours, 1, 72),
        Own(DeadlineIds.CounterfeitReported, "N99-09.7", "报告仿冒应用", "report the counterfeit", Regulator, Discovery, 24, TimeUnit.Hours, 1, 72).Reported(ReportKind.Counterfeit),
        Legal(DeadlineIds.DefectReported, "NDR-10", "报告危害国家安全、公共利益的缺陷或者漏洞", "report the defect that endangers national security or public interest", Addressee.CompetentAuthority, Discovery, 24, TimeUnit.Hours)
            .Reported(ReportKind.VulnerabilityReport),
        Own(DeadlineIds.WeaknessDecided, "N99-02.6", "对低效应用作出优化、整合或者终止决定", "decide to optimise, integrate or terminate a weak application", Addressee.Institution, Discovery, 90, TimeUnit.CalendarDays, 1, 180),
        Legal(DeadlineIds.SystemLaunch, "ISC-31", "重要信息系统投产前报告", "report the launch of an important system", Regulator, Launch, 20, WorkingDays)
            .Reported(ReportKind.ImportantSystemLaunch).Before().Binding(InstitutionScope.Banking).Worded("投产前20个工作日", "20 working days before launch"),
        Legal(DeadlineIds.SystemChange, "ISC-31", "重要信息系统变更前报告", "report the change of an important system", Regulator, Launch, 10, WorkingDays)
            .Reported(ReportKind.ImportantSystemChange).Before().Binding(InstitutionScope.Banking).Worded("变更前10个工作日", "10 working days before a change"),
        Legal(DeadlineIds.SystemSummary, "ISC-32", "重要信息系统投产或者变更总结报告", "summary after the launch or change of an important system", Regulator, Launch, 1, TimeUnit.Months)
            .Reported(ReportKind.ImportantSystemSummary).Binding(InstitutionScope.Banking).Worded("1个月", "1 month"),
        Own(DeadlineIds.OwnSystemLaunch, "N99-11.4", "重要信息系统投产前报告（非银行业机构）", "report the launch of an important system (institutions other than banks)", Regulator, Launch, 20, WorkingDays, 5, 60)
            .Reported(ReportKind.ImportantSystemLaunch).Before(),
        Own(DeadlineIds.OwnSystemChange, "N99-11.4", "重要信息系统变更前报告（非银行业机构）", "report the change of an important system (institutions other than banks)", Regulator, Launch, 10, WorkingDays, 3, 60)
            .Reported(ReportKind.ImportantSystemChange).Before(),
        Legal(DeadlineIds.OutsourcingSigned, "OUT-37", "外包签约前报告", "report before the outsourcing is signed", Regulator, DeadlineStart.Signing, 20, WorkingDays).Reported(ReportKind.OutsourcingBeforeSigning).Before(),
        Legal(DeadlineIds.BatchProvision, "DSM-73", "批量提供敏感级及以上数据前报告", "report before batch provision of sensitive data and above", Regulator, DeadlineStart.Provision, 20, WorkingDays).Reported(ReportKind.DataBatchBefore).Before(),
        Legal(DeadlineIds.DrillSummary, "BCM-95", "报送全行演练总结", "summary of the drill of the whole bank", Regulator, DeadlineStart.EndOfHandling, 45, WorkingDays).Reported(ReportKind.DrillSummary).Binding(InstitutionScope.CommercialBanks),
        Yearly(DeadlineIds.YearlyDataRisk, "DSM-74", "报送年度数据安全风险评估报告", "submit the yearly data-risk report", Regulator, 1, 15, ReportKind.YearlyDataRisk).Worded("1月15日", "15 January"),
        Yearly(DeadlineIds.YearlyContinuity, "BCM-92", "报送年度业务连续性报告", "submit the yearly continuity report", Regulator, 3, 31, ReportKind.YearlyContinuity).Binding(InstitutionScope.CommercialBanks).Worded("第一季度", "first quarter"),
        Yearly(DeadlineIds.MinorsReport, "MIN-R", "报送上年度未成年人个人信息保护合规审计情况", "report last year's audit of minors' information", Addressee.CyberspaceOffice, 1, 31, ReportKind.MinorsAudit).Worded("1月31日（未核实）", "31 January (not verified)"),
    ];
}
