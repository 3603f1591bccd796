namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Says who took a step of a sale.</summary>
public enum StepActor
{
    /// <summary>Not stated; counts as nobody. Also the default value.</summary>
    Unknown = 0,

    /// <summary>The customer himself.</summary>
    Customer,

    /// <summary>A seller, whether staff or partner.</summary>
    Seller,

    /// <summary>The platform by itself.</summary>
    Platform,
}
