using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.RulePacks.Artifacts.Tests.Hardening;

public sealed class HardeningRulesTests
{
    private const RuleOutcome Breached = RuleOutcome.Breached;
    private const RuleOutcome Undetermined = RuleOutcome.Undetermined;
    private const RuleOutcome Satisfied = RuleOutcome.Satisfied;
    private const RuleOutcome NeedsReview = RuleOutcome.NeedsReview;

    [Theory]
    [InlineData("exported-component-is-protected", "<application><service a:name='S' a:exported='true'/></application>", Breached)]
    [InlineData("exported-component-is-protected", "<application><service a:name='S' a:exported='true' a:permission='p'/></application>", Satisfied)]
    [InlineData("exported-component-is-protected", "<application><service a:name='S' a:exported='false'/></application>", Satisfied)]
    [InlineData("exported-component-is-protected", "<application><service a:name='S'/></application>", Undetermined)]
    [InlineData("traffic-is-encrypted", "<application a:usesCleartextTraffic='true'/>", Breached)]
    [InlineData("traffic-is-encrypted", "<application a:usesCleartextTraffic='false'/>", Satisfied)]
    [InlineData("traffic-is-encrypted", "<application/>", Undetermined)]
    [InlineData("traffic-is-encrypted", "<application a:usesCleartextTraffic='false' a:networkSecurityConfig='@xml/n'/>", Undetermined)]
    [InlineData("backup-is-restricted", "<application a:allowBackup='true'/>", Breached)]
    [InlineData("backup-is-restricted", "<application a:allowBackup='false'/>", Satisfied)]
    [InlineData("backup-is-restricted", "<application/>", Undetermined)]
    [InlineData("backup-is-restricted", "<application a:allowBackup='true' a:fullBackupContent='@xml/b'/>", NeedsReview)]
    [InlineData("release-is-not-debuggable", "<application a:debuggable='true' a:testOnly='false'/>", Breached)]
    [InlineData("release-is-not-debuggable", "<application a:debuggable='false' a:testOnly='false'/>", Satisfied)]
    [InlineData("release-is-not-debuggable", "<application/>", Undetermined)]
    public void A_manifest_is_judged_by_what_it_states(string rule, string application, RuleOutcome expected)
    {
        var outcomes = Assessment.Of(rule, Assessment.Manifest("", application)).Select(finding => finding.Outcome).Distinct().ToList();

        Assert.Equal(expected == Satisfied ? [] : [expected], outcomes);
    }

    [Fact]
    public void The_network_file_has_the_word()
    {
        var findings = Assessment.Of(
            "traffic-is-encrypted",
            [("v2", Assessment.Manifest("", "<application a:usesCleartextTraffic='false' a:networkSecurityConfig='@xml/n'/>")), ("v2", "<network-security-config><base-config cleartextTrafficPermitted='true'/></network-security-config>")],
            true,
            []);

        Assert.Equal(Breached, Assert.Single(findings).Outcome);
    }

    [Theory]
    [InlineData(29, Breached)]
    [InlineData(30, Satisfied)]
    [InlineData(null, Undetermined)]
    public void The_target_level_is_held_against_the_limit_of_the_institution(int? target, RuleOutcome expected)
    {
        var outcomes = Assessment.Of("target-level-is-recent", Assessment.Manifest("", "", target)).Select(finding => finding.Outcome).ToList();

        Assert.Equal(expected == Satisfied ? [] : [expected], outcomes);
    }

    [Fact]
    public void An_ill_formed_privacy_manifest_is_a_breach_by_defect()
    {
        var findings = Assessment.Of("file-is-well-formed", "<plist><dict><key>NSPrivacyTracking</key><true/><key>NSPrivacyCollectedDataTypes</key><array/><key>NSPrivacyAccessedAPITypes</key><array/></dict></plist>");

        Assert.Equal((Breached, "privacy.tracking-without-domain NSPrivacyTracking"), Assert.Single(findings.Select(finding => (finding.Outcome, finding.Key))));
    }

    [Fact]
    public void A_mark_of_risk_is_for_a_person() =>
        Assert.Equal(NeedsReview, Assert.Single(Assessment.Of("file-is-well-formed", Assessment.Manifest("<queries><package a:name='x'/></queries>"))).Outcome);

    [Fact]
    public void Each_open_component_is_named_in_both_languages()
    {
        var findings = Assessment.Of("exported-component-is-protected", Assessment.Manifest("", "<application><service a:name='S' a:exported='true'/><receiver a:name='R' a:exported='true'/></application>"));

        Assert.Equal(2, findings.Count);
        Assert.All(findings, static finding => Assert.Contains($"组件“{finding.Key}”", finding.Message.Zh, StringComparison.Ordinal));
        Assert.All(findings, static finding => Assert.Contains($"'{finding.Key}'", finding.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_defect_of_two_things_reads_differently()
    {
        var findings = Assessment.Of("file-is-well-formed", "<plist><dict><key>NSPrivacyTracking</key><false/></dict></plist>");

        Assert.True(findings.Count > 1);
        Assert.Equal(findings.Count, findings.Select(static finding => finding.Message.Zh).Distinct().Count());
    }
}
