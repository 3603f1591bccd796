namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>Names the forms a value may have in a file.</summary>
internal enum ValueForm
{
    /// <summary>A text. Also the default value.</summary>
    Text = 0,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    LongInteger,

    /// <summary>A decimal number.</summary>
    DecimalNumber,

    /// <summary>True or false.</summary>
    TruthValue,

    /// <summary>A legal date, as yyyy-MM-dd.</summary>
    LegalDate,

    /// <summary>An instant with its offset.</summary>
    Instant,

    /// <summary>One of several names.</summary>
    Enumeration,

    /// <summary>The id of another record.</summary>
    Reference,

    /// <summary>An object with members of its own.</summary>
    Nested,
}
