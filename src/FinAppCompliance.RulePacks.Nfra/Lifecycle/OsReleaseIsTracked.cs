using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that a unit follows the upgrades of every supported operating system (article 10).</summary>
internal sealed class OsReleaseIsTracked : IComplianceRule<OsRelease>
{
    private static readonly BilingualText NotSupported = new("本机构不支持该系统", "the institution does not support it");
    private static readonly BilingualText Untracked = new("支持的操作系统无人跟踪升级", "nobody follows a supported operating system");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-10.1",
        Severity = Severity.Low,
        Title = new("操作系统升级有人跟踪", "somebody follows the operating system"),
        Remediation = new("指定部门跟踪该系统升级", "name a unit that follows its upgrades"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<OsRelease> context)
    {
        var release = context.Subject;
        return context.When(release.IsSupportedByUs == true, NotSupported).With("isSupportedByUs", release.IsSupportedByUs)
            .Require(release.TrackedBy.Exists, Untracked).With("trackedBy", release.TrackedBy);
    }
}
