namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Says how an attribute value is given.</summary>
internal enum MarkupValueKind
{
    /// <summary>There is no value.</summary>
    None = 0,

    /// <summary>As text, whatever it means.</summary>
    Text,

    /// <summary>As a compiled truth value.</summary>
    Boolean,

    /// <summary>As a compiled whole number.</summary>
    Integer,

    /// <summary>As a reference to a resource.</summary>
    Reference,

    /// <summary>As a compiled value of another kind.</summary>
    Other,
}
