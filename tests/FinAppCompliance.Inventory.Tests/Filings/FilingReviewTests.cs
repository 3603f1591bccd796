using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Filings;

namespace FinAppCompliance.Inventory.Tests.Filings;

public sealed class FilingReviewTests
{
    private static readonly MobileApplication App = Desk.App(name: "手机银行") with
    {
        Form = AppForm.App,
        Audience = AppAudience.Customer,
        PackageNames = ["cn.bank.app"],
        OperatorCreditCode = "A",
        FirstReleasedOn = new DateOnly(2024, 5, 1),
    };

    private static readonly Filing Filing = new()
    {
        Id = "filing",
        Kind = FilingKind.App,
        Application = new Ref<MobileApplication>("app-1"),
        Number = "京ICP备12345678号-1A",
        ApprovedOn = new DateOnly(2024, 5, 1),
        RevokedOn = Fact<DateOnly>.Absent,
        Status = FilingStatus.Approved,
        FiledName = "手机银行",
        FiledOperatorCreditCode = "A",
        FiledPackageName = "cn.bank.app",
        IsDisplayedInApp = true,
    };

    private static readonly DistributionListing Listing = new()
    {
        Id = "listing",
        Application = "app-1",
        Platform = "store",
        ShownName = "手机银行",
        ShowsFilingNumber = true,
        RemovedAt = Fact<DateTimeOffset>.Absent,
    };

    [Fact]
    public void A_filing_that_agrees_has_no_issue() => Assert.Empty(Issues(App, Filing));

    [Fact]
    public void No_filing_is_a_breach() => Assert.Equal(["N99-11.2 Breached"], Issues(App));

    [Fact]
    public void A_revoked_filing_does_not_stand() =>
        Assert.Equal(["N99-11.2 Breached"], Issues(App, Filing with { RevokedOn = Desk.Today }));

    [Fact]
    public void A_filing_of_unknown_status_leaves_it_open() =>
        Assert.Equal(["N99-11.2 Undetermined"], Issues(App, Filing with { Status = Fact<FilingStatus>.Unknown }));

    [Theory]
    [InlineData(30, "FIL-1 Breached")]
    [InlineData(1, null)]
    public void Service_before_approval_is_a_breach(int day, string? expected) => Assert.Equal(
        expected is null ? [] : [expected],
        Issues(App with { FirstReleasedOn = day == 30 ? new DateOnly(2024, 4, 30) : new DateOnly(2024, 5, 1) }, Filing));

    [Fact]
    public void An_unknown_pattern_needs_a_person_and_is_no_breach() =>
        Assert.Equal(["FIL-5 NeedsReview"], Issues(App, Filing with { Number = "国A-1" }));

    [Fact]
    public void A_number_of_another_form_is_a_breach() =>
        Assert.Equal(["FIL-5 Breached"], Issues(App, Filing with { Number = "京ICP备12345678号-1X" }));

    [Fact]
    public void Name_package_operator_and_display_are_compared() => Assert.Equal(
        ["FIL-3 Breached", "FIL-7 Breached", "FIL-2 Breached", "N99-11.2 Breached", "FIL-7 Breached"],
        Issues(App, Filing with { FiledName = "别名", FiledPackageName = "x", FiledOperatorCreditCode = "B", IsDisplayedInApp = false }));

    [Fact]
    public void Platforms_must_show_the_filed_name_and_the_number()
    {
        var listing = Listing with { ShownName = "手机银行Pro", ShowsFilingNumber = false };
        var issues = FilingReview.Judge(App, [Filing], [listing], Desk.Today);
        Assert.Equal(["FIL-7", "FIL-3"], issues.Select(static issue => issue.Requirement.Value));
    }

    [Fact]
    public void Official_accounts_and_internal_applications_are_undetermined()
    {
        Assert.Equal(["FIL-8 Undetermined"], Issues(App with { Form = AppForm.OfficialAccount }));
        Assert.Equal(["FIL-8 Undetermined"], Issues(App with { Audience = AppAudience.Internal }));
    }

    private static string[] Issues(MobileApplication application, params Filing[] filings) =>
        [.. FilingReview.Judge(application, filings, [Listing], Desk.Today).Select(static issue => $"{issue.Requirement} {issue.Outcome}")];
}
