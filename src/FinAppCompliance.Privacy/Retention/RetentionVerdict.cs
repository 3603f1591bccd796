namespace FinAppCompliance.Privacy.Retention;

/// <summary>Says what must happen to held information.</summary>
public enum RetentionVerdict
{
    /// <summary>A fact is missing; neither deleted nor said to be kept by law. Also the default value.</summary>
    Undetermined = 0,

    /// <summary>It is still needed for its purpose.</summary>
    KeepForPurpose,

    /// <summary>A law wants it kept; it is only stored and protected, and used for nothing else (PIPL 47).</summary>
    KeepByLaw,

    /// <summary>It must be deleted now.</summary>
    Delete,

    /// <summary>It must be anonymised now.</summary>
    Anonymise,
}
