using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Orders outcomes, so that several conclusions give one verdict: the gravest wins.</summary>
internal static class OutcomeOrder
{
    internal static RuleOutcome Worse(RuleOutcome left, RuleOutcome right) => Rank(left) >= Rank(right) ? left : right;

    internal static int Rank(RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Errored => 7,
        RuleOutcome.Breached => 6,
        RuleOutcome.Undetermined => 5,
        RuleOutcome.NeedsReview => 4,
        RuleOutcome.NotYetDue => 3,
        RuleOutcome.PastBreach => 2,
        RuleOutcome.Satisfied => 1,
        _ => 0,
    };
}
