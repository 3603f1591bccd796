namespace FinAppCompliance.Privacy.Purposes;

/// <summary>Says what happens to information when its retention ends.</summary>
public enum RetentionOutcome
{
    /// <summary>Nothing is stated, and then a notice is refused. Also the default value.</summary>
    Unstated = 0,

    /// <summary>It is deleted irrecoverably.</summary>
    Delete,

    /// <summary>It is anonymised, so that it is personal information no more.</summary>
    Anonymise,
}
