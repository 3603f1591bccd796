using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Rules.Tests.Samples;

internal static class Citations
{
    internal static RegulatoryReference Of(string id, DateOnly? from = null, DateOnly? until = null, SourceMarks source = SourceMarks.FullText) => new()
    {
        Document = "shop-code",
        DocumentTitle = new("商铺规范", "Shop code"),
        Authority = new("市场管理处", "Market office"),
        Article = "1",
        Requirement = RequirementId.Parse(id),
        Source = source,
        EffectiveFrom = from,
        EffectiveUntil = until,
    };
}
