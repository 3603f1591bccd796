using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Hardening;

/// <summary>Requires that neither a debugger may attach nor the build is one for tests.</summary>
internal sealed class ReleaseIsNotDebuggable : IComplianceRule<ObservedFile>
{
    private static readonly BilingualText NoApplication = new("不是带有应用元素的安卓清单", "the file is no Android manifest with an application");
    private static readonly BilingualText Debuggable = new("应用可被调试", "a debugger may attach to the application");
    private static readonly BilingualText TestOnly = new("应用为仅供测试的构建", "the build is for tests only");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/release-is-not-debuggable",
        Severity = Severity.High,
        Title = new("发布版本不可调试", "the release is not debuggable"),
        Description = new("发布的应用不得可调试或仅供测试；源清单未写明的，以构建结果为准，此处不作结论", "a release is neither debuggable nor for tests only; where the source manifest is silent the build decides, and nothing is concluded"),
        Remediation = new("以发布配置重新构建", "build again with the release configuration"),
        Citations = [Citations.Hardening],
    };

    public Verdict Evaluate(in RuleContext<ObservedFile> context)
    {
        var manifest = context.Subject.Facts as AndroidManifestFacts;
        var draft = context.When(manifest is not null && manifest.Debuggable != default, NoApplication);
        return manifest is null || manifest.Debuggable == default
            ? draft
            : draft.Require(!FlagTruth.Of(manifest.Debuggable), Debuggable, "debuggable").With("debuggable", manifest.Debuggable.Value).With("place", (Fact<string>)manifest.Debuggable.Place.ToString())
                .Require(!FlagTruth.Of(manifest.TestOnly), TestOnly, "testOnly").With("testOnly", manifest.TestOnly.Value);
    }
}
