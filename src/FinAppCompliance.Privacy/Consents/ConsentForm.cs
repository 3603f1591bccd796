namespace FinAppCompliance.Privacy.Consents;

/// <summary>Names the form of a consent; a greater value is stronger.</summary>
public enum ConsentForm
{
    /// <summary>No form. Also the default value.</summary>
    None = 0,

    /// <summary>Given together with others.</summary>
    General,

    /// <summary>Given on its own for one purpose (PIPL 23, 25, 26, 29, 39).</summary>
    Separate,

    /// <summary>Given on its own and in writing, where a law or regulation wants it (PIPL 14, 29).</summary>
    Written,
}
