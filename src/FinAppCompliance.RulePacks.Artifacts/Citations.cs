using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.RulePacks.Artifacts;

/// <summary>The places of the Notice that the rules of this pack rest on.</summary>
internal static class Citations
{
    internal static RegulatoryReference Lawful { get; } = Notice("16", "N99-16.2", SourceMarks.FullText | SourceMarks.OfficialQuestions);

    internal static RegulatoryReference Told { get; } = Notice("16", "N99-16.3", SourceMarks.FullText | SourceMarks.OfficialQuestions);

    internal static RegulatoryReference SdkRequirements { get; } = Notice("6", "N99-06.7", SourceMarks.FullText);

    internal static RegulatoryReference Components { get; } = Notice("7", "N99-07.2", SourceMarks.FullText);

    internal static RegulatoryReference RiskyCode { get; } = Notice("7", "N99-07.4", SourceMarks.FullText);

    internal static RegulatoryReference Hardening { get; } = Notice("12", "N99-12.2", SourceMarks.FullText);

    internal static RegulatoryReference Encryption { get; } = Notice("12", "N99-12.3", SourceMarks.FullText);

    internal static RegulatoryReference OldVersions { get; } = Notice("10", "N99-10.1", SourceMarks.FullText);

    private static RegulatoryReference Notice(string article, string requirement, SourceMarks marks) => new()
    {
        Document = "nfra-2024-99",
        DocumentTitle = new("关于加强银行业保险业移动互联网应用程序管理的通知（金办发〔2024〕99号）", "NFRA Notice 2024 No. 99 on mobile applications of banking and insurance institutions"),
        Authority = new("国家金融监督管理总局", "National Financial Regulatory Administration"),
        Article = article,
        Requirement = RequirementId.Parse(requirement),
        Source = marks,
        EffectiveFrom = new DateOnly(2024, 9, 12),
    };
}
