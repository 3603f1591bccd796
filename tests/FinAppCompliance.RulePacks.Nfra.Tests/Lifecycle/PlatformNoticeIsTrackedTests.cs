using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class PlatformNoticeIsTrackedTests
{
    private static readonly PlatformNotice Notice = new() { Id = "n", AnnouncedOn = Day(2025, 5, 1), Applications = [(Ref<MobileApplication>)"app"], TrackedBy = (Ref<OrgUnit>)"it" };

    private static RuleHarness<PlatformNotice> Trial => RuleTrial.Of(new PlatformNoticeIsTracked(), At(2025, 6, 30)).With(Notice);

    [Fact]
    public void A_followed_notice_satisfies() => Trial.Satisfies();

    [Fact]
    public void A_notice_nobody_follows_is_a_low_breach() => Trial.With(Notice with { TrackedBy = Fact<Ref<OrgUnit>>.Absent }).Breaches().HasSeverity(Severity.Low);

    [Fact]
    public void A_notice_about_no_application_is_out_of_scope() => Trial.With(Notice with { Applications = [] }).DoesNotApply();

    [Fact]
    public void An_unknown_follower_is_undetermined() => Trial.With(Notice with { TrackedBy = default }).Undetermined(missing: "trackedBy");

    [Fact]
    public void A_notice_of_the_day_before_ours_is_left_aside() => Trial.With(Notice with { AnnouncedOn = Day(2024, 9, 11), TrackedBy = Fact<Ref<OrgUnit>>.Absent }).DoesNotApply();

    [Fact]
    public void A_notice_of_the_day_of_ours_is_judged() => Trial.With(Notice with { AnnouncedOn = Day(2024, 9, 12), TrackedBy = Fact<Ref<OrgUnit>>.Absent }).Breaches();

    [Fact]
    public void A_notice_that_comes_tomorrow_is_out_of_scope() => Trial.With(Notice with { AnnouncedOn = Day(2025, 7, 1), TrackedBy = Fact<Ref<OrgUnit>>.Absent }).DoesNotApply();

    [Fact]
    public void An_unknown_day_of_the_notice_is_undetermined() => Trial.With(Notice with { AnnouncedOn = default }).Undetermined(missing: "announcedOn");
}
