using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Citations;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>The time limits of several regulators for one incident. Each counts in its own way from its own event.</summary>
internal static class IncidentRules
{
    public const string DataFirst = "dsm-69-first";
    public const string DataWritten = "dsm-69-written";
    public const string DataProgress = "dsm-69-progress";
    public const string DataPolice = "dsm-69-police";
    public const string DataUsers = "dsm-69-users";
    public const string DataFinal = "dsm-69-final";
    public const string NetworkProtection = "cir-4a-protection";
    public const string NetworkPolice = "cir-4a-police";
    public const string NetworkOffice = "cir-4a-office";
    public const string NetworkSummary = "cir-8-summary";
    public const string LeakOffice = "pipl-57-authority";
    public const string LeakRegulator = "dsm-63-regulator";
    public const string LeakPersons = "pipl-57-persons";
    public const string CentralBankBrief = "pbi-1-brief";
    public const string CentralBankReport = "pbi-1-report";

    public static IEnumerable<ClockRule> Make(ClockOptions options)
    {
        var atOnce = new TimeLimit(options.AtOnceHours, TimeUnit.Hours);
        var (minutes, hours) = (TimeUnit.Minutes, TimeUnit.Hours);
        return
        [
            ClockRule.Citing(DataFirst, new("首次报告数据安全事件", "first report of the data incident"), Addressee.FinancialRegulator, "DSM-69", new(2, hours), ClockStart.Occurrence),
            ClockRule.Citing(DataWritten, new("书面报告数据安全事件", "written report of the data incident"), Addressee.FinancialRegulator, "DSM-69", new(24, hours), ClockStart.Occurrence),
            ClockRule.Citing(DataProgress, new("续报特别重大事件进展", "progress of the especially major incident"), Addressee.FinancialRegulator, "DSM-69", new(2, hours), ClockStart.PreviousReport),
            ClockRule.Citing(DataPolice, new("向公安机关报告特别重大事件", "report of the especially major incident to the police"), Addressee.Police, "DSM-69", atOnce, ClockStart.Occurrence, LimitKind.Institution),
            ClockRule.Citing(DataUsers, new("告知用户特别重大事件", "tell users of the especially major incident"), Addressee.ConcernedPersons, "DSM-69", atOnce, ClockStart.Occurrence, LimitKind.Institution),
            ClockRule.Citing(DataFinal, new("报送数据安全事件总结", "final report of the data incident"), Addressee.FinancialRegulator, "DSM-69", new(5, TimeUnit.WorkingDays), ClockStart.EndOfHandling),
            ClockRule.Citing(NetworkProtection, new("向保护工作部门报告关键信息基础设施事件", "report to the protection department of critical infrastructure"), Addressee.ProtectionDepartment, "CIR-4a", new(1, hours), ClockStart.Discovery),
            ClockRule.Citing(NetworkPolice, new("向公安机关报告关键信息基础设施事件", "report on critical infrastructure to the police"), Addressee.Police, "CIR-4a", new(1, hours), ClockStart.Discovery),
            ClockRule.Citing(NetworkOffice, new("向省级网信部门报告网络安全事件", "report of the network incident to the cyberspace office"), Addressee.CyberspaceOffice, "CIR-4a", new(4, hours), ClockStart.Discovery),
            ClockRule.Citing(NetworkSummary, new("报送网络安全事件总结", "summary of the network incident"), Addressee.CyberspaceOffice, "CIR-8", new(30, TimeUnit.CalendarDays), ClockStart.EndOfHandling),
            ClockRule.Citing(LeakOffice, new("通知个人信息保护主管部门", "notify the authority for personal information"), Addressee.CyberspaceOffice, "PIPL-57", atOnce, ClockStart.Discovery, LimitKind.Institution),
            ClockRule.Citing(LeakRegulator, new("向金融监管部门报告个人信息泄露", "report the leak to the financial regulator"), Addressee.FinancialRegulator, "DSM-63", atOnce, ClockStart.Discovery, LimitKind.Institution),
            ClockRule.Citing(LeakPersons, new("通知个人信息泄露涉及的个人", "notify the persons concerned by the leak"), Addressee.ConcernedPersons, "PIPL-57", atOnce, ClockStart.Discovery, LimitKind.Institution),
            ClockRule.Citing(CentralBankBrief, new("向人民银行简要报告", "brief report to the central bank"), Addressee.CentralBank, "PBI-1", new(30, minutes), ClockStart.Occurrence),
            ClockRule.Citing(CentralBankReport, new("向人民银行报告", "report to the central bank"), Addressee.CentralBank, "PBI-1", new(2, hours), ClockStart.Occurrence),
        ];
    }
}
