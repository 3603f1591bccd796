using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Hardening;

/// <summary>Requires a target level that the institution still accepts.</summary>
internal sealed class TargetLevelIsRecent : IComplianceRule<ObservedFile>
{
    private static readonly BilingualText NoManifest = new("不是安卓清单", "the file is no Android manifest");
    private static readonly BilingualText Old = new("目标级别低于机构要求，系统的新保护不生效", "the target level is below what the institution asks for, so newer protections of the system do not apply");

    private static readonly RuleParameter<int> Least = RuleParameter.Count("leastTargetLevel", 30, (23, 60), new("级", "level"), Tighter.Higher, new(
        new("最低目标级别", "lowest target level"),
        new("国内应用商店普遍要求不低于30；不是法律规定", "what application stores of the mainland commonly ask for; not law"),
        new("移动应用管理部门", "the department that manages mobile applications")));

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/target-level-is-recent",
        Severity = Severity.Medium,
        Title = new("目标级别不过旧", "the target level is recent"),
        Description = new("应用的目标级别不低于机构设定的最低级别；源清单未写明的不作结论", "the target level is at least the one the institution sets; where the source manifest is silent nothing is concluded"),
        Remediation = new("提高目标级别并重新测试", "raise the target level and test again"),
        Citations = [Citations.OldVersions],
        Parameters = [Least],
    };

    public Verdict Evaluate(in RuleContext<ObservedFile> context)
    {
        var draft = context.When(context.Subject.Facts is AndroidManifestFacts, NoManifest);
        return context.Subject.Facts is not AndroidManifestFacts manifest
            ? draft
            : draft.Require(manifest.TargetSdk.Value >= context.Parameters.Get(Least), Old).Under(Least)
                .With("targetSdk", manifest.TargetSdk.Value).With("place", (Fact<string>)manifest.TargetSdk.Place.ToString());
    }
}
