using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that issues the platform raised are solved while a listing is live (article 8).</summary>
internal sealed class ListingHasNoOpenIssue : IComplianceRule<DistributionListing>
{
    private static readonly BilingualText NotLive = new("未在架", "the listing is not live");
    private static readonly BilingualText Open = new("平台提出的问题未整改仍在架", "the listing is live with an open issue of the platform");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-08.3",
        Severity = Severity.Medium,
        Title = new("上架问题已会同平台整改", "issues of the listing are solved with the platform"),
        Remediation = new("会同平台整改问题，必要时暂停上架", "solve the issue with the platform, and suspend the listing where needed"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<DistributionListing> context)
    {
        var listing = context.Subject;
        return context.When(listing.ListedAt.IsBy(context.AsOf) & !listing.RemovedAt.IsBy(context.AsOf), NotLive)
            .With("listedAt", listing.ListedAt).With("removedAt", listing.RemovedAt)
            .Require(AreResolved(listing, context.Today), Open).With("issues", listing.Issues);
    }

    /// <summary>Whether every issue raised by today is resolved by today; what is recorded for later has not happened.</summary>
    private static Tri AreResolved(DistributionListing listing, DateOnly today)
    {
        var resolved = listing.Issues.IsUnknown ? Tri.Unknown : Tri.True;
        foreach (var issue in listing.Issues.Items)
        {
            resolved &= (issue.RaisedOn > today).IsTrue ? true : issue.ResolvedOn.IsBy(today);
        }

        return resolved;
    }
}
