using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Hardening;

/// <summary>Requires a permission on every component that other applications can reach, the launcher's aside.</summary>
internal sealed class ExportedComponentIsProtected : IComplianceRule<ObservedFile>
{
    private static readonly BilingualText NoManifest = new("不是安卓清单", "the file is no Android manifest");
    private static readonly BilingualText Open = new(
        "组件对其他应用开放且没有权限保护",
        "a component is open to other applications and no permission protects it");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/exported-component-is-protected",
        Severity = Severity.Medium,
        Title = new("对外开放的组件有权限保护", "every exported component is protected by a permission"),
        Description = new("除启动入口外，其他应用可以访问的组件应要求权限；取决于目标级别而未知的不作结论", "a component that other applications can reach asks for a permission, the launcher's entry aside; where the target level decides and is unknown, nothing is concluded"),
        Remediation = new("将组件设为不导出，或要求签名级权限并校验输入", "do not export the component, or ask for a signature permission and check its input"),
        Citations = [Citations.Hardening, Citations.RiskyCode],
    };

    public Verdict Evaluate(in RuleContext<ObservedFile> context)
    {
        var draft = context.When(context.Subject.Facts is AndroidManifestFacts, NoManifest);
        if (context.Subject.Facts is not AndroidManifestFacts manifest)
        {
            return draft;
        }

        foreach (var component in manifest.Components)
        {
            if (!component.IsRemoved && !component.IsLauncher)
            {
                var isProtected = !FlagTruth.Of(component.Exported) | component.IsProtected;
                draft = draft.Require(isProtected, isProtected.IsTrue ? Open : Say(component.Name), component.Name)
                    .With("component", (Fact<string>)component.Name)
                    .With("exported", component.Exported.Value).With("place", (Fact<string>)component.Place.ToString());
            }
        }

        return draft;
    }

    private static BilingualText Say(string name) =>
        new($"组件“{name}”对其他应用开放且没有权限保护", $"the component '{name}' is open to other applications and no permission protects it");
}
