using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a passed accessibility check of the current major version (article 6).</summary>
/// <remarks>An official account has no versions of its own to check; its host does.</remarks>
internal sealed class ElderlyCanUseApplication : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not running");
    private static readonly BilingualText Internal = new("内部应用不适用", "the duty is about customer-facing applications");
    private static readonly BilingualText Account = new("公众号没有自身版本", "an official account has no version of its own");
    private static readonly BilingualText Missing = new(
        "现行主版本无通过的适老化检查",
        "no passed accessibility check covers the current major version");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-06.4",
        Severity = Severity.Medium,
        Title = new("现行主版本已通过适老化检查", "the current major version passed an accessibility check"),
        Remediation = new("对现行主版本开展适老化检查并整改", "check the current major version and fix what was found"),
        Needs = [FactNeed.Own<AccessibilityCheck>(), FactNeed.Own<AppVersion>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var app = context.Subject;
        var versions = context.Own<AppVersion>();
        var checks = context.Own<AccessibilityCheck>();
        var draft = context.When(app.IsInService(), NotRunning).With("state", app.State)
            .When(app.FacesCustomers(), Internal).With("audience", app.Audience)
            .When(!(app.Form == AppForm.OfficialAccount), Account).With("form", app.Form)
            .Require(IsChecked(versions, checks, context.AsOf, context.Today), Missing)
            .With("appVersions", versions).With("accessibilityChecks", checks);
        foreach (var version in versions)
        {
            draft = draft.With("isMajorVersion", version.IsMajorVersion, version.Id).With("releasedAt", version.ReleasedAt, version.Id);
        }

        foreach (var check in checks)
        {
            draft = draft.With("result", check.Result, check.Id).With("checkedOn", check.CheckedOn, check.Id)
                .With("version", check.Version, check.Id);
        }

        return draft;
    }

    private static Tri IsChecked(Records<AppVersion> versions, Records<AccessibilityCheck> checks, DateTimeOffset asOf, DateOnly today)
    {
        var ok = versions.IsComplete ? Tri.True : Tri.Unknown;
        foreach (var version in versions)
        {
            var major = version.IsMajorVersion == true & version.ReleasedAt.IsBy(asOf);
            var outdated = version.ReleasedAt.TryGet(out var released)
                ? versions.Any((released, asOf), static (later, asked) => later.IsMajorVersion == true & later.ReleasedAt > asked.released & later.ReleasedAt.IsBy(asked.asOf))
                : Tri.Unknown;
            var passed = checks.Any((version, today), static (check, asked) => check.Version == asked.version & check.CheckedOn.IsBy(asked.today)
                & (check.Result == CheckResult.Passed | check.Result == CheckResult.PassedWithConditions));
            ok &= !major | outdated | passed;
        }

        return ok & versions.Any(asOf, static (version, day) => version.IsMajorVersion == true & version.ReleasedAt.IsBy(day));
    }
}
