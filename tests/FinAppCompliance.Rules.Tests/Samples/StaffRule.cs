using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule with parameters.</summary>
internal sealed class StaffRule : IComplianceRule<Shop>
{
    internal static readonly RuleParameterTexts Texts = new(new("人数", "staff"), new("内部默认", "house default"), new("店长", "manager"));
    internal static readonly RuleParameter<int> Least = RuleParameter.Count("least", 2, (1, 10), new("人", "persons"), Tighter.Higher, Texts);
    internal static readonly RuleParameter<TimeLimit> Pause = RuleParameter.Time("pause", new TimeLimit(30, TimeUnit.CalendarDays), (1, 90), Tighter.Lower, Texts);

    private static readonly BilingualText TooFew = new("人手不足", "too few staff");

    public RuleDescriptor Descriptor { get; } = ShopRule.Describe("SHOP-5", [], [Least, Pause]);

    public Verdict Evaluate(in RuleContext<Shop> context) =>
        context.Require(context.Subject.Staff >= context.Parameters.Get(Least), TooFew).With("staff", context.Subject.Staff).Under(Least);
}
