using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-06: a version embeds a kit of an independent handler that nobody judged, analysed, listed or asked consent for.</summary>
public sealed class ScenarioS06Tests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "掌上营业厅", State = AppState.Running, ProcessesPersonalInformation = true };

    private static readonly AppVersion Version = new() { Id = "v5.2", Application = App, BuiltOn = Day(2025, 5, 1), ReleasedAt = At(2025, 5, 10), Components = [], Sdks = ["pushx"] };

    private static readonly Sdk PushX = new()
    {
        Id = "pushx",
        Name = "PushX",
        Application = (Ref<MobileApplication>)App,
        Origin = ComponentOrigin.Commercial,
        Verdict = Fact<ComponentVerdict>.Absent,
        LegalRole = SdkLegalRole.IndependentHandler,
        CollectsPersonalInformation = true,
        StartsBeforeConsent = true,
        IsInSharedList = false,
        HasSeparateConsent = false,
    };

    private static readonly PersonalInformationElement DeviceId = new()
    {
        Id = "device-id",
        Name = "设备标识",
        Application = App,
        Kind = PersonalInformationKind.Device,
        CollectedBy = CollectorKind.Sdk,
        Sdk = (Ref<Sdk>)PushX,
        IsInNotice = false,
        CollectedBeforeConsent = true,
    };

    private static readonly SecurityRequirement Analysed = new() { Id = "requirement", Version = (Ref<AppVersion>)Version, Sdk = Fact<Ref<Sdk>>.Absent, ApprovedOn = Day(2025, 4, 1), Requirements = ["登录安全"] };

    [Fact]
    public void The_hidden_kit_is_found_by_the_notice_and_by_its_neighbours() => Run(PushX).FindsExactly(
        "N99-06.7 High v5.2 pushx",
        "N99-07.2 High v5.2 pushx",
        "N99-16.3 High app collected",
        "AUD-2.1 High app collected",
        "AUD-3.1 High app collection",
        "AUD-3.1 High app sdk",
        "NDR-21 High app sdk",
        "MIIT-LIST Medium app sdk",
        "PIPL-17 High app collected",
        "PIPL-23 High app sdk");

    [Fact]
    public void The_kit_of_an_entrusted_processor_needs_no_separate_consent() =>
        Run(PushX with { LegalRole = SdkLegalRole.EntrustedProcessor }).DoesNotFind("PIPL-23");

    private static ScenarioRun Run(Sdk kit) => ScenarioRun.Of(At(2025, 5, 20), FactSet.Of(
        [App, Version, kit, DeviceId, Analysed], typeof(SecurityRequirement), typeof(Vulnerability)));
}
