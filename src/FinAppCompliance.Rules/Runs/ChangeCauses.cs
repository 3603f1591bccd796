namespace FinAppCompliance.Rules.Runs;

/// <summary>Says why a finding changed between two runs.</summary>
[Flags]
public enum ChangeCauses
{
    /// <summary>Nothing changed. Also the default value.</summary>
    None = 0,

    /// <summary>Facts that the rule reads changed.</summary>
    Facts = 1,

    /// <summary>The rule is new, gone, or of another pack version.</summary>
    Rule = 2,

    /// <summary>A profile changed the rule's state, severity or parameters.</summary>
    Profile = 4,

    /// <summary>A waiver began or ended to hold.</summary>
    Waiver = 8,

    /// <summary>Nothing but time passed: a deadline or an effective date was crossed.</summary>
    DatePassed = 16,
}
