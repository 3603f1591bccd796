namespace FinAppCompliance.Domain.Facts;

/// <summary>Says how much is recorded about one fact.</summary>
public enum FactState
{
    /// <summary>Nothing is recorded; nothing may be concluded. Also the default value.</summary>
    Unknown = 0,

    /// <summary>It is recorded that there is no value, for example a grant without an end date.</summary>
    Absent,

    /// <summary>A value is recorded.</summary>
    Known,
}
