using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>A stretch of the subjects of one rule while it is judged: one worker fills it, and its errors are its own.</summary>
/// <remarks>
/// The outcomes lie in the array of the whole sheet, where no two parts touch the same place. How many errors make a rule be switched off
/// is decided only when all parts are joined, so that it does not depend on which worker was quicker.
/// </remarks>
internal sealed class RuleSheetPart(byte[] outcomes)
{
    private List<(int Subject, object Detail)>? _errors;

    /// <summary>Gets whether the rule failed so often that it is no longer called in this part.</summary>
    internal bool IsSwitchedOff => _errors?.Count >= Faults.MostPerRule;

    /// <summary>Gets the errors of this part, in the order of its subjects; those after the rule was switched off are not listed.</summary>
    internal IReadOnlyList<(int Subject, object Detail)> Errors => _errors ?? [];

    internal void Record(int subject, Verdict verdict)
    {
        outcomes[subject] = RuleSheet.Code(verdict);
        if (verdict.Outcome == RuleOutcome.Errored)
        {
            (_errors ??= []).Add((subject, verdict.Detail!));
        }
    }
}
