using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Turns addressees into words and into the sorts of authority that reports name. Pure and thread-safe.</summary>
public static class Addressees
{
    /// <summary>Returns the sort of authority that a report to the addressee names; null for persons, the public and the institution.</summary>
    /// <param name="addressee">The addressee.</param>
    public static AuthorityKind? ToAuthority(this Addressee addressee) => addressee switch
    {
        Addressee.FinancialRegulator => AuthorityKind.FinancialRegulator,
        Addressee.CyberspaceOffice => AuthorityKind.CyberspaceOffice,
        Addressee.ProtectionDepartment => AuthorityKind.ProtectionDepartment,
        Addressee.Police => AuthorityKind.Police,
        Addressee.CentralBank => AuthorityKind.CentralBank,
        _ => null,
    };

    /// <summary>Returns the addressee for a reader, in both languages.</summary>
    /// <param name="addressee">The addressee.</param>
    public static BilingualText Describe(this Addressee addressee) => addressee switch
    {
        Addressee.FinancialRegulator => new("金融监管总局或其派出机构", "NFRA or its dispatched agency"),
        Addressee.CyberspaceOffice => new("网信部门", "cyberspace office"),
        Addressee.ProtectionDepartment => new("保护工作部门", "protection department"),
        Addressee.Police => new("公安机关", "police"),
        Addressee.CentralBank => new("中国人民银行", "central bank"),
        Addressee.Person => new("提出请求或者投诉的个人", "the person who asked"),
        Addressee.ConcernedPersons => new("相关个人", "the persons concerned"),
        Addressee.Public => new("社会公众", "the public"),
        Addressee.Institution => new("本机构", "the institution itself"),
        Addressee.CompetentAuthority => new("有关主管部门", "the competent authority"),
        _ => new("未载明", "not stated"),
    };
}
