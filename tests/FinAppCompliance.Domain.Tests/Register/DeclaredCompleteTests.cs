using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class DeclaredCompleteTests
{
    [Fact]
    public void Sections_are_declared_as_a_whole_for_an_application_and_for_a_unit()
    {
        var result = Read("""
            "consents", { "application": "mb", "sections": ["notices", "sdks"] }, { "sections": ["notices"], "unit": "u" }
            """);

        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        Assert.True(result.Register!.CompleteKinds.SetEquals([typeof(Consent)]));
        Assert.Equal([CompletePart.OfApplication("mb", typeof(PrivacyNotice), typeof(Sdk)), CompletePart.OfUnit("u", typeof(PrivacyNotice))], result.Register.CompleteParts);
    }

    [Theory]
    [InlineData("""{ "application": "x", "sections": ["notices"] }""", "[0].application", RegisterErrorCode.DanglingReference)]
    [InlineData("""{ "application": "u", "sections": ["notices"] }""", "[0].application", RegisterErrorCode.WrongReference)]
    [InlineData("""{ "unit": "mb", "sections": ["notices"] }""", "[0].unit", RegisterErrorCode.WrongReference)]
    [InlineData("""{ "unit": 3, "sections": ["notices"] }""", "[0].unit", RegisterErrorCode.WrongType)]
    [InlineData("""{ "application": null, "sections": ["notices"] }""", "[0].application", RegisterErrorCode.WrongType)]
    [InlineData("""{ "sections": ["notices"] }""", "[0]", RegisterErrorCode.MissingMember)]
    [InlineData("""{ "application": "mb", "unit": "u", "sections": ["notices"] }""", "[0]", RegisterErrorCode.MissingMember)]
    [InlineData("""{ "application": "mb" }""", "[0].sections", RegisterErrorCode.MissingMember)]
    [InlineData("""{ "application": "mb", "sections": [] }""", "[0].sections", RegisterErrorCode.WrongType)]
    [InlineData("""{ "application": "mb", "sections": "notices" }""", "[0].sections", RegisterErrorCode.WrongType)]
    [InlineData("""{ "application": "mb", "sections": [{}] }""", "[0].sections[0]", RegisterErrorCode.WrongType)]
    [InlineData("""{ "application": "mb", "sections": ["notcies"] }""", "[0].sections[0]", RegisterErrorCode.UnknownName)]
    [InlineData("""{ "application": "mb", "sections": ["units"] }""", "[0].sections[0]", RegisterErrorCode.NotOfApplications)]
    [InlineData("""{ "application": "mb", "sections": ["sdks", "applications"] }""", "[0].sections[1]", RegisterErrorCode.NotOfApplications)]
    [InlineData("""{ "application": "mb", "kinds": ["notices"], "sections": ["sdks"] }""", "[0].kinds", RegisterErrorCode.UnknownMember)]
    [InlineData("""{ "application": "mb", "application": "mb", "sections": ["sdks"] }""", "[0].application", RegisterErrorCode.DuplicateMember)]
    [InlineData("7", "[0]", RegisterErrorCode.WrongType)]
    public void What_cannot_be_declared_is_an_error_with_its_place(string written, string path, RegisterErrorCode code)
    {
        var result = Read(written);

        Assert.Null(result.Register);
        Assert.Equal([($"$.declaredComplete{path}", code)], result.Errors.Select(static error => (error.Path, error.Code)));
    }

    [Fact]
    public void All_errors_are_told_at_once() => Assert.Equal(
        ["$.declaredComplete[0]", "$.declaredComplete[0].sections[0]", "$.declaredComplete[1].application", "$.declaredComplete[1].sections", "$.declaredComplete[2]"],
        Read("""{ "sections": ["persons"] }, { "application": "nowhere", "sections": null }, "notcies" """).Errors.Select(static error => error.Path).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""{ "application": "mb", "sections": ["sdks", "sdks"] }""", "[0].sections[1]", RegisterWarningCode.DuplicateName)]
    [InlineData("""{ "application": "mb", "sections": ["sdks"] }, { "application": "mb", "sections": ["sdks"] }""", "[1].sections[0]", RegisterWarningCode.DuplicateName)]
    [InlineData(""" "sdks", "sdks" """, "[1]", RegisterWarningCode.DuplicateName)]
    [InlineData(""" "sdks", { "application": "mb", "sections": ["sdks"] }""", "[1].sections[0]", RegisterWarningCode.AlreadyComplete)]
    [InlineData("""{ "unit": "u", "sections": ["notices", "sdks"] }, "sdks" """, "[0].sections[1]", RegisterWarningCode.AlreadyComplete)]
    [InlineData("""{ "unit": "idle", "sections": ["sdks"] }""", "[0]", RegisterWarningCode.UnitWithoutApplications)]
    public void What_says_nothing_new_is_a_warning_with_its_place(string written, string path, RegisterWarningCode code)
    {
        var result = Read(written);

        Assert.Empty(result.Errors);
        Assert.Equal([($"$.declaredComplete{path}", code)], result.Warnings.Select(static warning => (warning.Path, warning.Code)));
    }

    [Fact]
    public void The_same_section_for_two_applications_is_no_repetition() =>
        Assert.Empty(Read("""{ "application": "mb", "sections": ["sdks"] }, { "application": "card", "sections": ["sdks"] }, { "unit": "u", "sections": ["sdks"] }""").Warnings);

    [Fact]
    public void Sections_that_concern_no_application_can_only_be_declared_as_a_whole() => Assert.Equal(
        NotOfApplications, RegisterSections.All.Where(static section => !section.ConcernsApplications).Select(static section => section.Name));

    private static readonly string[] NotOfApplications =
    [
        "institution", "units", "persons", "licences", "specialPermits", "policies", "parameters", "portfolioAllowances", "applications", "integrationStandards", "osReleases", "thirdParties", "contracts", "disputes", "customerAssessments", "riskFrameworks", "evidence",
    ];

    private static RegisterReadResult Read(string declared) => RegisterReader.Read($$"""
        {
          "format": "{{RegisterFormat.Name}}", "declaredComplete": [{{declared}}],
          "units": [{ "id": "u", "name": "零售部" }, { "id": "idle", "name": "闲置部" }],
          "applications": [{ "id": "mb", "name": "手机银行", "managingUnit": "u" }, { "id": "card", "name": "信用卡" }]
        }
        """);
}
