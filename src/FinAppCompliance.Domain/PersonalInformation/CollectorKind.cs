namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>Says who collects a piece of information (收集主体).</summary>
public enum CollectorKind
{
    /// <summary>The application itself. Also the default value.</summary>
    App = 0,

    /// <summary>A built-in kit.</summary>
    Sdk,

    /// <summary>Another party.</summary>
    ThirdParty,

    /// <summary>A server of the institution.</summary>
    Server,
}
