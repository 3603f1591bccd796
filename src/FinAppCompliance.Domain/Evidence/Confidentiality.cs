namespace FinAppCompliance.Domain.Evidence;

/// <summary>Says who may see evidence, the strictest first (保密程度).</summary>
public enum Confidentiality
{
    /// <summary>Only named persons. Also the default value.</summary>
    Restricted = 0,

    /// <summary>The departments concerned.</summary>
    Confidential,

    /// <summary>Everybody inside.</summary>
    Internal,

    /// <summary>Everybody.</summary>
    Public,
}
