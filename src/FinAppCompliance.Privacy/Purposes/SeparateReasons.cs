namespace FinAppCompliance.Privacy.Purposes;

/// <summary>Says why a purpose needs a separate consent, one that is bundled with nothing else.</summary>
[Flags]
public enum SeparateReasons
{
    /// <summary>No reason: a general consent is enough. Also the default value.</summary>
    None = 0,

    /// <summary>Information goes to another handler (PIPL 23).</summary>
    ProvidedToOthers = 1,

    /// <summary>Information is published (PIPL 25).</summary>
    Published = 2,

    /// <summary>Images or identities from public places are used for more than safety (PIPL 26).</summary>
    PublicPlaces = 4,

    /// <summary>The information is sensitive (PIPL 29).</summary>
    Sensitive = 8,

    /// <summary>Information goes abroad (PIPL 39).</summary>
    Abroad = 16,

    /// <summary>The person is under fourteen, so that all information is sensitive (PIPL 28, 31).</summary>
    UnderFourteen = 32,
}
