namespace FinAppCompliance.Artifacts.Tests.Android;

public sealed class ImpliedPermissionsTests
{
    [Theory]
    [InlineData("WRITE_EXTERNAL_STORAGE", null, "READ_EXTERNAL_STORAGE")]
    [InlineData("WRITE_EXTERNAL_STORAGE", 32, "READ_EXTERNAL_STORAGE READ_MEDIA_IMAGES READ_MEDIA_VIDEO READ_MEDIA_AUDIO")]
    [InlineData("WRITE_EXTERNAL_STORAGE", 33, "READ_EXTERNAL_STORAGE")]
    [InlineData("READ_CONTACTS", 15, "READ_CALL_LOG")]
    [InlineData("READ_CONTACTS", 16, "")]
    [InlineData("ACCESS_COARSE_LOCATION", 28, "ACCESS_BACKGROUND_LOCATION")]
    [InlineData("ACCESS_COARSE_LOCATION", 29, "")]
    [InlineData("ACCESS_COARSE_LOCATION", null, "")]
    [InlineData("BLUETOOTH", 30, "BLUETOOTH_SCAN BLUETOOTH_CONNECT BLUETOOTH_ADVERTISE")]
    [InlineData("BLUETOOTH", 31, "")]
    public void The_platform_adds_permissions_by_target(string asked, int? target, string expected)
    {
        var facts = ManifestText.Read(
            $"{(target is null ? "" : $"<uses-sdk a:targetSdkVersion='{target}'/>")}<uses-permission a:name='android.permission.{asked}' a:maxSdkVersion='40'/>");

        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            facts.ImpliedPermissions.Select(permission => permission.Name["android.permission.".Length..]));
        Assert.All(facts.ImpliedPermissions, permission => Assert.Equal((FactCertainty.Implied, 40), (permission.Certainty, permission.MaxSdk.Value)));
    }

    [Fact]
    public void Very_old_targets_get_storage_and_phone_state()
    {
        var facts = ManifestText.Read("<uses-sdk a:targetSdkVersion='3'/>");

        Assert.Equal(
            ["android.permission.WRITE_EXTERNAL_STORAGE", "android.permission.READ_PHONE_STATE", "android.permission.READ_EXTERNAL_STORAGE"],
            facts.ImpliedPermissions.Select(permission => permission.Name).Take(3));
    }

    [Fact]
    public void A_removed_permission_implies_nothing()
    {
        var facts = ManifestText.Read("<uses-permission a:name='android.permission.WRITE_EXTERNAL_STORAGE' t:node='remove'/>");

        Assert.Empty(facts.ImpliedPermissions);
    }
}
