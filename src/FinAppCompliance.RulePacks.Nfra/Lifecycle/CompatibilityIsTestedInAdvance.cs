using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a passed compatibility test no later than general availability of a supported system (article 10).</summary>
internal sealed class CompatibilityIsTestedInAdvance : IComplianceRule<OsRelease>
{
    private static readonly BilingualText NotGoverned = new("系统不在支持范围或尚未发布", "the system is not supported or not yet available");
    private static readonly BilingualText Untested = new(
        "操作系统正式发布前未完成兼容性测试",
        "no compatibility test was passed before the operating system became available");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-10.3",
        Severity = Severity.Medium,
        Title = new("系统升级前完成兼容性测试", "compatibility is tested before an upgrade arrives"),
        Remediation = new("补做兼容性测试并修复，如实注明测试日期，不得倒签", "test now and fix what fails; state the true date of the test and do not backdate"),
        Needs = [FactNeed.Naming(CompatibilityTest.ByOsRelease)],
        Arising = DutyArising.On<OsRelease>("availableOn", static release => release.AvailableOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<OsRelease> context)
    {
        var release = context.Subject;
        var tests = context.Naming(CompatibilityTest.ByOsRelease);
        var tested = release.AvailableOn.TryGet(out var day) ? tests.Any(day, static (test, available) => test.TestedOn.IsBy(available) & test.Result == CheckResult.Passed) : default;
        var draft = context
            .When(release.IsSupportedByUs == true & release.AvailableOn.IsBy(context.Today), NotGoverned)
            .With("isSupportedByUs", release.IsSupportedByUs).With("availableOn", release.AvailableOn)
            .Require(tested, Untested).With("compatibilityTests", tests);
        foreach (var test in tests)
        {
            draft = draft.With("testedOn", test.TestedOn, test.Id).With("result", test.Result, test.Id);
        }

        return draft;
    }
}
