namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Says what a shown document is for.</summary>
public enum DocumentKind
{
    /// <summary>Not stated. Also the default value.</summary>
    Unknown = 0,

    /// <summary>An ordinary page of the sales flow.</summary>
    Page,

    /// <summary>A text that must be disclosed to the customer.</summary>
    Disclosure,

    /// <summary>A questionnaire by which the customer's risk tolerance is assessed.</summary>
    Questionnaire,

    /// <summary>A risk warning.</summary>
    Warning,
}
