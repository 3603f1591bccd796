using FinAppCompliance.Artifacts;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Artifacts.Observed;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Artifacts.Uses;

/// <summary>Raises what a version asks for and the one before it did not (drift from least privilege).</summary>
internal sealed class ReleaseAsksNothingNew : IComplianceRule<AppVersion>
{
    private static readonly BilingualText Unread = new(
        "该版本的文件未全部读取，可能另有新增项",
        "not all files of this version were read, and there may be more that is new");
    private static readonly BilingualText NoFormer = new(
        "没有可比的上一版本，或未读取其文件",
        "there is no earlier version to compare with, or its files were not read");

    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "artifacts/release-asks-nothing-new",
        Severity = Severity.Review,
        Title = new("新版本没有新增权限或第三方SDK", "the version asks for nothing new"),
        Description = new("与同一平台的上一版本比较，新增的须征求同意的权限、收集的数据类型和第三方SDK交由人员判断", "held against the version before it on the same platform, new uses that ask the person, new collected data and new SDKs are for a person to decide"),
        Remediation = new("确认新增项的必要性，更新评估、隐私政策和清单", "confirm that the new use is necessary, and update assessment, notice and lists"),
        Citations = [Citations.Lawful],
        Needs = [FactNeed.Anywhere<AppVersion>(), FactNeed.Anywhere<ObservedUse>()],
    };

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var (former, isCertain) = Former(context);
        var before = former is null ? default : context.About<ObservedUse>(former.Id);
        var wasRead = former is null ? Tri.False : !before.IsEmpty;
        var draft = Name(context.When(isCertain ? wasRead : Tri.Unknown, NoFormer), context);
        draft = former is null ? draft : draft.With("formerUses", before);
        if (!isCertain || former is null || !wasRead.IsTrue)
        {
            return draft;
        }

        var known = new HashSet<(DeclarationKind, string)>();
        foreach (var use in before)
        {
            known.Add((use.Declaration.Kind, use.Declaration.Name));
        }

        var uses = context.About<ObservedUse>(context.Subject.Id);
        draft = draft.Review(uses.IsComplete ? Tri.False : Tri.Unknown, Unread, "files").With("observedUses", uses);
        foreach (var use in uses)
        {
            var counts = use.Declaration.Kind is DeclarationKind.Sdk or DeclarationKind.CollectedDataType || !DeclarationNames.AsksPerson(use.Declaration).IsFalse;
            if (counts && !known.Contains((use.Declaration.Kind, use.Declaration.Name)))
            {
                draft = draft.Review(before.IsComplete ? Tri.True : Tri.Unknown, Say(use.Declaration.Name), use.Declaration.Name)
                    .With("name", (Fact<string>)use.Declaration.Name)
                    .With("place", (Fact<string>)use.Declaration.Place.ToString()).With("formerVersion", former.VersionName, former.Id);
            }
        }

        return draft;
    }

    private static BilingualText Say(string name) =>
        new($"该版本新增了“{name}”，上一版本没有", $"this version newly asks for or embeds '{name}'; the one before did not");

    /// <summary>Names what tells the order of the versions.</summary>
    private static VerdictDraft Name(VerdictDraft draft, scoped in RuleContext<AppVersion> context)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        var versions = context.About<AppVersion>(context.Subject.Application.Id);
        draft = draft.With("versions", versions).With("platform", context.Subject.Platform)
            .With("versionCode", context.Subject.VersionCode);
        foreach (var other in versions)
        {
            draft = other.Id == context.Subject.Id ? draft : draft.With("platform", other.Platform, other.Id)
                .With("versionCode", other.VersionCode, other.Id);
        }

        return draft;
    }

    /// <summary>The version before this one, and whether no other may be nearer for lack of facts.</summary>
    private static (AppVersion? Version, bool IsCertain) Former(in RuleContext<AppVersion> context)
    {
        AppVersion? best = null;
        var subject = context.Subject;
        var versions = context.About<AppVersion>(subject.Application.Id);
        var isCertain = versions.IsComplete;
        foreach (var other in versions)
        {
            if (other.Id == subject.Id)
            {
                continue;
            }

            var isOrdered = other.Platform.SameAs(subject.Platform) & other.VersionCode.Exists & subject.VersionCode.Exists;
            isCertain &= !isOrdered.IsUnknown;
            var isEarlier = isOrdered.IsTrue && other.VersionCode.Value < subject.VersionCode.Value;
            if (isEarlier && (best is null || other.VersionCode.Value > best.VersionCode.Value))
            {
                best = other;
            }
        }

        return (best, isCertain);
    }
}
