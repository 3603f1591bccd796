using System.Text;
using FinAppCompliance.Artifacts.Apple;

namespace FinAppCompliance.Artifacts.Tests.Apple;

public sealed class PrivacyManifestFactsTests
{
    private const string Whole = "<key>NSPrivacyTracking</key><false/><key>NSPrivacyTrackingDomains</key><array/><key>NSPrivacyCollectedDataTypes</key><array/><key>NSPrivacyAccessedAPITypes</key><array/>";

    [Fact]
    public void A_whole_manifest_has_no_defect() => Assert.Empty(Read(Whole).Observations);

    [Fact]
    public void Empty_lists_are_known_and_missing_ones_are_not()
    {
        Assert.False(Read(Whole).Collected.IsUnknown);

        var empty = Read("");
        Assert.True(empty.Collected.IsUnknown);
        Assert.True(empty.AccessedInterfaces.IsUnknown);
        Assert.Equal(["privacy.key-missing", "privacy.key-missing"], empty.Observations.Select(one => one.Code));
    }

    [Fact]
    public void Tracking_needs_a_domain() =>
        Assert.Contains("privacy.tracking-without-domain", Codes(Whole.Replace("<false/>", "<true/>", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<string>X</string>", "privacy.purposes-not-a-list")]
    [InlineData("<array/>", "privacy.purposes-empty")]
    [InlineData("<array><string> </string></array>", "privacy.blank-entry")]
    [InlineData("<array><string>NotAPurpose</string></array>", "privacy.purpose-unknown")]
    public void Purposes_are_checked(string purposes, string code) =>
        Assert.Contains(code, Codes(Whole.Replace(
            "<key>NSPrivacyCollectedDataTypes</key><array/>",
            $"<key>NSPrivacyCollectedDataTypes</key><array><dict><key>NSPrivacyCollectedDataType</key><string>NSPrivacyCollectedDataTypeName</string><key>NSPrivacyCollectedDataTypePurposes</key>{purposes}</dict></array>",
            StringComparison.Ordinal)));

    [Theory]
    [InlineData("NSPrivacyAccessedAPICategoryUserDefaults", "CA92.1", null)]
    [InlineData("NSPrivacyAccessedAPICategoryUserDefaults", "35F9.1", "privacy.reason-unknown")]
    [InlineData("NSPrivacyAccessedAPICategoryOther", "CA92.1", "privacy.interface-unknown")]
    [InlineData("NSPrivacyAccessedAPICategoryUserDefaults", "", "privacy.reasons-empty")]
    public void Reason_codes_belong_to_their_category(string category, string reason, string? code)
    {
        var facts = Read(Whole.Replace(
            "<key>NSPrivacyAccessedAPITypes</key><array/>",
            $"<key>NSPrivacyAccessedAPITypes</key><array><dict><key>NSPrivacyAccessedAPIType</key><string>{category}</string><key>NSPrivacyAccessedAPITypeReasons</key><array>{(reason.Length == 0 ? "" : $"<string>{reason}</string>")}</array></dict></array>",
            StringComparison.Ordinal));

        Assert.Equal(code, facts.Observations.Select(one => one.Code).FirstOrDefault());
        Assert.Equal(category, Assert.Single(facts.Declarations).Name);
    }

    [Theory]
    [InlineData("<key>NSPrivacyTracking</key>")]
    [InlineData("<true/>")]
    [InlineData("<key>NSPrivacyTracking</key><key>x</key><true/>")]
    public void Keys_and_values_must_take_turns(string body) => Assert.Throws<ArtifactFormatException>(() => Read(body));

    private static IEnumerable<string> Codes(string body) => Read(body).Observations.Select(one => one.Code);

    private static PrivacyManifestFacts Read(string body) => (PrivacyManifestFacts)ArtifactReader.Read(
        Encoding.UTF8.GetBytes($"<?xml version='1.0'?><!DOCTYPE plist PUBLIC '-//Apple//DTD PLIST 1.0//EN' 'http://www.apple.com/DTDs/PropertyList-1.0.dtd'><plist version='1.0'><dict>{body}</dict></plist>"), "p");
}
