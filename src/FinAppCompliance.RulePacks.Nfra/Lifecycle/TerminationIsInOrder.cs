using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires the four-part file of a termination by the day the service ended, and that nothing stays listed (article 9).</summary>
internal sealed class TerminationIsInOrder : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotTerminated = new("移动应用未终止运营", "the application is not terminated");
    private static readonly BilingualText NoRiskAssessment = new("终止运营前未完成风险评估", "the risk assessment was not done by the termination");
    private static readonly BilingualText NoMigration = new(
        "终止运营前未完成数据迁移，也未说明无需迁移",
        "data was not migrated by the termination, nor found to need no migration");
    private static readonly BilingualText NoPrivacy = new("终止运营前未落实隐私保护", "privacy protection was not settled by the termination");
    private static readonly BilingualText NoNotice = new("终止运营前未告知用户", "users were not told by the termination");
    private static readonly BilingualText NotCoordinated = new("下架未会同分发平台办理", "the removal was not agreed with the distribution platform");
    private static readonly BilingualText StillListed = new(
        "终止运营后分发平台仍可获取",
        "a distribution platform still offers the terminated application");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.4",
        Severity = Severity.High,
        Title = new("终止运营四项工作齐备且已全部下架", "the termination file has its four parts and all listings are removed"),
        Remediation = new(
            "补齐风险评估、数据迁移、隐私保护和用户告知，会同平台完成下架；如实注明补办日期和原因，不得倒签",
            "make up the missing parts and have every platform remove the application; state the true date and reason of the late step and do not backdate"),
        Needs = [FactNeed.Own<TerminationProject>(), FactNeed.Own<DistributionListing>()],
        Arising = DutyArising.On<MobileApplication>("terminatedOn", static application => application.TerminatedOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var end = application.TerminatedOn;
        var projects = context.Own<TerminationProject>();
        var listings = context.Own<DistributionListing>();
        var draft = context.When(application.State.IsEnded() | end.IsBy(context.Today), NotTerminated)
            .With("state", application.State).With("terminatedOn", end);
        draft = Name(draft.Require(projects.Any((end, context.Today), static (p, by) => By(p.RiskAssessedOn, by)), NoRiskAssessment, "riskAssessment"), projects, "riskAssessedOn", static p => p.RiskAssessedOn);
        draft = Name(draft.Require(projects.Any((end, context.Today), static (p, by) => p.DataMigrationNotNeeded == true | By(p.DataMigratedOn, by)), NoMigration, "dataMigration"), projects, "dataMigratedOn", static p => p.DataMigratedOn);
        draft = Name(draft, projects, "dataMigrationNotNeeded", static p => p.DataMigrationNotNeeded);
        draft = Name(draft.Require(projects.Any((end, context.Today), static (p, by) => By(p.PrivacyProtectedOn, by)), NoPrivacy, "privacyProtection"), projects, "privacyProtectedOn", static p => p.PrivacyProtectedOn);
        draft = Name(draft.Require(projects.Any((end, context.Today), static (p, by) => WereTold(p.UserNotice, by)), NoNotice, "userNotice"), projects, "userNotice", static p => p.UserNotice);
        draft = draft
            .Require(projects.Any(context.Today, static (p, today) => AreCoordinated(p, today)), NotCoordinated, "platform")
            .With("terminationProjects", projects);
        foreach (var project in projects)
        {
            draft = draft.With("removals", project.Removals, project.Id);
        }

        draft = draft
            .Require(listings.All(context.AsOf, static (listing, now) => IsRemoved(listing, now)), StillListed, "listing")
            .With("distributionListings", listings);
        foreach (var listing in listings)
        {
            draft = draft.With("listedAt", listing.ListedAt, listing.Id).With("removedAt", listing.RemovedAt, listing.Id);
        }

        return draft;
    }

    private static Tri By(Fact<DateOnly> done, (Fact<DateOnly> End, DateOnly Today) limit) =>
        done.IsBy(limit.Today) & (limit.End.HasValue ? done <= limit.End.Value : Tri.Unknown);

    private static Tri WereTold(Fact<UserNotification> notice, (Fact<DateOnly> End, DateOnly Today) limit) =>
        notice.HasValue ? By(notice.Value.PublishedOn, limit) : notice.Exists;

    private static Tri AreCoordinated(TerminationProject project, DateOnly today)
    {
        var all = project.Removals.IsUnknown ? Tri.Unknown : Tri.True;
        foreach (var removal in project.Removals.Items)
        {
            all &= removal.CoordinatedOn.IsBy(today);
        }

        return all;
    }

    private static Tri IsRemoved(DistributionListing listing, DateTimeOffset now) =>
        !listing.ListedAt.IsBy(now) | listing.RemovedAt.IsBy(now);

    private static VerdictDraft Name<T>(VerdictDraft draft, Records<TerminationProject> projects, string name, Func<TerminationProject, Fact<T>> fact)
        where T : notnull
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("terminationProjects", projects);
        foreach (var project in projects)
        {
            draft = draft.With(name, fact(project), project.Id);
        }

        return draft;
    }
}
