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
    public static BilingualText Describe(this Addressee addressee) => Labels.Of(addressee);
}
