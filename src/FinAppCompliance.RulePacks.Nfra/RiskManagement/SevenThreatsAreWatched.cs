using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.RiskManagement;

/// <summary>Requires that abnormal traffic, malware, intrusion, vulnerabilities, reverse engineering, tampering and repackaging are watched (article 12).</summary>
internal sealed class SevenThreatsAreWatched : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Unwatched = new("该类威胁没有监测", "this class of threat is not watched");

    private static readonly ThreatClass[] Threats = Enum.GetValues<ThreatClass>();
    private static readonly string[] Keys = [.. Threats.Select(static threat => threat.ToString())];

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
            draft = draft.Require(monitors.Any(threat, static (monitor, asked) => monitor.IsEnabled == true & monitor.Coverage.Contains(asked)), Unwatched, Keys[(int)threat]).With("monitors", monitors);
        }

        return draft;
    }
}
