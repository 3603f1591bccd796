namespace FinAppCompliance.Privacy.Purposes;

/// <summary>Says in which legal role another party receives personal information; a human decision for every recipient.</summary>
public enum SdkLegalRole
{
    /// <summary>Nobody has decided. Also the default value.</summary>
    Unknown = 0,

    /// <summary>Processes on behalf and by agreement (PIPL 21).</summary>
    EntrustedProcessor,

    /// <summary>Decides for itself; needs the person's separate consent (PIPL 23).</summary>
    IndependentHandler,

    /// <summary>Decides together with the institution (PIPL 20).</summary>
    JointHandler,

    /// <summary>Receives no personal information.</summary>
    NoPersonalInformation,
}
