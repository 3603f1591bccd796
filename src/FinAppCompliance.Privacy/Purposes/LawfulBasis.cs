namespace FinAppCompliance.Privacy.Purposes;

/// <summary>Names the closed list of lawful bases of PIPL article 13; there is no legitimate interest.</summary>
public enum LawfulBasis
{
    /// <summary>None is stated, and then nothing may be processed. Also the default value.</summary>
    Unstated = 0,

    /// <summary>The person's consent (13.1).</summary>
    Consent,

    /// <summary>Necessary for a contract to which the person is a party (13.2).</summary>
    Contract,

    /// <summary>Necessary for human-resources management under lawful rules or a collective contract (13.2).</summary>
    HumanResources,

    /// <summary>Necessary for a statutory duty (13.3).</summary>
    LegalDuty,

    /// <summary>Public-health event, or life, health and property in an emergency (13.4).</summary>
    Emergency,

    /// <summary>News and supervision by public opinion in the public interest, within reason (13.5).</summary>
    PublicInterestNews,

    /// <summary>Information that is already public, within reason (13.6).</summary>
    AlreadyPublic,

    /// <summary>Another law or administrative regulation (13.7).</summary>
    OtherLaw,
}
