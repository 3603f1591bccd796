using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires passed tests of authentication and logic control where a version changes them (article 7).</summary>
internal sealed class AuthenticationAndLogicAreTested : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText Authentication = new("身份认证变更未经测试通过", "authentication changed without a passed test");
    private static readonly BilingualText Logic = new("逻辑控制变更未经测试通过", "logic control changed without a passed test");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-07.3",
        Severity = Severity.High,
        Title = new("身份认证和逻辑控制变更已经测试", "changes to authentication and logic control are tested"),
        Remediation = new(
            "补做相应的安全测试并整改，如实注明测试日期，不得倒签",
            "make up the tests and fix what they find; state the true dates and do not backdate"),
        Needs = [FactNeed.Own<SecurityTest>()],
        Arising = DutyArising.At<AppVersion>("releasedAt", static version => version.ReleasedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.IsBy(context.AsOf), NotReleased).With("releasedAt", version.ReleasedAt);

        draft = Check(draft, context, TestKind.Authentication, version.ChangesAuthentication);
        return Check(draft, context, TestKind.LogicControl, version.ChangesLogicControl);
    }

    private static VerdictDraft Check(VerdictDraft draft, scoped in RuleContext<AppVersion> context, TestKind kind, Fact<bool> changed)
    {
        var tests = context.Own<SecurityTest>();
        var day = context.Subject.ReleasedAt.TryGet(out var released) ? ChinaStandardTime.DateOf(released) : DateOnly.MinValue;
        var passed = tests.Any((kind, day), static (test, asked) => test.Kind == asked.kind & test.TestedOn.IsBy(asked.day)
            & (test.Result == CheckResult.Passed | test.Result == CheckResult.PassedWithConditions));
        var isAuthentication = kind == TestKind.Authentication;
        draft = draft
            .Require(!(changed == true) | passed, isAuthentication ? Authentication : Logic, isAuthentication ? "authentication" : "logic")
            .With(isAuthentication ? "changesAuthentication" : "changesLogicControl", changed).With("securityTests", tests);
        foreach (var test in tests)
        {
            draft = draft.With("kind", test.Kind, test.Id);
            draft = (test.Kind == kind).IsFalse ? draft : draft.With("result", test.Result, test.Id)
                .With("testedOn", test.TestedOn, test.Id);
        }

        return draft;
    }
}
