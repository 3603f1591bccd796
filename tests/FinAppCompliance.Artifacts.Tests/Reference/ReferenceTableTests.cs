using FinAppCompliance.Artifacts.Reference;

namespace FinAppCompliance.Artifacts.Tests.Reference;

public sealed class ReferenceTableTests
{
    private static readonly string[] Names =
    [
        "android-attribute-ids", "android-implied-permissions", "android-permissions", "android-risk-facts", "apple-collected-data-types",
        "apple-collection-purposes", "apple-required-reason-api", "apple-usage-description-keys", "harmony-permissions",
        "necessary-pi-by-app-type", "necessity-matrix-draft", "pi-categories", "sdk-signatures", "wechat-privacy-items",
        "wechat-required-private-infos", "wechat-scopes",
    ];

    [Fact]
    public void Every_row_says_on_what_it_rests() =>
        Assert.All(Names.SelectMany(name => ReferenceTable.Get(name).Rows), row => Assert.NotEqual("", row.Source));

    [Fact]
    public void Every_category_named_anywhere_is_defined() =>
        Assert.All(
            Names.SelectMany(name => ReferenceTable.Get(name).Rows).SelectMany(row => row.Categories),
            category => Assert.NotNull(ReferenceTable.PersonalInformationCategories.Find(category)));

    [Fact]
    public void A_quoted_cell_keeps_its_commas() =>
        Assert.Equal("login, share, pay", ReferenceTable.SdkSignatures.Find("微信开放平台 SDK")!["use"]);

    [Fact]
    public void All_rows_of_a_key_are_found() =>
        Assert.Equal(4, ReferenceTable.Get("apple-required-reason-api").FindAll("NSPrivacyAccessedAPICategoryFileTimestamp").Count);

    [Fact]
    public void An_unknown_key_finds_nothing()
    {
        Assert.Null(ReferenceTable.AndroidPermissions.Find("android.permission.NONE_SUCH"));
        Assert.Empty(ReferenceTable.AndroidPermissions.FindAll("android.permission.NONE_SUCH"));
    }

    [Fact]
    public void An_unknown_table_is_refused() => Assert.Throws<ArgumentException>(() => ReferenceTable.Get("none"));
}
