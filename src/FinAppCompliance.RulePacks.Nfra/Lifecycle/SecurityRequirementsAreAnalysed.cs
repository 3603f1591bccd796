using FinAppCompliance.Domain.Applications;
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
    private static readonly BilingualText SdkMissing = new("内嵌SDK未做安全需求分析", "a built-in kit has no analysis of security requirements");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-06.7",
        Severity = Severity.High,
        Title = new("版本及其SDK已做安全需求分析", "the security requirements of the version and its kits are analysed"),
        Remediation = new("补做版本及SDK的安全需求分析", "make up the analysis for the version and its kits"),
        Needs = [FactNeed.Anywhere<SecurityRequirement>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<AppVersion> context)
    {
        var version = context.Subject;
        var requirements = context.Naming(SecurityRequirement.ByVersion, version);
        var own = requirements.Any(context.Today, IsApproved);
        var draft = context.When(version.BuiltOn.IsBy(context.Today) | version.ReleasedAt.Exists & version.ReleasedAt <= context.AsOf, NotBuilt).With("builtOn", version.BuiltOn).With("releasedAt", version.ReleasedAt);
        draft = Facts(draft.Require(own, Missing, "version").With("securityRequirements", requirements), requirements);
        if (version.Sdks.IsUnknown)
        {
            return draft.Require(Tri.Unknown, SdkMissing, "sdks").With("sdks", version.Sdks);
        }

        foreach (var sdk in version.Sdks.Items)
        {
            var analyses = context.Naming(SecurityRequirement.BySdk, sdk);
            var analysed = analyses.Any(context.Today, IsApproved);
            draft = Facts(draft.Require(analysed, SdkMissing, sdk.Id).With("securityRequirements", analyses), analyses);
        }

        return draft;
    }

    private static Tri IsApproved(SecurityRequirement requirement, DateOnly day) => requirement.ApprovedOn.IsBy(day) & !requirement.Requirements.IsEmpty;

    private static VerdictDraft Facts(VerdictDraft draft, Records<SecurityRequirement> requirements)
    {
        foreach (var requirement in requirements)
        {
            draft = draft.With("version", requirement.Version, requirement.Id).With("sdk", requirement.Sdk, requirement.Id).With("approvedOn", requirement.ApprovedOn, requirement.Id)
                .With("requirements", requirement.Requirements, requirement.Id);
        }

        return draft;
    }
}
