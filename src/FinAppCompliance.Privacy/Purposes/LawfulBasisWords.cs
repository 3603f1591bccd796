using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;

namespace FinAppCompliance.Privacy.Purposes;

internal static class LawfulBasisWords
{
    public static BilingualText Of(Fact<LawfulBasis> basis) => !basis.HasValue ? new("未说明", "not stated") : basis.Value switch
    {
        LawfulBasis.Consent => new("个人同意", "your consent"),
        LawfulBasis.Contract => new("订立、履行合同所必需", "necessary for a contract with you"),
        LawfulBasis.HumanResources => new("人力资源管理所必需", "necessary for human-resources management"),
        LawfulBasis.LegalDuty => new("履行法定职责或义务所必需", "necessary for a statutory duty"),
        LawfulBasis.Emergency => new("应对突发公共卫生事件或紧急情况", "public-health event or emergency"),
        LawfulBasis.PublicInterestNews => new("为公共利益实施新闻报道、舆论监督", "news in the public interest"),
        LawfulBasis.AlreadyPublic => new("已经合法公开的信息", "information already public"),
        LawfulBasis.OtherLaw => new("法律、行政法规规定的其他情形", "another law or regulation"),
        _ => new("未知", "unknown"),
    };
}
