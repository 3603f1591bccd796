using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires live monitoring of running applications and their SDKs (article 9).</summary>
internal sealed class RunningApplicationIsMonitored : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NotRunning = new("移动应用未在运行", "the application is not in service");
    private static readonly BilingualText Unmonitored = new("应用没有监控或监控无信号", "the application has no live monitor");
    private static readonly BilingualText SdkUnmonitored = new("SDK没有监控或监控无信号", "an SDK has no live monitor");

    private static readonly RuleParameter<TimeLimit> Silence = OwnLimits.Time("monitorSilence", 24, TimeUnit.Hours, "监控无信号的最长时间（小时）", "longest silence of a monitor, in hours");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-09.1",
        Severity = Severity.High,
        Title = new("运行中的应用和SDK得到实时监控", "the running application and its SDKs are monitored"),
        Remediation = new("启用监控并恢复信号", "switch monitoring on and restore its signal"),
        Needs = [FactNeed.Own<RuntimeMonitor>(), FactNeed.Own<Sdk>()],
        Parameters = [Silence],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var monitors = context.Own<RuntimeMonitor>();
        var sdks = context.Own<Sdk>();
        var since = context.AsOf.AddHours(-context.Parameters.Get(Silence).Amount);
        var draft = context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(monitors.Any(since, static (monitor, first) => IsLive(monitor, first)), Unmonitored, "app").With("monitors", monitors).Under(Silence)
            .Require(Covered(context, sdks, since), SdkUnmonitored, "sdk").With("sdks", sdks).With("monitors", monitors).Under(Silence);
        foreach (var sdk in sdks)
        {
            draft = draft.With("monitors", context.About<RuntimeMonitor>(sdk.Id));
        }

        return draft;
    }

    private static Tri IsLive(RuntimeMonitor monitor, DateTimeOffset since) =>
        monitor.IsEnabled == true & (monitor.LastSignalAt.IsAbsent ? false : monitor.LastSignalAt >= since);

    private static Tri Covered(in RuleContext<MobileApplication> context, Records<Sdk> sdks, DateTimeOffset since)
    {
        var covered = sdks.IsComplete ? Tri.True : Tri.Unknown;
        foreach (var sdk in sdks)
        {
            covered &= context.About<RuntimeMonitor>(sdk.Id).Any(since, static (monitor, first) => IsLive(monitor, first));
        }

        return covered;
    }
}
