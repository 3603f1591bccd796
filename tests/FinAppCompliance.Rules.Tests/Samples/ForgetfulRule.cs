namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule that makes its descriptor anew each time, which is a mistake.</summary>
internal sealed class ForgetfulRule : IComplianceRule<Shop>
{
    public RuleDescriptor Descriptor => ShopRule.Describe("SHOP-1", []);

    public Verdict Evaluate(in RuleContext<Shop> context) => Verdict.Satisfied;
}
