using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class OsReleaseIsTrackedTests
{
    private static readonly OsRelease Release = new() { Id = "o", Name = "HarmonyOS", IsSupportedByUs = true, TrackedBy = (Ref<OrgUnit>)"it" };

    private static RuleHarness<OsRelease> Trial => RuleTrial.Of(new OsReleaseIsTracked(), At(2025, 6, 30)).With(Release);

    [Fact]
    public void A_followed_system_satisfies() => Trial.Satisfies();

    [Fact]
    public void A_system_nobody_follows_is_a_low_breach() => Trial.With(Release with { TrackedBy = Fact<Ref<OrgUnit>>.Absent }).Breaches().HasSeverity(Severity.Low);

    [Fact]
    public void A_system_not_supported_is_out_of_scope() => Trial.With(Release with { IsSupportedByUs = false }).DoesNotApply();

    [Fact]
    public void An_unknown_follower_is_undetermined() => Trial.With(Release with { TrackedBy = default }).Undetermined(missing: "trackedBy");
}
