using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires a verdict and a known origin of each built-in component and kit (article 7).</summary>
internal sealed class ComponentRisksAreManaged : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotReleased = new("版本未发布", "the version is not released");
    private static readonly BilingualText Unlisted = new("版本未登记组件清单", "the version has no bill of materials");
    private static readonly BilingualText NoVerdict = new("组件或SDK未经评定", "a component or kit has no accepting verdict");
    private static readonly BilingualText UnknownOrigin = new("组件或SDK来源不明", "a component or kit is of unknown origin");
    private static readonly BilingualText Critical = new("带有未修复严重漏洞的组件或SDK仍被采用", "a component or kit is used with an open critical vulnerability");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-07.2",
        Severity = Severity.High,
        Title = new("组件及SDK来源清楚且经安全评定", "each component has a known origin and a verdict"),
        Remediation = new("评定组件与SDK，替换来源不明或存在严重漏洞者", "judge components and kits and replace what is unknown or critically vulnerable"),
        Needs = [FactNeed.Anywhere<Component>(), FactNeed.Anywhere<Sdk>(), FactNeed.Anywhere<Vulnerability>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var draft = context.When(version.ReleasedAt.Exists & version.ReleasedAt <= context.AsOf, NotReleased).With("releasedAt", version.ReleasedAt);

        if (version.Components.IsUnknown)
        {
            draft = draft.Require(Tri.Unknown, Unlisted, "components").With("components", version.Components);
        }

        if (version.Sdks.IsUnknown)
        {
            draft = draft.Require(Tri.Unknown, Unlisted, "sdks").With("sdks", version.Sdks);
        }

        foreach (var reference in version.Components.Items)
        {
            var weaknesses = context.Naming(Vulnerability.ByComponent, reference);
            var part = context.Find(reference);
            var open = weaknesses.Any(context.AsOf, IsOpenCritical);
            draft = Judge(draft, reference.Id, part?.Verdict ?? default, part?.Origin ?? default);
            draft = Facts(draft.Require(!open, Critical, open.IsFalse ? reference.Id : reference.Id + "/critical").With("vulnerabilities", weaknesses), weaknesses);
        }

        foreach (var reference in version.Sdks.Items)
        {
            var weaknesses = context.Naming(Vulnerability.BySdk, reference);
            var kit = context.Find(reference);
            var open = weaknesses.Any(context.AsOf, IsOpenCritical);
            draft = Judge(draft, reference.Id, kit?.Verdict ?? default, kit?.Origin ?? default);
            draft = Facts(draft.Require(!open, Critical, open.IsFalse ? reference.Id : reference.Id + "/critical").With("vulnerabilities", weaknesses), weaknesses);
        }

        return draft;
    }

    private static VerdictDraft Judge(VerdictDraft draft, string id, Fact<ComponentVerdict> verdict, Fact<ComponentOrigin> origin)
    {
        var isKnown = origin.Exists & origin != ComponentOrigin.Unknown;
        return draft
            .Require(verdict == ComponentVerdict.Accepted | verdict == ComponentVerdict.AcceptedWithConditions, NoVerdict, id).With("verdict", verdict, id)
            .Require(isKnown, UnknownOrigin, isKnown.IsTrue ? id : id + "/origin").With("origin", origin, id);
    }

    private static Tri IsOpenCritical(Vulnerability weakness, DateTimeOffset asOf) =>
        weakness.Severity == WeaknessSeverity.Critical & weakness.FoundAt.Exists & weakness.FoundAt <= asOf & !(weakness.FixedAt.Exists & weakness.FixedAt <= asOf);

    private static VerdictDraft Facts(VerdictDraft draft, Records<Vulnerability> weaknesses)
    {
        foreach (var weakness in weaknesses)
        {
            draft = draft.With("severity", weakness.Severity, weakness.Id).With("fixedAt", weakness.FixedAt, weakness.Id);
        }

        return draft;
    }
}
