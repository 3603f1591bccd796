namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the lawful bases of PIPL-13 (合法性基础).</summary>
public enum LawfulBasis
{
    /// <summary>Consent (同意); the only basis that must be asked for. Also the default value.</summary>
    Consent = 0,

    /// <summary>Necessary for a contract with the person.</summary>
    Contract,

    /// <summary>Management of staff under lawful rules or a collective contract.</summary>
    HumanResources,

    /// <summary>A legal duty.</summary>
    LegalDuty,

    /// <summary>Public health, or life and property in an emergency.</summary>
    Emergency,

    /// <summary>News in the public interest.</summary>
    PublicInterestNews,

    /// <summary>Already public, within reason.</summary>
    AlreadyPublic,

    /// <summary>Another law.</summary>
    OtherLaw,
}
