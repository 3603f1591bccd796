namespace FinAppCompliance.Authorization.Compilation;

/// <summary>Says how an evaluation treats what is special.</summary>
internal enum EvaluationMode
{
    /// <summary>Everything counts.</summary>
    Strict = 0,

    /// <summary>Prohibitions that are not absolute are skipped, as in break-glass.</summary>
    SkipRelative,

    /// <summary>
    /// Conditions are taken to favour access, and nothing was done before: for replaying a log, which holds no values, between
    /// policies whose conditions are the same.
    /// </summary>
    AssumeConditions,
}
