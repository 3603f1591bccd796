namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Names the kinds of personal information (个人信息种类).</summary>
public enum PersonalInformationKind
{
    /// <summary>Some other kind. Also the default value.</summary>
    Other = 0,

    /// <summary>Identity, such as name and document.</summary>
    Identity,

    /// <summary>The user's own contact.</summary>
    Contact,

    /// <summary>Financial accounts.</summary>
    Account,

    /// <summary>Authentication data.</summary>
    Authentication,

    /// <summary>Biometrics.</summary>
    Biometric,

    /// <summary>Transactions.</summary>
    Transaction,

    /// <summary>Credit.</summary>
    Credit,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Location and whereabouts.</summary>
    Location,

    /// <summary>Device and its identifiers.</summary>
    Device,

    /// <summary>Behaviour and habits.</summary>
    Behaviour,

    /// <summary>Relations, such as the address book.</summary>
    Relationship,

    /// <summary>Information of minors.</summary>
    Minor,

    /// <summary>Album, camera and microphone.</summary>
    Media,
}
