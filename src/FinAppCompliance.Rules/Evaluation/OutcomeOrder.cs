using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Orders outcomes, so that several conclusions give one verdict: the gravest wins.</summary>
internal static class OutcomeOrder
{
    internal static RuleOutcome Worse(RuleOutcome left, RuleOutcome right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Errored => 5,
        RuleOutcome.Breached => 4,
        RuleOutcome.Undetermined => 3,
        RuleOutcome.NeedsReview => 2,
        RuleOutcome.Satisfied => 1,
        _ => 0,
    };
}
