using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Tests.Samples;

internal static class Shops
{
    internal static readonly DateTimeOffset Noon = new(2025, 6, 30, 4, 0, 0, TimeSpan.Zero);
    internal static readonly DateOnly Today = new(2025, 6, 30);
    internal static readonly BilingualText Nameless = new("未登记名称", "the shop has no name");
    internal static readonly BilingualText Crowded = new("货架过高", "a shelf is too high");

    internal static RulePackHeader Header(string id = "shop") => new() { Id = id, Version = new(1, 0, 0), Title = new("商铺", "shops"), UsesRequirementIds = true };

    /// <summary>A pack of the institution's own practice: its duties are no law and can be waived.</summary>
    internal static RulePackHeader OwnHeader() => Header() with { UsesRequirementIds = false };

    internal static RuleEvaluator OwnEvaluator(params ShopRule[] rules) =>
        new([rules.Aggregate(RulePack.Create(OwnHeader()), static (pack, rule) => pack.Add(rule)).Build()]);

    internal static RulePack Pack(params ShopRule[] rules) => rules.Aggregate(RulePack.Create(Header()), static (pack, rule) => pack.Add(rule)).Build();

    internal static RuleEvaluator Evaluator(params ShopRule[] rules) => new([Pack(rules)]);

    internal static ShopRule Named(string id = "SHOP-1") => new(id, static (in RuleContext<Shop> c) =>
        c.Require(c.Subject.Name.Exists, Nameless).With("name", c.Subject.Name));

    internal static ShopRule LowShelves(string id = "SHOP-2") => new(
        id,
        static (in RuleContext<Shop> c) =>
        {
            var shelves = c.Own<Shelf>();
            return c.Require(shelves.All(static s => s.Height <= 3), Crowded).With("shelves", shelves);
        },
        FactNeed.Own<Shelf>());

    internal static ShopRule LicensedInspectors(string id = "SHOP-3") => new(
        id,
        static (in RuleContext<Shop> c) =>
        {
            var inspectors = c.All<Inspector>();
            return c.When(c.Subject.IsOpen == true, Nameless).With("isOpen", c.Subject.IsOpen)
                .Require(inspectors.Any(static i => i.IsLicensed == true), Nameless).With("inspectors", inspectors);
        },
        FactNeed.Anywhere<Inspector>());

    internal static ShopRule PassedVisits(string id = "SHOP-5") => new(
        id,
        static (in RuleContext<Shop> c) =>
        {
            var visits = c.Naming(Visit.ByShop);
            return c.Require(visits.Any(c.Subject.Id, static (visit, shop) => visit.Shops.Contains(shop) & visit.IsPassed == true), Nameless).With("visits", visits);
        },
        FactNeed.Naming(Visit.ByShop));
}
