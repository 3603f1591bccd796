using System.Text;
using FinAppCompliance.Artifacts.Apple;

namespace FinAppCompliance.Artifacts.Tests.Apple;

public sealed class InfoPlistFactsTests
{
    [Fact]
    public void Build_variables_stay_unresolved()
    {
        var facts = Read("<key>CFBundleIdentifier</key><string>$(PRODUCT_BUNDLE_IDENTIFIER)</string><key>NSCameraUsageDescription</key><string>${CAMERA}</string>");

        Assert.True(facts.BundleIdentifier.Value.IsUnknown);
        Assert.Equal("$(PRODUCT_BUNDLE_IDENTIFIER)", facts.BundleIdentifier.Unresolved);
        Assert.True(Assert.Single(facts.Declarations).Reasons.IsUnknown);
    }

    [Fact]
    public void A_list_of_keys_nobody_asks_for_is_no_empty_privacy_manifest() =>
        Assert.True(Read("<key>ITSAppUsesNonExemptEncryption</key><false/>").BundleIdentifier.Value.IsUnknown);

    [Fact]
    public void Usage_descriptions_carry_their_text_and_category()
    {
        var declaration = Assert.Single(Read("<key>NSCameraUsageDescription</key><string>扫码</string>").Declarations);

        Assert.Equal((DeclarationKind.UsageDescription, "NSCameraUsageDescription"), (declaration.Kind, declaration.Name));
        Assert.Equal(["扫码"], declaration.Reasons);
        Assert.Equal(["camera_capture"], declaration.Categories);
    }

    [Fact]
    public void An_empty_description_is_told() =>
        Assert.Equal("apple.usage-description-empty", Assert.Single(Read("<key>NSCameraUsageDescription</key><string> </string>").Observations).Code);

    [Theory]
    [InlineData("", false, FactCertainty.Implied)]
    [InlineData("<key>NSAppTransportSecurity</key><dict><key>NSAllowsArbitraryLoads</key><true/></dict>", true, FactCertainty.Stated)]
    public void Arbitrary_loads_are_off_unless_stated(string body, bool expected, FactCertainty certainty)
    {
        var facts = Read("<key>CFBundleName</key><string>x</string>" + body);

        Assert.Equal((expected, certainty), (facts.AllowsArbitraryLoads.Value.Value, facts.AllowsArbitraryLoads.Certainty));
    }

    private static InfoPlistFacts Read(string body) => (InfoPlistFacts)ArtifactReader.Read(Encoding.UTF8.GetBytes($"<plist><dict>{body}</dict></plist>"), "i");
}
