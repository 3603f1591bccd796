using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that abnormal traffic, malware, intrusion, vulnerabilities, reverse engineering, tampering and repackaging are watched (article 12).</summary>
/// <remarks>An official account hands out no code, so the last three classes are not asked of it.</remarks>
internal sealed class SevenThreatsAreWatched : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly ThreatClass[] Threats = Enum.GetValues<ThreatClass>();
    private static readonly string[] Keys = [.. Threats.Select(static threat => threat.ToString())];
    private static readonly BilingualText[] Unwatched = [.. Threats.Select(Labels.Of).Select(static name => new BilingualText($"未监测“{name.Zh}”", $"{name.En} is not watched"))];

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-12.4",
        Severity = Severity.Medium,
        Title = new("七类威胁均有监测", "the seven classes of threat are watched"),
        Remediation = new("补齐缺少的监测", "add the missing coverage"),
        Needs = [FactNeed.Own<RuntimeMonitor>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var monitors = context.Own<RuntimeMonitor>();
        var draft = context.When(application.IsInService(), NotRunning).With("state", application.State);
        foreach (var threat in Threats)
        {
            var isWatched = monitors.Any(threat, static (monitor, asked) => monitor.IsEnabled == true & monitor.Coverage.Contains(asked));
            draft = threat.NeedsOwnCode()
                ? draft.Require(isWatched | application.Form == AppForm.OfficialAccount, Unwatched[(int)threat], Keys[(int)threat]).With("form", application.Form)
                : draft.Require(isWatched, Unwatched[(int)threat], Keys[(int)threat]);
            draft = draft.With("monitors", monitors);
            foreach (var monitor in monitors)
            {
                draft = draft.With("application", monitor.Application, monitor.Id).With("isEnabled", monitor.IsEnabled, monitor.Id).With("coverage", monitor.Coverage, monitor.Id);
            }
        }

        return draft;
    }
}
