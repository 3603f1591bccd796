using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Cases;

/// <summary>Cases about articles 8 to 10.</summary>
internal static class LifecycleCases
{
    private static readonly Institution Bank = new() { Id = "s", Name = "银行" };
    private static readonly PolicyDocument Regime = new() { Id = "p", Kind = PolicyKind.TestAndRelease, Covers = [PolicyTopic.Release, PolicyTopic.ThirdPartySdk], ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly MobileApplication App = new() { Id = "s", Name = "手机银行", State = AppState.Running, Audience = AppAudience.Customer, ServesPublicInternet = true, HasRegisteredUsers = true, IsImportantSystem = true, FirstReleasedOn = Day(2019, 1, 1) };
    private static readonly RuntimeMonitor Monitor = new() { Id = "m", Application = new Ref<MobileApplication>("s"), IsEnabled = true, LastSignalAt = At(2026, 6, 29), Coverage = [.. Enum.GetValues<ThreatClass>()] };
    private static readonly Sdk Push = new() { Id = "sdk", Name = "PushX", Application = new Ref<MobileApplication>("s") };
    private static readonly RuntimeMonitor SdkMonitor = new() { Id = "m2", Application = Fact<Ref<MobileApplication>>.Absent, Sdk = new Ref<Sdk>("sdk"), IsEnabled = true, LastSignalAt = At(2026, 6, 30) };
    private static readonly AppVersion Version = new() { Id = "s", Application = "app", IsStillServed = true, ReleasedAt = At(2025, 1, 1), SupportThrough = Day(2026, 3, 31) };
    private static readonly Vulnerability Hole = new() { Id = "vul", Version = new Ref<AppVersion>("s"), FoundAt = At(2026, 1, 1), FixedAt = Fact<DateTimeOffset>.Absent };
    private static readonly CounterfeitSearch Search = new() { Id = "cs", Applications = ["s"], SearchedOn = Day(2026, 5, 30) };
    private static readonly OsRelease Upgrade = new() { Id = "s", Name = "Android 17", IsSupportedByUs = true, AvailableOn = Day(2026, 6, 10) };
    private static readonly CompatibilityTest Tested = new() { Id = "ct", Version = "v", OsRelease = new Ref<OsRelease>("s"), TestedOn = Day(2026, 6, 10), Result = CheckResult.Passed };

    internal static CaseBook Book { get; } = new CaseBook()
        .Rule("N99-08.1", static pack => pack.Add(new ReleaseRegimeCoversSdks()), typeof(PolicyDocument)).Holds(Bank, Regime).Fails("regime,sdk", Bank).Fails("sdk", Bank, Regime with { Covers = [PolicyTopic.Release] }).Open(Bank, Regime with { Covers = default }).Fails("regime,sdk", Bank, Regime with { ValidThrough = Day(2026, 6, 29) })
        .At(At(2025, 9, 12)).Pends(Bank).Fails("regime,sdk", Bank, Regime with { ValidThrough = Day(2025, 9, 11) }).At(At(2025, 9, 13)).Fails("regime,sdk", Bank)
        .Rule("N99-09.1", static pack => pack.Add(new RunningApplicationIsMonitored()), typeof(RuntimeMonitor), typeof(Sdk)).Holds(App, Monitor).Fails("app", App, Monitor with { LastSignalAt = At(2026, 6, 29, 11, 59) }).Holds(App, Monitor, Push, SdkMonitor).Fails("sdk", App, Monitor, Push)
        .Skips(App with { State = AppState.Terminated }).Open(App, Monitor with { LastSignalAt = default }).Open(App, Monitor with { LastSignalAt = At(2026, 6, 30, 12, 1) }).Fails("app", App, Monitor with { IsEnabled = false }).Fails("sdk", App, Monitor, Push, SdkMonitor with { LastSignalAt = At(2026, 6, 1) })
        .Rule("N99-09.3", static pack => pack.Add(new OldVersionIsRetired()), typeof(Vulnerability)).Pends(Version).Holds(Version with { SupportThrough = Day(2026, 6, 30) }).Fails("support", Version with { SupportThrough = Day(2026, 3, 30) }).Fails("support", Version with { SupportThrough = Day(2025, 12, 31) }, Hole).Skips(Version with { IsStillServed = false })
        .Holds(Version with { SupportThrough = Fact<DateOnly>.Absent }).Open(Version with { SupportThrough = default })
        .At(At(2024, 12, 11)).Pends(Version with { SupportThrough = Day(2020, 1, 1) }).At(At(2024, 12, 12)).Fails("support", Version with { SupportThrough = Day(2020, 1, 1) })
        .Rule("N99-09.5", static pack => pack.Add(new CounterfeitsAreSearchedFor()), typeof(CounterfeitSearch)).Holds(App, Search).Fails(string.Empty, App, Search with { SearchedOn = Day(2026, 5, 29) }).Skips(App with { Audience = AppAudience.Internal }).Open(App, Search with { SearchedOn = default })
        .Fails(string.Empty, App with { FirstReleasedOn = Day(2026, 5, 29) }).Pends(App with { FirstReleasedOn = Day(2026, 5, 30) }).Pends(App with { FirstReleasedOn = Day(2026, 6, 29) }).Fails(string.Empty, App, Search with { SearchedOn = Day(2026, 7, 1) }).Open(App with { FirstReleasedOn = default })
        .At(At(2024, 10, 12)).Pends(App).At(At(2024, 10, 13)).Fails(string.Empty, App)
        .Rule("N99-10.3", static pack => pack.Add(new CompatibilityIsTestedInAdvance()), typeof(CompatibilityTest)).Holds(Upgrade, Tested).Fails(string.Empty, Upgrade, Tested with { TestedOn = Day(2026, 6, 11) }).Fails(string.Empty, Upgrade, Tested with { Result = CheckResult.Failed }).Skips(Upgrade with { IsSupportedByUs = false })
        .Open(Upgrade, Tested with { Result = default }).Skips(Upgrade with { AvailableOn = Day(2024, 9, 11) }).Fails(string.Empty, Upgrade with { AvailableOn = Day(2024, 9, 12) }).Skips(Upgrade with { AvailableOn = Day(2026, 7, 1) });
}
