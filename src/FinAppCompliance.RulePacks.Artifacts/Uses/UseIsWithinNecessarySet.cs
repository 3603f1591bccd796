using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Reference;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Uses;

/// <summary>Raises everything that lies outside the necessary set of the application's type; the mapping is a draft, so a person decides.</summary>
internal sealed class UseIsWithinNecessarySet : IComplianceRule<ObservedUse>
{
    private static readonly BilingualText NoType = new(
        "应用不属于有必要个人信息范围的类型，或该项不涉及个人信息",
        "the application has no type with a necessary set, or the use touches no personal information");
    private static readonly BilingualText Outside = new(
        "所涉个人信息不在该类应用的必要个人信息范围内，仅可作为扩展功能经同意使用",
        "the information lies outside the necessary set of the application's type; it may only serve an extension, with consent");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/use-is-within-necessary-set",
        Severity = Severity.Review,
        Title = new("应用文件所涉个人信息在必要范围内", "what the files touch lies within the necessary set"),
        Description = new("权限、接口和数据类型按草案对照表归类，与该类应用的必要个人信息范围比对；超出范围的交由人员判断", "uses are put into categories by a draft table and held against the necessary set of the application's type; what lies outside is for a person to decide"),
        Remediation = new(
            "说明扩展功能与必要性，确保拒绝授权不影响基本功能，否则删除",
            "state the extension and why it is needed, make sure that refusing it does not stop the basic function, or take it out"),
        Citations = [Citations.Lawful],
        Needs = [FactNeed.Own<AppVersion>(), FactNeed.Own<MobileApplication>()],
    };

    public Verdict Evaluate(in RuleContext<ObservedUse> context)
    {
        var use = context.Subject.Declaration;
        var version = context.Find(context.Subject.Version);
        var application = version is null ? null : context.Find(version.Application);
        var types = application?.ServiceTypes ?? FactList<NecessaryServiceType>.Unknown;
        var asks = use.Kind is DeclarationKind.CollectedDataType ? Tri.True : DeclarationNames.AsksPerson(use);
        var draft = context
            .When(asks & (types.IsUnknown ? Tri.Unknown : types.Any(static type => DeclarationNames.TableName(type) is not null)), NoType)
            .With("serviceTypes", types, application?.Id ?? version?.Application.Id);
        var names = types.Select(DeclarationNames.TableName).OfType<string>().ToList();
        if (names.Count == 0 || !asks.IsTrue)
        {
            return draft;
        }

        if (use.Categories.IsUnknown)
        {
            return draft.Review(Tri.Unknown, Outside).With("categories", use.Categories);
        }

        var necessary = names.SelectMany(static name => ReferenceTable.NecessaryInformation.Rows.Where(row => row["app_type_zh"] == name)).SelectMany(static row => row.Categories).ToHashSet(StringComparer.Ordinal);
        foreach (var category in use.Categories.Where(category => !necessary.Contains(category)))
        {
            draft = draft.Review(true, Say(category, IsUnrelated(names, category)), category)
                .With("name", (Fact<string>)use.Name).With("category", (Fact<string>)category)
                .With("place", (Fact<string>)use.Place.ToString());
        }

        return draft;
    }

    private static BilingualText Say(string category, bool isUnrelated)
    {
        var zh = ReferenceTable.PersonalInformationCategories.Find(category)?["name_zh"] ?? category;
        var en = category.Replace('_', ' ');
        return isUnrelated
            ? new($"所涉“{zh}”与该类应用的功能无关（草案对照表）", $"the information '{en}' is not related to the functions of the application's type (draft table)")
            : new($"所涉“{zh}”不在该类应用的必要个人信息范围内，仅可作为扩展功能经同意使用", $"the information '{en}' lies outside the necessary set of the application's type; it may only serve an extension, with consent");
    }

    private static bool IsUnrelated(List<string> types, string category)
    {
        var rows = ReferenceTable.Get("necessity-matrix-draft").Rows.Where(row => row["pi_category"] == category && types.Contains(row["app_type_zh"])).ToList();
        return rows.Count > 0 && rows.All(static row => row["relation"] == "not_related");
    }
}
