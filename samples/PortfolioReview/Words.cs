using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Inventory.Filings;
using FinAppCompliance.Inventory.Portfolio;

namespace PortfolioReview;

/// <summary>The words of the report in one language.</summary>
internal sealed class Words(Language language)
{
    public bool IsChinese => language != Language.English;

    public string Say(string zh, string en) => IsChinese ? zh : en;

    public string Of(DisposalKind? choice) => choice switch
    {
        DisposalKind.KeepWithReason => Say("保留", "keep"),
        DisposalKind.Optimise => Say("优化", "optimise"),
        DisposalKind.Integrate => Say("整合", "integrate"),
        DisposalKind.Terminate => Say("终止", "terminate"),
        _ => Say("事实不足", "not enough facts"),
    };

    public string Of(WeakAppTrigger trigger) => trigger switch
    {
        WeakAppTrigger.LowActivity => Say("活跃度低", "little used"),
        WeakAppTrigger.PoorExperience => Say("体验差", "poor experience"),
        WeakAppTrigger.RedundantFunction => Say("功能冗余", "redundant"),
        _ => Say("安全合规隐患大", "hazardous"),
    };

    public string Of(DutyState state) => state switch
    {
        DutyState.Due => Say("待办", "due"),
        DutyState.Overdue => Say("逾期", "overdue"),
        DutyState.Done => Say("已完成", "done"),
        DutyState.DoneLate => Say("逾期完成", "done late"),
        _ => Say("无法确定", "undetermined"),
    };

    public string Summary(PortfolioReport report, PortfolioReport after)
    {
        var weak = report.Standings.Count(static standing => standing.Triggers.Length > 0);
        return Say(
            $"在用应用{report.Standings.Length}个，其中{weak}个触发低效条件，{report.Clusters.Length}组同类同质；按建议处置后余{after.Standings.Length}个。",
            $"{report.Standings.Length} applications in service, {weak} of them weak, {report.Clusters.Length} clusters of alike ones; {after.Standings.Length} would be left after the advice.");
    }
}
