using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a verdict and a known origin of each built-in component and kit (article 7).</summary>
/// <remarks>A vulnerability counts while the version is offered or served; what is found after its withdrawal is no use of it.</remarks>
internal sealed class ComponentRisksAreManaged : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText ComponentsUnlisted = new("版本未登记组件清单", "the version does not list its components");
    private static readonly BilingualText SdksUnlisted = new("版本未登记SDK清单", "the version does not list its kits");
    private static readonly BilingualText NoVerdict = new("组件或SDK未经评定", "a component or kit has no accepting verdict");
    private static readonly BilingualText UnknownOrigin = new("组件或SDK来源不明", "a component or kit is of unknown origin");
    private static readonly BilingualText Critical = new(
        "带有未修复严重漏洞的组件或SDK仍被采用",
        "a component or kit is used with an open critical vulnerability");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-07.2",
        Severity = Severity.High,
        Title = new("组件及SDK来源清楚且经安全评定", "each component has a known origin and a verdict"),
        Remediation = new("评定组件与SDK，替换来源不明或存在严重漏洞者", "judge components and kits and replace what is unknown or critically vulnerable"),
        Needs = [FactNeed.Anywhere<Component>(), FactNeed.Anywhere<Sdk>(), FactNeed.Anywhere<Vulnerability>()],
        Arising = DutyArising.At<AppVersion>("releasedAt", static version => version.ReleasedAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.IsBy(context.AsOf), NotReleased).With("releasedAt", version.ReleasedAt);
        draft = version.Components.IsUnknown ? draft.Require(Tri.Unknown, ComponentsUnlisted, "components")
            .With("components", version.Components) : draft;
        draft = version.Sdks.IsUnknown ? draft.Require(Tri.Unknown, SdksUnlisted, "sdks").With("sdks", version.Sdks) : draft;
        foreach (var reference in version.Components.Items)
        {
            var found = context.Find(reference);
            var part = new BuiltInPart("组件", "component", found?.Name ?? reference.Id, reference.Id, found?.Verdict ?? default, found?.Origin ?? default);
            draft = Judge(draft, context, part, context.Naming(Vulnerability.ByComponent, reference), "components", version.Components);
        }

        foreach (var reference in version.Sdks.Items)
        {
            var found = context.Find(reference);
            var part = new BuiltInPart("SDK", "kit", found?.Name ?? reference.Id, reference.Id, found?.Verdict ?? default, found?.Origin ?? default);
            draft = Judge(draft, context, part, context.Naming(Vulnerability.BySdk, reference), "sdks", version.Sdks);
        }

        return draft;
    }

    private static VerdictDraft Judge<T>(VerdictDraft draft, scoped in RuleContext<AppVersion> context, BuiltInPart part, Records<Vulnerability> weaknesses, string list, FactList<Ref<T>> listed)
        where T : RegisterRecord
    {
        var version = context.Subject;
        var isAccepted = part.Verdict == ComponentVerdict.Accepted | part.Verdict == ComponentVerdict.AcceptedWithConditions;
        var isKnown = part.Origin.Exists & part.Origin != ComponentOrigin.Unknown;
        var isSafe = !(weaknesses.Any(context.AsOf, IsOpenCritical) & (!version.WithdrawnOn.IsBy(context.Today) | version.IsStillServed == true));
        draft = draft
            .Require(isAccepted, isAccepted.IsTrue ? NoVerdict : part.Say("未经评定", "has no accepting verdict"), part.Id)
            .With(list, listed).With("verdict", part.Verdict, part.Id)
            .Require(isKnown, isKnown.IsTrue ? UnknownOrigin : part.Say("来源不明", "is of unknown origin"), part.Id + "/origin")
            .With(list, listed).With("origin", part.Origin, part.Id)
            .Require(isSafe, isSafe.IsTrue ? Critical : part.Say("带有未修复的严重漏洞仍被采用", "is used with an open critical vulnerability"), part.Id + "/critical")
            .With(list, listed)
            .With("withdrawnOn", version.WithdrawnOn).With("isStillServed", version.IsStillServed).With("vulnerabilities", weaknesses);
        foreach (var weakness in weaknesses)
        {
            draft = draft.With("severity", weakness.Severity, weakness.Id);
            draft = (weakness.Severity == WeaknessSeverity.Critical).IsFalse ? draft
                : draft.With("component", weakness.Component, weakness.Id)
                    .With("sdk", weakness.Sdk, weakness.Id).With("foundAt", weakness.FoundAt, weakness.Id)
                    .With("fixedAt", weakness.FixedAt, weakness.Id);
        }

        return draft;
    }

    private static Tri IsOpenCritical(Vulnerability weakness, DateTimeOffset asOf) =>
        weakness.Severity == WeaknessSeverity.Critical & weakness.FoundAt.IsBy(asOf) & !weakness.FixedAt.IsBy(asOf);
}
