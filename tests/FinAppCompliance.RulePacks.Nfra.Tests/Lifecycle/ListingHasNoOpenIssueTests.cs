using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class ListingHasNoOpenIssueTests
{
    private static readonly DistributionListing Listing = new() { Id = "l", Application = "app", ListedAt = At(2025, 1, 1), RemovedAt = Fact<DateTimeOffset>.Absent, Issues = [] };

    private static RuleHarness<DistributionListing> Trial => RuleTrial.Of(new ListingHasNoOpenIssue(), At(2025, 6, 30)).With(Listing);

    [Fact]
    public void A_listing_without_issues_satisfies() => Trial.Satisfies();

    [Fact]
    public void A_solved_issue_satisfies() => Trial.With(Listing with { Issues = [new PlatformIssue { ResolvedOn = Day(2025, 2, 1) }] }).Satisfies();

    [Fact]
    public void An_open_issue_is_a_breach() => Trial.With(Listing with { Issues = [new PlatformIssue { ResolvedOn = Fact<DateOnly>.Absent }] }).Breaches().HasSeverity(Severity.Medium);

    [Fact]
    public void A_removed_listing_is_out_of_scope() => Trial.With(Listing with { RemovedAt = At(2025, 3, 1) }).DoesNotApply();

    [Fact]
    public void Unknown_issues_are_undetermined() => Trial.With(Listing with { Issues = default }).Undetermined(missing: "issues");

    [Fact]
    public void An_issue_to_be_solved_later_is_open() => Trial.With(Listing with { Issues = [new PlatformIssue { RaisedOn = Day(2025, 6, 1), ResolvedOn = Day(2025, 7, 1) }] }).Breaches();

    [Fact]
    public void An_issue_recorded_for_later_has_not_been_raised() => Trial.With(Listing with { Issues = [new PlatformIssue { RaisedOn = Day(2025, 7, 1), ResolvedOn = Fact<DateOnly>.Absent }] }).Satisfies();
}
