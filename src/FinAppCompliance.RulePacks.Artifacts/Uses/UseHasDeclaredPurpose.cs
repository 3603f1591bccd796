using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Uses;

/// <summary>Requires a purpose in the register for everything the files ask the person for or say they collect.</summary>
internal sealed class UseHasDeclaredPurpose : IComplianceRule<ObservedUse>
{
    private static readonly BilingualText Sdk = new("第三方SDK由其他规则核对", "SDKs are judged by another rule");
    private static readonly BilingualText Harmless = new("平台不就此征求用户同意", "the platform does not ask the person for it");
    private static readonly BilingualText Undeclared = new(
        "台账未登记该权限或接口的使用目的",
        "the register declares no use of this permission or interface");
    private static readonly BilingualText NoElement = new(
        "台账未登记与该数据类型相应的个人信息项及其处理活动",
        "the register holds no element of personal information with an activity for this data type");
    private static readonly BilingualText NoReason = new("文件没有给出使用理由", "the file gives no reason for the interface");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/use-has-declared-purpose",
        Severity = Severity.High,
        Title = new("应用文件中的权限、接口和数据类型均已登记目的", "every permission, interface and data type in the files has a declared purpose"),
        Description = new("应用文件请求的权限、使用的受限接口和声明收集的数据类型，都应在台账中有相应的使用目的；台账不完整时不作结论", "whatever the files of a version ask for or declare to collect has a purpose in the register; with an incomplete register nothing is concluded"),
        Remediation = new(
            "登记使用目的并写入隐私政策，或从应用中删除该权限、接口或数据类型",
            "record the purpose and put it into the privacy notice, or take it out of the application"),
        Citations = [Citations.Lawful, Citations.Told],
        Needs = [FactNeed.Own<AppVersion>(), FactNeed.Own<PermissionUse>(), FactNeed.Own<PersonalInformationElement>()],
    };

    public Verdict Evaluate(in RuleContext<ObservedUse> context)
    {
        var use = context.Subject.Declaration;
        return use.Kind switch
        {
            DeclarationKind.Sdk => context.When(false, Sdk),
            DeclarationKind.RequiredReasonApi => context
                .Require(use.Reasons.IsUnknown ? Tri.Unknown : use.Reasons.Count > 0, NoReason).With("interface", (Fact<string>)use.Name)
                .With("place", (Fact<string>)use.Place.ToString()),
            DeclarationKind.CollectedDataType => Collected(context, use),
            _ => Asked(context, use),
        };
    }

    private static Verdict Asked(in RuleContext<ObservedUse> context, DataDeclaration use)
    {
        var declared = context.About<PermissionUse>(context.Subject.Version.Id);
        var draft = context.When(DeclarationNames.AsksPerson(use), Harmless)
            .Require(declared.Any(use.Name, static (one, name) => one.PermissionName == name), Undeclared)
            .With("name", (Fact<string>)use.Name).With("place", (Fact<string>)use.Place.ToString()).With("permissionUses", declared);
        foreach (var one in declared)
        {
            draft = draft.With("permissionName", one.PermissionName, one.Id);
        }

        return draft;
    }

    private static Verdict Collected(in RuleContext<ObservedUse> context, DataDeclaration use)
    {
        var version = context.Find(context.Subject.Version);
        if (version is null)
        {
            return context.Require(Tri.Unknown, NoElement).With("version", Fact<string>.Unknown);
        }

        var elements = context.About<PersonalInformationElement>(version.Application.Id);
        var declared = use.Categories.IsUnknown ? Tri.Unknown : Tri.True;
        foreach (var category in use.Categories)
        {
            declared &= elements.Any(DeclarationNames.KindOf(category), static (one, kind) => (one.Kind == kind) & one.Activity.Exists);
        }

        var draft = context.Require(declared, NoElement).With("dataType", (Fact<string>)use.Name)
            .With("place", (Fact<string>)use.Place.ToString()).With("elements", elements);
        foreach (var one in elements)
        {
            draft = draft.With("kind", one.Kind, one.Id);
            draft = IsOneOf(one.Kind, use.Categories) ? draft.With("activity", one.Activity, one.Id) : draft;
        }

        return draft;
    }

    private static bool IsOneOf(Fact<PersonalInformationKind> kind, FactList<string> categories) =>
        !kind.HasValue || categories.Any(category => DeclarationNames.KindOf(category) == kind.Value).IsTrue;
}
