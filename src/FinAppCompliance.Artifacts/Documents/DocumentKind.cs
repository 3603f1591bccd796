namespace FinAppCompliance.Artifacts.Documents;

/// <summary>Names the kinds of value a structured document holds.</summary>
internal enum DocumentKind
{
    /// <summary>No value.</summary>
    Null = 0,

    /// <summary>A truth value.</summary>
    Flag,

    /// <summary>A number, as written.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Values in order.</summary>
    List,

    /// <summary>Values by key.</summary>
    Map,

    /// <summary>Something else, such as a date or bytes.</summary>
    Other,
}
