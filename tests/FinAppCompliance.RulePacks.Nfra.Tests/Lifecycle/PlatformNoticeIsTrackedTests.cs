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
    private static readonly PlatformNotice Notice = new() { Id = "n", Applications = [(Ref<MobileApplication>)"app"], TrackedBy = (Ref<OrgUnit>)"it" };

    private static RuleHarness<PlatformNotice> Trial => RuleTrial.Of(new PlatformNoticeIsTracked(), At(2025, 6, 30)).With(Notice);

    [Fact]
    public void A_followed_notice_satisfies() => Trial.Satisfies();

    [Fact]
    public void A_notice_nobody_follows_is_a_low_breach() => Trial.With(Notice with { TrackedBy = Fact<Ref<OrgUnit>>.Absent }).Breaches().HasSeverity(Severity.Low);

    [Fact]
    public void A_notice_about_no_application_is_out_of_scope() => Trial.With(Notice with { Applications = [] }).DoesNotApply();

    [Fact]
    public void An_unknown_follower_is_undetermined() => Trial.With(Notice with { TrackedBy = default }).Undetermined(missing: "trackedBy");
}
