using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Uses;

/// <summary>Requires every SDK that the files show to be registered and, if it collects, to be on the shared list.</summary>
internal sealed class SdkIsOnSharedList : IComplianceRule<ObservedUse>
{
    private static readonly BilingualText NoSdk = new("不是第三方SDK", "this is no SDK");
    private static readonly BilingualText Unlisted = new(
        "应用中的第三方SDK未登记，或未列入与第三方共享个人信息清单",
        "the SDK in the application is not registered, or not on the list of information shared with third parties");
    private static readonly BilingualText Hint = new(
        "名称提示应用可能含有未登记的第三方SDK，请核实",
        "a name hints at an SDK that is not registered; please verify");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/sdk-is-on-shared-list",
        Severity = Severity.High,
        Title = new("应用中的第三方SDK已登记并列入共享清单", "every SDK in the application is registered and on the shared list"),
        Description = new("应用文件显示的第三方SDK都应登记；收集个人信息的还应列入共享清单。仅由名称推断的交由人员核实", "every SDK that the files show is registered, and on the shared list if it collects personal information; what only a name hints at is for a person to verify"),
        Remediation = new(
            "登记该SDK并列入共享清单和隐私政策，或从应用中移除",
            "register the SDK and put it on the shared list and into the notice, or remove it"),
        Citations = [Citations.Told, Citations.SdkRequirements],
        Needs = [FactNeed.Own<AppVersion>(), FactNeed.Own<Sdk>()],
    };

    public Verdict Evaluate(in RuleContext<ObservedUse> context)
    {
        var use = context.Subject.Declaration;
        var draft = context.When(use.Kind == DeclarationKind.Sdk, NoSdk);
        if (use.Kind != DeclarationKind.Sdk)
        {
            return draft;
        }

        var version = context.Find(context.Subject.Version);
        var registered = version is null ? default : context.About<Sdk>(version.Application.Id);
        var listed = version is null ? Tri.Unknown : registered.Any(use.Name, static (sdk, name) => SameName(sdk.Name, name) & ((sdk.IsInSharedList == true) | (sdk.CollectsPersonalInformation == false)));
        draft = use.Certainty == FactCertainty.Hinted ? draft.Review(!listed, Hint) : draft.Require(listed, Unlisted);
        draft = draft.With("sdk", (Fact<string>)use.Name).With("mark", (Fact<string>)use.Mark)
            .With("place", (Fact<string>)use.Place.ToString()).With("sdks", registered);
        foreach (var sdk in registered)
        {
            draft = SameName(sdk.Name, use.Name).IsFalse ? draft
                : draft.With("application", sdk.Application, sdk.Id)
                    .With("isInSharedList", sdk.IsInSharedList, sdk.Id)
                    .With("collectsPersonalInformation", sdk.CollectsPersonalInformation, sdk.Id);
        }

        return draft;
    }

    private static Tri SameName(string registered, string observed) => string.Equals(registered.Trim(), observed, StringComparison.OrdinalIgnoreCase);
}
