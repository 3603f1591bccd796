using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Inventory.Portfolio;

namespace PortfolioReview;

/// <summary>The words of the report in one language.</summary>
internal sealed class Words(Language language)
{
    public bool IsChinese => language != Language.English;

    public string Say(string zh, string en) => IsChinese ? zh : en;

    public string Of(DisposalKind? choice) => choice is { } known ? Labels.Of(known).In(language) : Say("事实不全", "not enough facts");

    public string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Labels.Of(value).In(language);

    public string Summary(PortfolioReport report, PortfolioReport after)
    {
        var weak = report.Standings.Count(static standing => standing.Triggers.Length > 0);
        return Say(
            $"在用应用{report.Standings.Length}个，其中{weak}个触发低效条件，{report.Clusters.Length}组同类同质；按建议处置后余{after.Standings.Length}个。",
            $"{report.Standings.Length} applications in service, {weak} of them weak, {report.Clusters.Length} clusters of alike ones; {after.Standings.Length} would be left after the advice.");
    }
}
