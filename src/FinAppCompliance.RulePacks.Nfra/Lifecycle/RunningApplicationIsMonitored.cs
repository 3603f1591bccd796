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

    private static readonly RuleParameter<TimeLimit> Silence =
        OwnLimits.Time("monitorSilence", 24, TimeUnit.Hours, "监控无信号的最长时间（小时）", "longest silence of a monitor, in hours");

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
        var window = (First: context.AsOf.AddHours(-context.Parameters.Get(Silence).Amount), Last: context.AsOf);
        var draft = context.When(application.IsInService(), NotRunning).With("state", application.State)
            .Require(monitors.Any(window, IsLive), Unmonitored, "app").Under(Silence);
        draft = Name(draft, monitors).Require(Covered(context, sdks, window), SdkUnmonitored, "sdk").Under(Silence).With("sdks", sdks);
        foreach (var monitor in monitors)
        {
            // A monitor that is known to watch the application watches no kit.
            draft = draft.With("application", monitor.Application, monitor.Id);
        }

        foreach (var sdk in sdks)
        {
            var own = context.About<RuntimeMonitor>(sdk.Id);
            draft = own.Any(window, IsLive).IsTrue ? draft : Name(draft.With("application", sdk.Application, sdk.Id), own);
        }

        return draft;
    }

    /// <summary>Whether a signal lies in the window; one recorded for later says nothing about now.</summary>
    private static Tri IsLive(RuntimeMonitor monitor, (DateTimeOffset First, DateTimeOffset Last) window) =>
        monitor.IsEnabled == true & (monitor.LastSignalAt.TryGet(out var last) && last > window.Last ? Tri.Unknown
            : monitor.LastSignalAt.Exists & monitor.LastSignalAt >= window.First);

    private static Tri Covered(in RuleContext<MobileApplication> context, Records<Sdk> sdks, (DateTimeOffset First, DateTimeOffset Last) window)
    {
        var covered = sdks.IsComplete ? Tri.True : Tri.Unknown;
        foreach (var sdk in sdks)
        {
            // A kit of which it is not known whether the application embeds it settles nothing.
            covered &= context.About<RuntimeMonitor>(sdk.Id).Any(window, IsLive) | (sdk.Application.IsUnknown ? Tri.Unknown : Tri.False);
        }

        return covered;
    }

    private static VerdictDraft Name(VerdictDraft draft, Records<RuntimeMonitor> monitors)
    {
        if (!draft.IsOpen)
        {
            return draft;
        }

        draft = draft.With("monitors", monitors);
        foreach (var monitor in monitors)
        {
            draft = monitor.Sdk.HasValue ? draft.With("sdk", monitor.Sdk, monitor.Id) : draft
                .With("application", monitor.Application, monitor.Id);
            draft = draft.With("isEnabled", monitor.IsEnabled, monitor.Id).With("lastSignalAt", monitor.LastSignalAt, monitor.Id);
        }

        return draft;
    }
}
