namespace FinAppCompliance.Samples.Tests;

public sealed class SdkSelfCheckTests : SampleTest
{
    private const string Known = """
        <manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.sdk">
          <uses-permission android:name="android.permission.CAMERA" />
        </manifest>
        """;

    private static readonly string Strange = Known.Replace("android.permission.CAMERA", "com.example.STRANGE", StringComparison.Ordinal);

    [Fact]
    public void Known_uses_without_a_defect_end_with_0_and_are_written_in_readable_chinese()
    {
        Check(Known, "--name", "风控组件").Ends(0);

        Assert.Contains("\"name\": \"风控组件\"", File.ReadAllText(PathOf("out.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_built_in_example_ends_clean_or_with_findings() => Assert.InRange(SampleRun.Of("SdkSelfCheck").Code, 0, 1);

    [Fact]
    public void A_defect_ends_with_1() =>
        SampleRun.Of("SdkSelfCheck", "--out", PathOf("out.json"), Write("PrivacyInfo.xcprivacy", """
            <plist version="1.0"><dict>
              <key>NSPrivacyAccessedAPITypes</key>
              <array><dict><key>NSPrivacyAccessedAPIType</key><string>NSPrivacyAccessedAPICategoryUserDefaults</string></dict></array>
            </dict></plist>
            """)).Ends(1);

    [Theory]
    [InlineData("0", 3)]
    [InlineData("1", 0)]
    [InlineData("2", 0)]
    public void A_use_outside_the_tables_is_undetermined(string most, int code) => Check(Strange, "--max-undetermined", most).Ends(code);

    [Theory]
    [InlineData("--nam", "x")]
    [InlineData("--max-undetermined", "x")]
    [InlineData("--out", "no/such/folder/out.json")]
    public void A_mistaken_option_is_bad_input(string option, string value) => Check(Known, option, value).Ends(2);

    [Fact]
    public void Without_files_nothing_is_written_under_the_name_of_a_vendor()
    {
        SampleRun.Of("SdkSelfCheck", "--name", "风控组件", "--out", PathOf("out.json")).Ends(2).Says("no files");

        Assert.False(File.Exists(PathOf("out.json")));
    }

    [Fact]
    public void Every_file_that_cannot_be_read_is_named() =>
        Check("<manifest", PathOf("none.xml")).Ends(2).Says("AndroidManifest.xml").Says("none.xml");

    private SampleRun Check(string manifest, params string[] more) =>
        SampleRun.Of("SdkSelfCheck", [Write("AndroidManifest.xml", manifest), "--out", PathOf("out.json"), .. more]);
}
