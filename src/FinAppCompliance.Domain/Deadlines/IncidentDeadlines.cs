using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Time;
using static FinAppCompliance.Domain.Deadlines.DeadlineLines;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Deadlines that one incident starts. Each rule counts in its own way from its own event.</summary>
internal static class IncidentDeadlines
{
    private const TimeUnit Hours = TimeUnit.Hours;
    private const Addressee Regulator = Addressee.FinancialRegulator;
    private const Addressee Office = Addressee.CyberspaceOffice;
    private const DeadlineStart Occurrence = DeadlineStart.Occurrence;
    private const DeadlineStart Discovery = DeadlineStart.Discovery;
    private const GradingScheme Data = GradingScheme.DataSecurity;
    private const GradingScheme Network = GradingScheme.Network;
    private const IncidentGrade Larger = IncidentGrade.Larger;
    private const IncidentGrade Gravest = IncidentGrade.EspeciallyMajor;

    public static IEnumerable<DeadlineRule> All { get; } =
    [
        Legal(DeadlineIds.DataFirst, "DSM-69", "首次报告数据安全事件", "first report of the data incident", Regulator, Occurrence, 2, Hours)
            .Reported(ReportKind.DataIncidentFirst).From(Data, IncidentGrade.General),
        Legal(DeadlineIds.DataWritten, "DSM-69", "书面报告数据安全事件", "written report of the data incident", Regulator, Occurrence, 24, Hours)
            .Reported(ReportKind.DataIncidentWritten, isWritten: true).From(Data, IncidentGrade.General),
        Legal(DeadlineIds.DataProgress, "DSM-69", "续报特别重大事件进展", "progress of the especially major incident", Regulator, DeadlineStart.PreviousReport, 2, Hours)
            .Reported(ReportKind.DataIncidentProgress).From(Data, Gravest).Arising(Occurrence).Worded("每2小时", "every 2 h"),
        Own(DeadlineIds.DataPolice, "DSM-69", "向公安机关报告特别重大事件", "report of the especially major incident to the police", Addressee.Police, Occurrence, 24, Hours, 1, 72).From(Data, Gravest),
        Own(DeadlineIds.DataUsers, "DSM-69", "告知用户特别重大事件", "tell users of the especially major incident", Addressee.ConcernedPersons, Occurrence, 24, Hours, 1, 72).From(Data, Gravest),
        Legal(DeadlineIds.DataFinal, "DSM-69", "报送数据安全事件总结", "final report of the data incident", Regulator, DeadlineStart.EndOfHandling, 5, TimeUnit.WorkingDays)
            .Reported(ReportKind.DataIncidentFinal).From(Data, IncidentGrade.General).Arising(Occurrence),
        Legal(DeadlineIds.NetworkProtection, "CIR-4a", "向保护工作部门报告关键信息基础设施事件", "report to the protection department of critical infrastructure", Addressee.ProtectionDepartment, Discovery, 1, Hours)
            .Reported(ReportKind.NetworkIncident).From(Network, Larger),
        Legal(DeadlineIds.NetworkPolice, "CIR-4a", "向公安机关报告关键信息基础设施事件", "report on critical infrastructure to the police", Addressee.Police, Discovery, 1, Hours)
            .Reported(ReportKind.NetworkIncident).From(Network, Larger),
        Legal(DeadlineIds.NetworkOffice, "CIR-4a", "向省级网信部门报告网络安全事件", "report of the network incident to the cyberspace office", Office, Discovery, 4, Hours)
            .Reported(ReportKind.NetworkIncident).From(Network, Larger),
        Legal(DeadlineIds.NetworkSummary, "CIR-8", "报送网络安全事件总结", "summary of the network incident", Office, DeadlineStart.EndOfHandling, 30, TimeUnit.CalendarDays)
            .Reported(ReportKind.NetworkIncidentSummary).From(Network, Larger),
        Own(DeadlineIds.LeakOffice, "PIPL-57", "通知个人信息保护主管部门", "notify the authority for personal information", Office, Discovery, 24, Hours, 1, 72).Reported(ReportKind.PersonalInformationIncident),
        Own(DeadlineIds.LeakRegulator, "DSM-63", "向金融监管部门报告个人信息泄露", "report the leak to the financial regulator", Regulator, Discovery, 24, Hours, 1, 72).Reported(ReportKind.PersonalInformationIncident),
        Own(DeadlineIds.LeakPersons, "PIPL-57", "通知个人信息泄露涉及的个人", "notify the persons concerned by the leak", Addressee.ConcernedPersons, Discovery, 24, Hours, 1, 72),
        Legal(DeadlineIds.CentralBankBrief, "PBI-1", "向人民银行简要报告", "brief report to the central bank", Addressee.CentralBank, Discovery, 30, TimeUnit.Minutes)
            .Reported(ReportKind.NetworkIncident).From(GradingScheme.CentralBank, Larger).Worded("30分钟（征求意见稿，未核实）", "30 min (draft, not verified)"),
        Legal(DeadlineIds.CentralBankReport, "PBI-1", "向人民银行报告", "report to the central bank", Addressee.CentralBank, Discovery, 2, Hours)
            .Reported(ReportKind.NetworkIncident).From(GradingScheme.CentralBank, Larger).Worded("2小时（征求意见稿，未核实）", "2 h (draft, not verified)"),
        Own(DeadlineIds.MajorEmergency, "N99-15.5", "向金融监管总局或其派出机构报告重大突发事件", "report the major emergency to the NFRA or its office", Regulator, Discovery, 2, Hours, 1, 8),
        Legal(DeadlineIds.VendorEvent, "OUT-38", "报告外包重大事件", "report the major event of outsourcing", Regulator, Discovery, 24, Hours).Reported(ReportKind.OutsourcingEvent),
        Legal(DeadlineIds.Outage, "BCM-60m", "报告重要信息系统中断", "report the outage of an important system", Regulator, Occurrence, 60, TimeUnit.Minutes)
            .Reported(ReportKind.Outage).From(GradingScheme.Outage, Larger).Binding(InstitutionScope.CommercialBanks),
        Own(DeadlineIds.LeakContainment, "N99-16.5", "控制数据泄露、篡改或者毁损", "contain the leak, change or loss of data", Addressee.Institution, Discovery, 3, TimeUnit.WorkingDays, 1, 12),
        Own(DeadlineIds.SpecialAudit, "N99-17.5", "启动专项审计", "open the special audit", Addressee.Institution, Discovery, 10, TimeUnit.WorkingDays, 1, 30),
    ];
}
