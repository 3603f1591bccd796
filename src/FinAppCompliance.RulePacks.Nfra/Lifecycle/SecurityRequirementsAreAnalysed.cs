using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires security requirements for each version and each built-in SDK (article 6).</summary>
internal sealed class SecurityRequirementsAreAnalysed : IComplianceRule<AppVersion>
{
    private static readonly BilingualText NotBuilt = new("版本尚未构建", "the version is not built yet");
    private static readonly BilingualText Missing = new("版本未做安全需求分析", "the version has no analysis of security requirements");
    private static readonly BilingualText SdksUnlisted = new(
        "内嵌SDK清单未登记，无法核对其安全需求分析",
        "the built-in kits are not listed, so their analyses cannot be verified");
    private static readonly BilingualText SdkMissing = new("内嵌SDK未做安全需求分析", "a built-in kit has no analysis of security requirements");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-06.7",
        Severity = Severity.High,
        Title = new("版本及其SDK已做安全需求分析", "the security requirements of the version and its kits are analysed"),
        Remediation = new(
            "补做版本及SDK的安全需求分析，如实注明补办日期和原因，不得倒签",
            "make up the analysis for the version and its kits; state the true date and reason of the late step and do not backdate"),
        Needs = [FactNeed.Anywhere<SecurityRequirement>(), FactNeed.Anywhere<Sdk>()],
        Arising = DutyArising.By<AppVersion>("releasedAt", VersionDay.Of),
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var requirements = context.Naming(SecurityRequirement.ByVersion, version);
        var own = requirements.Any(context.Today, IsApproved);
        var draft = context
            .When(version.BuiltOn.IsBy(context.Today) | version.ReleasedAt.IsBy(context.AsOf), NotBuilt).With("builtOn", version.BuiltOn)
            .With("releasedAt", version.ReleasedAt);
        draft = Name(draft.Require(own, Missing, "version").With("securityRequirements", requirements), requirements);
        foreach (var requirement in requirements)
        {
            draft = draft.With("version", requirement.Version, requirement.Id);
        }

        if (version.Sdks.IsUnknown)
        {
            return draft.Require(Tri.Unknown, SdksUnlisted, "sdks").With("sdks", version.Sdks);
        }

        foreach (var sdk in version.Sdks.Items)
        {
            draft = JudgeSdk(draft, context, sdk);
        }

        return draft;
    }

    private static VerdictDraft JudgeSdk(VerdictDraft draft, scoped in RuleContext<AppVersion> context, Ref<Sdk> sdk)
    {
        var analyses = context.Naming(SecurityRequirement.BySdk, sdk);
        var analysed = analyses.Any(context.Today, IsApproved);
        draft = draft
            .Require(analysed, analysed.IsTrue ? SdkMissing : Say(context.Find(sdk)?.Name ?? sdk.Id, sdk.Id), sdk.Id)
            .With("sdks", context.Subject.Sdks).With("securityRequirements", analyses);
        draft = Name(draft, analyses);
        foreach (var requirement in analyses)
        {
            draft = draft.With("sdk", requirement.Sdk, requirement.Id);
        }

        return draft;
    }

    private static BilingualText Say(string name, string id) =>
        new($"内嵌SDK“{name}”（{id}）未做安全需求分析", $"the built-in kit '{name}' ({id}) has no analysis of security requirements");

    private static Tri IsApproved(SecurityRequirement requirement, DateOnly day) => requirement.ApprovedOn.IsBy(day) & !requirement.Requirements.IsEmpty;

    private static VerdictDraft Name(VerdictDraft draft, Records<SecurityRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            draft = draft.With("approvedOn", requirement.ApprovedOn, requirement.Id)
                .With("requirements", requirement.Requirements, requirement.Id);
        }

        return draft;
    }
}
