namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Names the roles the provider of a kit may have under the law (SDK法律角色).</summary>
public enum SdkLegalRole
{
    /// <summary>Nobody has decided. Also the default value.</summary>
    Undecided = 0,

    /// <summary>Processes for the institution (受托处理者, PIPL-21).</summary>
    EntrustedProcessor,

    /// <summary>Handles for its own ends (独立处理者, PIPL-23).</summary>
    IndependentHandler,

    /// <summary>Handles together with the institution (共同处理者, PIPL-20).</summary>
    JointHandler,

    /// <summary>Handles no personal information.</summary>
    NoPersonalInformation,
}
