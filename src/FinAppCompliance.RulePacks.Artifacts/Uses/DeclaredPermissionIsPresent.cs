using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Uses;

/// <summary>Finds declarations that no file of the version bears out any more.</summary>
internal sealed class DeclaredPermissionIsPresent : IComplianceRule<PermissionUse>
{
    private static readonly BilingualText Stale = new("台账登记的权限在应用文件中已不存在", "the files of the version no longer hold the permission that the register declares");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/declared-permission-is-present",
        Severity = Severity.Low,
        Title = new("台账登记的权限在应用文件中存在", "every declared permission is present in the files"),
        Description = new("台账登记的权限使用应有应用文件佐证；未声明已读取全部文件时不作结论", "a declared use is borne out by the files; unless all files are declared to be read, nothing is concluded"),
        Remediation = new("从台账和隐私政策中删除过时的声明", "take the stale declaration out of the register and the notice"),
        Citations = [Citations.Told],
        Needs = [FactNeed.Own<ObservedUse>()],
    };

    public Verdict Evaluate(in RuleContext<PermissionUse> context)
    {
        var observed = context.About<ObservedUse>(context.Subject.Version.Id);
        return context.Require(observed.Any(context.Subject.PermissionName, static (use, name) => name == use.Declaration.Name), Stale)
            .With("permissionName", context.Subject.PermissionName).With("observedUses", observed);
    }
}
