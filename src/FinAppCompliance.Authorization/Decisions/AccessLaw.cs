using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Authorization.Decisions;

/// <summary>The requirements on which decisions about access rest.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public static class AccessLaw
{
    private const string Notice = "nfra-2024-99";
    private const string DataSecurity = "nfra-2024-24";
    private const string Outsourcing = "cbirc-2021-141";

    private static readonly Dictionary<RequirementId, RegulatoryReference> References = new[]
    {
        Reference(Notice, "14", "N99-14.3", SourceMarks.FullText | SourceMarks.OfficialQuestions),
        Reference(Outsourcing, "32(2)", "OUT-32.2", SourceMarks.OtherSource),
        Reference(Outsourcing, "17", "OUT-17", SourceMarks.OtherSource),
        Reference(DataSecurity, "28", "DSM-28", SourceMarks.OtherSource),
        Reference(DataSecurity, "30", "DSM-30", SourceMarks.OtherSource),
        Reference(DataSecurity, "43", "DSM-43", SourceMarks.OtherSource),
        Reference(DataSecurity, "45", "DSM-45", SourceMarks.OtherSource),
        Reference(DataSecurity, "48", "DSM-48", SourceMarks.OtherSource),
        Reference("jrt-0171-2020", "-", "STD-4", SourceMarks.OtherSource),
    }.ToDictionary(static reference => reference.Requirement);

    /// <summary>Gets the requirement of need-to-know and least privilege (必需知道、最小授权), article 14 of the Notice.</summary>
    public static RegulatoryReference NeedToKnow => References[RequirementId.Parse("N99-14.3")];

    /// <summary>Gets every requirement that decisions cite by themselves, ordered by id.</summary>
    public static IReadOnlyList<RegulatoryReference> All { get; } = [.. References.Values.OrderBy(static r => r.Requirement)];

    /// <summary>Finds one of these requirements; null when the id is none of them.</summary>
    /// <param name="requirement">The id.</param>
    public static RegulatoryReference? Find(RequirementId requirement) => References.GetValueOrDefault(requirement);

    internal static RegulatoryReference CitationOf(in AccessDecision decision)
    {
        var cause = decision.Cause;
        var prohibition = cause is null ? null : decision.Tables?.Prohibitions
            .FirstOrDefault(p => string.Equals(p.Declared.Id, cause, StringComparison.Ordinal))?.Declared;
        var requirement = decision.Reason switch
        {
            AccessReason.Forbidden or AccessReason.ContextMissing or AccessReason.ContextInvalid when prohibition is not null => prohibition.Requirement.Value,
            AccessReason.Environment when decision.Asset is { IsWalledOff: true } => "DSM-48",
            AccessReason.ObligationUnmet => "DSM-43",
            AccessReason.Level => "DSM-28",
            _ => "N99-14.3",
        };
        return RequirementId.TryParse(requirement, out var id) && Find(id) is { } found ? found : NeedToKnow;
    }

    private static RegulatoryReference Reference(string document, string article, string requirement, SourceMarks source) => new()
    {
        Document = document,
        DocumentTitle = document switch
        {
            Notice => new("关于加强银行业保险业移动互联网应用程序管理的通知", "Notice on the management of mobile applications in banking and insurance"),
            DataSecurity => new("银行保险机构数据安全管理办法", "Measures for the data security of banking and insurance institutions"),
            Outsourcing => new("银行保险机构信息科技外包风险监管办法", "Measures for the supervision of IT outsourcing risk"),
            _ => new("个人金融信息保护技术规范", "Personal financial information protection technical specification"),
        },
        Authority = document switch
        {
            Notice or DataSecurity => new("国家金融监督管理总局", "NFRA"),
            Outsourcing => new("中国银保监会", "CBIRC"),
            _ => new("中国人民银行", "PBoC"),
        },
        Article = article,
        Requirement = RequirementId.Parse(requirement),
        Source = source,
        EffectiveFrom = document switch
        {
            DataSecurity => new DateOnly(2024, 12, 27),
            Outsourcing => new DateOnly(2021, 12, 30),
            _ => null,
        },
    };
}
