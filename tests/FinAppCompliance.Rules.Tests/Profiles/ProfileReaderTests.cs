using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Rules.Profiles;

namespace FinAppCompliance.Rules.Tests.Profiles;

public sealed class ProfileReaderTests
{
    private const string Good = """
        { "format": "finapp-profile/1", "id": "head", "zh": "总行", "en": "head office", "institutionKinds": ["largeBank"],
          "changes": [ { "rule": "SHOP-5", "parameter": "least", "value": "4", "by": "board", "on": "2025-01-01", "why": "appetite" } ] }
        """;

    [Fact]
    public void A_profile_is_read()
    {
        var profile = ProfileReader.Read(Good);

        Assert.Equal("head", profile.Id);
        Assert.Equal([InstitutionKind.LargeBank], profile.InstitutionKinds);
        Assert.Equal("4", Assert.Single(profile.Changes).Value);
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("null", "is empty")]
    [InlineData("{}", "cannot be read")]
    [InlineData("""{ "format": "finapp-profile/9", "id": "x", "zh": "x", "en": "x", "changes": [] }""", "finapp-profile/9")]
    [InlineData("""{ "format": "finapp-profile/1", "id": "x", "zh": "x", "en": "x", "changes": [], "extra": 1 }""", "extra")]
    [InlineData("""{ "format": "finapp-profile/1", "id": "x", "zh": "x", "en": "x", "institutionKinds": ["shop"], "changes": [] }""", "'shop' is no kind")]
    [InlineData("""{ "format": "finapp-profile/1", "id": "x", "zh": "x", "en": "x", "changes": [ { "rule": "a b", "by": "x", "on": "2025-01-01", "why": "x" } ] }""", "'a b' is no rule id")]
    [InlineData("""{ "format": "finapp-profile/1", "id": "x", "zh": " ", "en": "x", "changes": [] }""", "cannot be read")]
    public void A_wrong_text_is_refused_with_what_and_where(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<ProfileException>(() => ProfileReader.Read(json)).Message, StringComparison.Ordinal);
}
