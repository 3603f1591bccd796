using System.Collections.Frozen;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Regulation;

/// <summary>The regulations that more than one package of the family cites: one title, one authority, one day of commencement for each.</summary>
/// <remarks>A document without a day is one whose day of commencement was not seen. Immutable and thread-safe.</remarks>
public static class RegulatoryDocuments
{
    private static readonly BilingualText Congress = new("全国人民代表大会常务委员会", "NPC Standing Committee");
    private static readonly BilingualText StateCouncil = new("国务院", "State Council");
    private static readonly BilingualText Cac = new("国家互联网信息办公室", "CAC");
    private static readonly BilingualText FourOffices = new("国家网信办等四部门", "CAC and three ministries");
    private static readonly BilingualText BankRegulator = new("原中国银行业监督管理委员会", "CBRC");

    /// <summary>Gets the documents.</summary>
    public static IReadOnlyList<RegulatoryDocument> All { get; } =
    [
        new("nfra-2024-99", new("关于加强银行业保险业移动互联网应用程序管理的通知（金办发〔2024〕99号）", "NFRA Notice 2024 No. 99 on mobile applications of banking and insurance institutions"),
            new("国家金融监督管理总局", "National Financial Regulatory Administration"), new(2024, 9, 12)),
        new("pipl", new("个人信息保护法", "Personal Information Protection Law"), Congress, new(2021, 11, 1)),
        new("ndr", new("网络数据安全管理条例", "Network Data Security Regulation"), StateCouncil, new(2025, 1, 1)),
        new("dsm", new("银行保险机构数据安全管理办法（金规〔2024〕24号）", "Data Security Measures for Banking and Insurance Institutions"), new("国家金融监督管理总局", "NFRA"), new(2024, 12, 27)),
        new("cir", new("国家网络安全事件报告管理办法", "National Measures on Reporting Cybersecurity Incidents"), Cac, new(2025, 11, 1)),
        new("pbi", new("中国人民银行业务领域网络安全事件报告管理办法", "PBC Measures on Reporting Cybersecurity Incidents"), new("中国人民银行", "People's Bank of China"), new(2025, 8, 1)),
        new("pia-aud", new("个人信息保护合规审计管理办法", "Measures on Personal Information Compliance Audits"), Cac, new(2025, 5, 1)),
        new("minors", new("未成年人网络保护条例", "Regulation on the Protection of Minors Online"), StateCouncil, new(2024, 1, 1)),
        new("minors-report", new("关于报送未成年人个人信息保护合规审计情况的公告", "CAC notice on reporting audits of minors' information"), Cac, new(2025, 12, 30)),
        new("out", new("银行保险机构信息科技外包风险监管办法（银保监办发〔2021〕141号）", "Measures on IT Outsourcing Risk of Banking and Insurance Institutions"), new("原中国银行保险监督管理委员会", "CBIRC"), new(2021, 12, 30)),
        new("isc", new("银行业金融机构重要信息系统投产及变更管理办法（银监办发〔2009〕437号）", "Measures on Launch and Change of Important Information Systems of Banks"), BankRegulator, null),
        new("bcm", new("商业银行业务连续性监管指引（银监发〔2011〕104号）", "Guideline on Business Continuity of Commercial Banks"), BankRegulator, null),
        new("aud", new("App违法违规收集使用个人信息行为认定方法", "Criteria for illegal collection and use of personal information by apps"), FourOffices, new(2019, 11, 28)),
        new("nec", new("常见类型移动互联网应用程序必要个人信息范围规定", "Rules on necessary personal information of common types of apps"), FourOffices, new(2021, 5, 1)),
        new("cbirc-2020-3", new("银行业保险业消费投诉处理管理办法", "Measures on handling of consumer complaints"), new("原中国银行保险监督管理委员会", "CBIRC"), new(2020, 3, 1)),
        new("gbt-35273-2020", new("信息安全技术 个人信息安全规范", "Personal information security specification"), new("国家标准化管理委员会", "SAC"), new(2020, 10, 1)),
    ];

    private static readonly FrozenDictionary<string, RegulatoryDocument> ById = All.ToFrozenDictionary(static document => document.Id, StringComparer.Ordinal);

    /// <summary>Returns a document.</summary>
    /// <param name="id">The id, such as <c>dsm</c>; compared ordinally.</param>
    /// <exception cref="ArgumentException">There is no such document; those that there are, are named.</exception>
    public static RegulatoryDocument Get(string id) => ById.GetValueOrDefault(id ?? string.Empty)
        ?? throw new ArgumentException($"'{id}' is none of the shared documents: {string.Join(", ", All.Select(static document => document.Id))}", nameof(id));
}
