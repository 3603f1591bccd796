namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule about boxes that looks at the whole chain up to the shop.</summary>
internal sealed class BoxRule : IComplianceRule<Box>
{
    public RuleDescriptor Descriptor { get; } = ShopRule.Describe("BOX-1", [FactNeed.Own<Shelf>(), FactNeed.Own<Shop>()]);

    public Verdict Evaluate(in RuleContext<Box> context)
    {
        var shelf = context.Find(context.Subject.Shelf);
        var shop = shelf is null ? null : context.Find(shelf.Shop);
        return context.Require(context.Subject.IsFull == true, Shops.Crowded, "full").With("isFull", context.Subject.IsFull)
            .Require(shop?.Name.Exists ?? default, Shops.Nameless, "name").With("name", shop?.Name ?? default, shop?.Id ?? "shop");
    }
}
