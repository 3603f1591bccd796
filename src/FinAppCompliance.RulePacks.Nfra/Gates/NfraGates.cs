using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Gates;

namespace FinAppCompliance.RulePacks.Nfra.Gates;

/// <summary>The steps of an application's life that the Notice guards, each as a gate over its requirements.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public static class NfraGates
{
    /// <summary>Gets the gate between admission and the beginning of work on an application (N99-02.2, 02.4).</summary>
    public static Gate Admission { get; } = Gate.For<MobileApplication>(
        "admission",
        new("准入", "admission"),
        static (application, asOf) => application with
        {
            State = AppState.InDesign,
            ConstructionStartedOn = application.ConstructionStartedOn.HasValue ? application.ConstructionStartedOn : ChinaStandardTime.DateOf(asOf),
        },
        "N99-02.2", "N99-02.4");

    /// <summary>Gets the gate before a version is released (N99-05.1 to 05.3, 06.7, 07.1, 07.3, 08.2, 08.4, 08.5, 11.2, 11.4).</summary>
    public static Gate Release { get; } = Gate.For<AppVersion>(
        "release",
        new("上架发布", "release"),
        static (version, asOf) => version with { ReleasedAt = asOf, IsStillServed = true },
        "N99-05.1", "N99-05.2", "N99-05.3", "N99-06.7", "N99-07.1", "N99-07.3", "N99-08.2", "N99-08.4", "N99-08.5", "N99-11.2", "N99-11.4")
        .AlsoAbout(PublishingAccounts);

    /// <summary>Gets the gate before an application that may be an important information system goes live (N99-11.3, 11.4, 15.1, 15.3).</summary>
    public static Gate ImportantSystemLaunch { get; } = Gate.For<MobileApplication>(
        "important-system-launch",
        new("重要信息系统投产", "launch of an important system"),
        static (application, asOf) => application with
        {
            State = AppState.Running,
            FirstReleasedOn = application.FirstReleasedOn.HasValue ? application.FirstReleasedOn : ChinaStandardTime.DateOf(asOf),
        },
        "N99-11.3", "N99-11.4", "N99-15.1", "N99-15.3");

    /// <summary>Gets the gate before the cut-over of an integration (QA-6.1 to QA-6.5).</summary>
    public static Gate IntegrationCutOver { get; } = Gate.For<IntegrationProject>(
        "integration-cut-over",
        new("整合切换", "integration cut-over"),
        static (project, asOf) => project with { CutOverOn = ChinaStandardTime.DateOf(asOf) },
        "QA-6.1", "QA-6.2", "QA-6.3", "QA-6.4", "QA-6.5");

    /// <summary>Gets the gate before an application is declared terminated (N99-02.3, 09.4).</summary>
    public static Gate Termination { get; } = Gate.For<MobileApplication>(
        "termination",
        new("终止运营", "termination"),
        static (application, asOf) => application with { State = AppState.Terminated, TerminatedOn = ChinaStandardTime.DateOf(asOf) },
        "N99-02.3", "N99-09.4");

    /// <summary>Gets all gates.</summary>
    public static IReadOnlyList<Gate> All { get; } = [Admission, Release, ImportantSystemLaunch, IntegrationCutOver, Termination];

    private static IEnumerable<string> PublishingAccounts(RegisterRecord version, FactSet facts)
    {
        var application = (Ref<MobileApplication>)facts.RootOf(version);
        var ids = new List<string>();
        foreach (var account in facts.All<PublishingAccount>())
        {
            if (!account.Applications.Contains(application).IsFalse)
            {
                ids.Add(account.Id);
            }
        }

        return ids;
    }
}
