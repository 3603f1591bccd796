using FinAppCompliance.Domain.Time;
using static FinAppCompliance.Domain.Deadlines.DeadlineLines;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>What comes back: assessments, audits, drills and reviews. The first time counts from the commencement or the beginning of service.</summary>
internal static class CycleDeadlines
{
    public static IEnumerable<DeadlineRule> All { get; } =
    [
        Every(DeadlineIds.RiskAssessment, "N99-17.3", "应用风险评估", "risk assessment of the application", 1, TimeUnit.Years).Worded("每年至少一次", "at least once a year"),
        Every(DeadlineIds.ApplicationAudit, "N99-17.4", "应用审计", "audit of the application", 3, TimeUnit.Years).Worded("每三年至少一次", "at least once every three years"),
        Own(DeadlineIds.LedgerReview, "N99-02.1", "台账条目复核", "review of the register entry", Addressee.Institution, DeadlineStart.PreviousTime, 12, TimeUnit.Months, 1, 36),
        Every(DeadlineIds.MinorsAudit, "MIN-37", "未成年人个人信息保护合规审计", "audit of minors' information", 1, TimeUnit.Years).Worded("1年", "1 year"),
        Every(DeadlineIds.LargeHandlerAudit, "PIA-AUD-4", "个人信息保护合规审计（超过一千万人）", "compliance audit of a handler of more than 10 million persons", 2, TimeUnit.Years),
        Every(DeadlineIds.OutsourcingAssessment, "OUT-35", "外包风险全面评估", "overall assessment of outsourcing risk", 1, TimeUnit.Years).Worded("1年", "1 year"),
        Every(DeadlineIds.OutsourcingAudit, "OUT-36", "重要外包审计", "audit of important outsourcing", 3, TimeUnit.Years),
        Every(DeadlineIds.OffSiteCheck, "OUT-34", "重要非驻场外包实地检查", "on-site check of important off-site outsourcing", 3, TimeUnit.Years),
        Every(DeadlineIds.VendorDrill, "OUT-31.4", "外包服务提供商参加应急演练", "drill with the vendor of important outsourcing", 1, TimeUnit.Years).Worded("1年", "1 year"),
        Every(DeadlineIds.DueDiligence, "OUT-17", "尽职调查有效期", "validity of due diligence", 1, TimeUnit.Years).Worded("1年", "1 year"),
        Every(DeadlineIds.ImpactAnalysis, "BCM-23", "业务影响分析", "business impact analysis", 3, TimeUnit.Years).Binding(InstitutionScope.CommercialBanks),
        Every(DeadlineIds.BusinessDrill, "BCM-49", "重要业务应急演练", "drill of important business", 3, TimeUnit.Years).Binding(InstitutionScope.CommercialBanks),
        Every(DeadlineIds.OperationLogAudit, "DSM-43", "操作日志审计", "audit of operation logs", 6, TimeUnit.Months),
        Every(DeadlineIds.DataRiskAssessment, "DSM-66", "数据安全风险评估", "assessment of data risk", 1, TimeUnit.Years).Worded("1年", "1 year"),
        Every(DeadlineIds.DataAudit, "DSM-66", "数据安全全面审计", "full audit of data security", 3, TimeUnit.Years),
        Own(DeadlineIds.LevelAssessment, "N99-12.1", "三级及以上系统等级测评", "assessment of systems of protection level three or above", Addressee.Institution, DeadlineStart.PreviousTime, 1, TimeUnit.Years, 1, 3),
    ];

    private static DeadlineRule Every(string id, string requirement, string zh, string en, int amount, TimeUnit unit) =>
        Legal(id, requirement, zh, en, Addressee.Institution, DeadlineStart.PreviousTime, amount, unit);
}
