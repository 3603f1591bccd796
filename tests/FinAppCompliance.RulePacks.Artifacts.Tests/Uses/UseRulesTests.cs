using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Artifacts.Tests.Uses;

public sealed class UseRulesTests
{
    private static readonly PermissionUse Contacts = new() { Id = "p1", Version = "v2", PermissionName = "android.permission.READ_CONTACTS" };

    private static string PrivacyManifest(string type) =>
        $"<plist><dict><key>NSPrivacyCollectedDataTypes</key><array><dict><key>NSPrivacyCollectedDataType</key><string>{type}</string></dict></array></dict></plist>";

    [Fact]
    public void A_permission_without_a_declared_purpose_is_a_breach()
    {
        var finding = Assert.Single(Assessment.Of("use-has-declared-purpose", Assessment.Permission("READ_CONTACTS")));

        Assert.Equal((RuleOutcome.Breached, Severity.High), (finding.Outcome, finding.Severity));
        Assert.Contains(finding.Evidence, one => one.Value == "android.permission.READ_CONTACTS");
    }

    [Fact]
    public void A_declared_permission_is_satisfied() =>
        Assert.Empty(Assessment.Of("use-has-declared-purpose", Assessment.Permission("READ_CONTACTS"), Contacts));

    [Fact]
    public void An_incomplete_register_leaves_the_purpose_undetermined() =>
        Assert.Equal(RuleOutcome.Undetermined, Assert.Single(Assessment.Of("use-has-declared-purpose", [("v2", Assessment.Permission("READ_CONTACTS"))], false, [])).Outcome);

    [Fact]
    public void A_permission_that_asks_nobody_needs_no_purpose() =>
        Assert.Empty(Assessment.Of("use-has-declared-purpose", Assessment.Permission("INTERNET")));

    [Fact]
    public void A_permission_that_the_tables_do_not_know_is_undetermined() =>
        Assert.Equal(RuleOutcome.Undetermined, Assert.Single(Assessment.Of("use-has-declared-purpose", Assessment.Manifest("<uses-permission a:name='com.vendor.OWN'/>"))).Outcome);

    [Fact]
    public void A_collected_data_type_needs_an_element_with_an_activity()
    {
        var file = PrivacyManifest("NSPrivacyCollectedDataTypeContacts");
        Assert.Equal(RuleOutcome.Breached, Assert.Single(Assessment.Of("use-has-declared-purpose", file)).Outcome);

        var element = new PersonalInformationElement { Id = "e1", Name = "通讯录", Application = "app", Kind = PersonalInformationKind.Relationship, Activity = new Ref<ProcessingActivity>("act") };
        Assert.Empty(Assessment.Of("use-has-declared-purpose", file, element, new ProcessingActivity { Id = "act", Name = "转账", Application = new Ref<MobileApplication>("app") }));
    }

    [Fact]
    public void Information_outside_the_necessary_set_is_for_a_person()
    {
        var finding = Assert.Single(Assessment.Of("use-is-within-necessary-set", Assessment.Permission("READ_CONTACTS")));

        Assert.Equal((RuleOutcome.NeedsReview, "contacts"), (finding.Outcome, finding.Key));
    }

    [Fact]
    public void Information_inside_the_necessary_set_is_satisfied() =>
        Assert.Empty(Assessment.Of("use-is-within-necessary-set", PrivacyManifest("NSPrivacyCollectedDataTypePhoneNumber")));

    [Fact]
    public void A_resolved_sdk_that_nobody_registered_is_a_breach_and_a_hint_a_question()
    {
        Assert.Equal(RuleOutcome.Breached, Assert.Single(Assessment.Of("sdk-is-on-shared-list", "PODS:\n  - Bugly (2.6)\n")).Outcome);
        Assert.Equal(RuleOutcome.NeedsReview, Assert.Single(Assessment.Of("sdk-is-on-shared-list", "[libraries]\na = \"com.tencent.bugly:crashreport:4\"\n")).Outcome);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    public void A_registered_sdk_must_be_on_the_list_if_it_collects(bool collects, bool listed, bool satisfied)
    {
        var sdk = new Sdk { Id = "s1", Name = "Bugly", Application = new Ref<MobileApplication>("app"), CollectsPersonalInformation = collects, IsInSharedList = listed };

        Assert.Equal(satisfied, Assessment.Of("sdk-is-on-shared-list", "PODS:\n  - Bugly (2.6)\n", sdk).Count == 0);
    }

    [Fact]
    public void A_stale_declaration_is_found_only_when_all_files_were_read()
    {
        Assert.Equal(RuleOutcome.Breached, Assert.Single(Assessment.Of("declared-permission-is-present", Assessment.Permission("CAMERA"), Contacts)).Outcome);
        Assert.Equal(RuleOutcome.Undetermined, Assert.Single(Assessment.Of("declared-permission-is-present", [("v2", Assessment.Permission("CAMERA"))], false, [Contacts])).Outcome);
        Assert.Empty(Assessment.Of("declared-permission-is-present", Assessment.Permission("READ_CONTACTS"), Contacts));
    }

    [Fact]
    public void What_a_release_newly_asks_for_is_raised()
    {
        var former = new AppVersion { Id = "v1", Application = "app", VersionCode = 1, Platform = TargetPlatform.Android };
        var findings = Assessment.Of("release-asks-nothing-new", [("v1", Assessment.Permission("CAMERA")), ("v2", Assessment.Manifest("<uses-permission a:name='android.permission.CAMERA'/><uses-permission a:name='android.permission.READ_SMS'/>"))], true, [former]);

        Assert.Equal((RuleOutcome.NeedsReview, "android.permission.READ_SMS"), Assert.Single(findings.Select(finding => (finding.Outcome, finding.Key))));
    }

    [Fact]
    public void Each_new_use_is_named_in_both_languages()
    {
        var former = new AppVersion { Id = "v1", Application = "app", VersionCode = 1, Platform = TargetPlatform.Android };
        var files = new[] { ("v1", Assessment.Permission("CAMERA")), ("v2", Assessment.Manifest("<uses-permission a:name='android.permission.READ_CONTACTS'/><uses-permission a:name='android.permission.READ_SMS'/>")) };

        var findings = Assessment.Of("release-asks-nothing-new", files, true, [former]);

        Assert.Equal(2, findings.Count);
        Assert.All(findings, static finding => Assert.Contains($"“{finding.Key}”", finding.Message.Zh, StringComparison.Ordinal));
        Assert.All(findings, static finding => Assert.Contains($"'{finding.Key}'", finding.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void A_version_without_a_number_may_lie_between_so_nothing_is_concluded()
    {
        var former = new AppVersion { Id = "v1", Application = "app", VersionCode = 1, Platform = TargetPlatform.Android };
        var between = former with { Id = "v1b", VersionCode = default };

        var finding = Assert.Single(Assessment.Of("release-asks-nothing-new", [("v1", Assessment.Permission("CAMERA")), ("v2", Assessment.Permission("READ_SMS"))], true, [former, between]), static finding => finding.Subject.Id == "v2");

        Assert.Equal(RuleOutcome.Undetermined, finding.Outcome);
        Assert.Contains("v1b: versionCode", finding.MissingFacts);
    }

    [Fact]
    public void Information_outside_the_necessary_set_is_named_in_both_languages()
    {
        var finding = Assert.Single(Assessment.Of("use-is-within-necessary-set", Assessment.Permission("READ_CONTACTS")));

        Assert.Contains("“通讯录", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("'contacts'", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains(finding.Evidence, static one => one is { Fact: "serviceTypes", Record: "app" });
    }
}
