using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Disclosure;

/// <summary>The places of regulation that this package enforces.</summary>
internal static class Cited
{
    private static readonly BilingualText Nfra = new("国家金融监督管理总局", "NFRA");

    public static RegulatoryReference BusinessReview { get; } = Notice("5", "N99-05.1");

    public static RegulatoryReference BusinessScope { get; } = Notice("5", "N99-05.2");

    public static RegulatoryReference TerritorialScope { get; } = Notice("5", "N99-05.3");

    public static RegulatoryReference Traceability { get; } = Notice("5", "N99-05.4");

    public static RegulatoryReference DisclosureDuty { get; } = Notice("5", "N99-05.5");

    public static RegulatoryReference Inspection { get; } = Notice("5", "N99-05.6");

    public static RegulatoryReference BusinessAudit { get; } = Notice("5", "N99-05.7");

    public static RegulatoryReference OwnPlatform { get; } = InsuranceTrace("TRC-2", SourceMarks.OtherSource);

    public static RegulatoryReference ImportantClauses { get; } = InsuranceTrace("TRC-3", SourceMarks.OtherSource);

    public static RegulatoryReference Retention { get; } = new()
    {
        Document = "insurance-law",
        DocumentTitle = new("中华人民共和国保险法", "Insurance Law of the People's Republic of China"),
        Authority = new("全国人民代表大会常务委员会", "Standing Committee of the National People's Congress"),
        Article = "87",
        Requirement = RequirementId.Parse("TRC-5"),
        Source = SourceMarks.OtherSource,
    };

    public static RegulatoryReference DisputeRetention { get; } = InsuranceTrace("TRC-6", SourceMarks.Unverified);

    public static RegulatoryReference Suitability { get; } = SuitabilityRule("SUI-1");

    public static RegulatoryReference ConsumerSuitability { get; } = new()
    {
        Document = "cbirc-2022-9",
        DocumentTitle = new("银行保险机构消费者权益保护管理办法", "Measures for consumer protection by banking and insurance institutions"),
        Authority = new("原中国银行保险监督管理委员会", "former CBIRC"),
        Article = "11",
        Requirement = RequirementId.Parse("CON-11"),
        Source = SourceMarks.OtherSource,
        EffectiveFrom = new(2023, 3, 1),
    };

    public static RegulatoryReference NoAnsweringForCustomer { get; } = SuitabilityRule("SUI-2");

    public static RegulatoryReference Marketing { get; } = new()
    {
        Document = "online-marketing-2026",
        DocumentTitle = new("金融产品网络营销管理办法", "Measures for online marketing of financial products"),
        Authority = new("八部门", "eight departments"),
        Article = "-",
        Requirement = RequirementId.Parse("MKT-1"),
        Source = SourceMarks.OtherSource,
        EffectiveFrom = new(2026, 9, 30),
    };

    /// <summary>Returns the rule on the institution's own platform that governs a kind of product on a day.</summary>
    public static RegulatoryReference PlatformRule(bool isInsurance, DateOnly day) => isInsurance && OwnPlatform.AppliesOn(day)
        ? OwnPlatform
        : Marketing.AppliesOn(day) ? Marketing : Traceability with { Source = SourceMarks.Inference };

    /// <summary>Returns the suitability rule in force on a day.</summary>
    public static RegulatoryReference SuitabilityOn(DateOnly day) => Suitability.AppliesOn(day) ? Suitability : ConsumerSuitability;

    /// <summary>Returns the rule that forbids answering for the customer, or the suitability rule before it was in force.</summary>
    public static RegulatoryReference OwnAnswerOn(DateOnly day) => NoAnsweringForCustomer.AppliesOn(day) ? NoAnsweringForCustomer : ConsumerSuitability;

    private static RegulatoryReference Notice(string article, string requirement) => new()
    {
        Document = "nfra-2024-99",
        DocumentTitle = new("关于加强银行业保险业移动互联网应用程序管理的通知", "Notice on strengthening the management of mobile applications in banking and insurance"),
        Authority = Nfra,
        Article = article,
        Requirement = RequirementId.Parse(requirement),
        Source = SourceMarks.FullText | SourceMarks.OfficialQuestions,
        EffectiveFrom = new(2024, 9, 12),
    };

    private static RegulatoryReference InsuranceTrace(string requirement, SourceMarks source) => new()
    {
        Document = "cbirc-2020-26",
        DocumentTitle = new("关于规范互联网保险销售行为可回溯管理的通知", "Notice on traceable management of Internet insurance sales"),
        Authority = new("原中国银行保险监督管理委员会", "former CBIRC"),
        Article = "-",
        Requirement = RequirementId.Parse(requirement),
        Source = source,
        EffectiveFrom = new(2020, 10, 1),
    };

    private static RegulatoryReference SuitabilityRule(string requirement) => new()
    {
        Document = "nfra-2025-7",
        DocumentTitle = new("金融机构产品适当性管理办法", "Measures for product suitability of financial institutions"),
        Authority = Nfra,
        Article = "-",
        Requirement = RequirementId.Parse(requirement),
        Source = SourceMarks.OtherSource,
        EffectiveFrom = new(2026, 2, 1),
    };
}
