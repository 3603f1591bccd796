namespace FinAppCompliance.Domain.Assessments;

/// <summary>Says what an assessment may claim about one rule and one subject.</summary>
public enum RuleOutcome : byte
{
    /// <summary>The facts needed were absent; nothing may be claimed. Also the default value.</summary>
    Undetermined = 0,

    /// <summary>The rule holds, with evidence.</summary>
    Satisfied,

    /// <summary>The rule does not hold, with evidence.</summary>
    Breached,

    /// <summary>The rule does not govern this subject.</summary>
    NotApplicable,

    /// <summary>Only a person can decide; the evidence is attached.</summary>
    NeedsReview,

    /// <summary>The rule itself failed; never counts as satisfied.</summary>
    Errored,

    /// <summary>The duty is open and its time still runs (未到期): nothing is late, and nothing counts as done.</summary>
    NotYetDue,

    /// <summary>The rule did not hold for a time that is over (历史缺口). An outcome of findings only: a subject is judged by what holds now.</summary>
    PastBreach,
}
