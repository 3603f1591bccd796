using System.Text.RegularExpressions;

namespace FinAppCompliance.Samples.Tests;

/// <summary>A build gate never opens on nothing: one test for each code, and the limit from both sides.</summary>
public sealed partial class BuildGateTests : SampleTest
{
    private const string Clean = """
        <manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.bank">
          <uses-sdk android:targetSdkVersion="34" />
          <uses-permission android:name="android.permission.INTERNET" />
          <application android:allowBackup="false" android:debuggable="false" android:testOnly="false" android:usesCleartextTraffic="false">
            <activity android:name=".MainActivity" android:exported="false" />
          </application>
        </manifest>
        """;

    private static readonly string Breaching =
        Clean.Replace("usesCleartextTraffic=\"false\"", "usesCleartextTraffic=\"true\"", StringComparison.Ordinal);

    private const string Complete = """
        {
          "format": "finapp-register/2", "declaredComplete": ["permissionUses", "versions"],
          "applications": [{ "id": "app", "name": "手机银行" }], "versions": [{ "id": "v1", "application": "app", "platform": "android", "versionCode": 51 }], "permissionUses": []
        }
        """;

    private const string Sparse = """
        {
          "format": "finapp-register/2",
          "applications": [{ "id": "app", "name": "手机银行" }], "versions": [{ "id": "v1", "application": "app" }]
        }
        """;

    private const string Camera = """{ "id": "u", "version": "v1", "permissionName": "android.permission.CAMERA" }""";

    private const string Empty = """<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.bank" />""";

    [Fact]
    public void Clean_files_of_a_complete_register_end_with_0() =>
        Judge(Complete, Clean, "--all-files").Ends(0).Says("放行 / open");

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    public void A_declared_use_is_known_to_be_missing_only_when_all_files_are_given(bool areAllFiles, int code) =>
        Judge(Complete.Replace("\"permissionUses\": []", $"\"permissionUses\": [{Camera}]", StringComparison.Ordinal), Clean, areAllFiles ? ["--all-files"] : [])
            .Ends(code);

    [Fact]
    public void The_built_in_example_ends_with_its_breaches() => SampleRun.Of("BuildGate").Ends(1).Says("关闭 / closed");

    [Fact]
    public void A_breach_ends_with_1_however_much_may_be_undetermined() =>
        Judge(Sparse, Breaching, "--max-undetermined", "1000").Ends(1).Says("artifacts/traffic-is-encrypted");

    [Fact]
    public void Without_files_nothing_is_judged() =>
        SampleRun.Of("BuildGate", "--register", Write("r.json", Sparse), "--version", "v1").Ends(2).Says("name the files of the version");

    [Fact]
    public void An_empty_manifest_is_undetermined() => Judge(Sparse, Empty).Ends(3).Says("暂缓 / held");

    [Fact]
    public void A_register_without_a_single_record_of_a_kind_is_undetermined_too() =>
        Judge(Sparse, Clean).Ends(3).Says("missing: 权限使用 / use of a permission (PermissionUse)");

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void The_limit_counts_from_one_above(int over, int code)
    {
        var undetermined = int.Parse(Undetermined().Match(Judge(Sparse, Empty).Output).Groups[1].Value, null);

        Judge(Sparse, Empty, "--max-undetermined", $"{undetermined + over}").Ends(code);
    }

    [Theory]
    [InlineData("2025-05-31", 1)]
    [InlineData("2025-06-01", 0)]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-01-01", 1)]
    public void A_breach_counts_as_soon_as_its_waiver_does_not_hold(string day, int code) =>
        Judge(Complete, Breaching, "--all-files", "--as-of", day,
            "--waivers", Write("w.json", Waiver), "--approver", "合规官=High").Ends(code);

    [Theory]
    [InlineData("合规官=Low")]
    [InlineData("别人=High")]
    public void A_waiver_beyond_the_right_of_its_approver_is_bad_input(string approver) =>
        Judge(Complete, Breaching, "--waivers", Write("w.json", Waiver), "--approver", approver).Ends(2).Says("合规官");

    [Theory]
    [InlineData("--registr", "x.json")]
    [InlineData("--max-undetermined", "-1")]
    [InlineData("--max-undetermined", "many")]
    [InlineData("--approver", "nobody")]
    [InlineData("--approver", "a=99")]
    [InlineData("--as-of", "tomorrow")]
    [InlineData("--version", "v2")]
    public void A_mistaken_option_is_told_and_not_ignored(string option, string value) =>
        Judge(Sparse, Clean, option, value).Ends(2).Says(option);

    [Fact]
    public void Every_mistake_of_the_command_line_is_told_at_once() =>
        SampleRun.Of("BuildGate", "--registr", "--as-of").Ends(2)
            .Says("'--registr'").Says("'--as-of' needs a value").Says("name the register").Says("name the version").Says("no files");

    [Fact]
    public void Files_that_cannot_be_read_are_bad_input()
    {
        Judge(Sparse, "<manifest").Ends(2).Says("AndroidManifest.xml");
        Judge("{ \"format\": ", Clean).Ends(2).Says("r.json");
        Judge(Sparse, Clean, "--waivers", Write("w.json", "{}")).Ends(2).Says("waivers");
        Judge(Sparse, Clean, "--declaration", Write("d.json", "[]")).Ends(2).Says("d.json");
        Judge(Sparse, Clean, "no-such-file.xml").Ends(2).Says("no-such-file.xml");
        Judge(Sparse.Replace("v1", "v9", StringComparison.Ordinal), Clean).Ends(2).Says("no version 'v1'");
    }

    private const string Waiver = """
        {
          "format": "finapp-waivers/1",
          "waivers": [{
            "id": "w-1", "rule": "artifacts/traffic-is-encrypted", "subjectId": "app", "reason": "内网试点", "requestedBy": "开发组",
            "approvedBy": "合规官", "approvedOn": "2025-06-01", "lastDay": "2025-12-31"
          }]
        }
        """;

    private SampleRun Judge(string register, string manifest, params string[] more) =>
        SampleRun.Of(
        "BuildGate", ["--register", Write("r.json", register), "--version", "v1", Write("AndroidManifest.xml", manifest), .. more]);

    [GeneratedRegex(@"undetermined (\d+)")]
    private static partial Regex Undetermined();
}
