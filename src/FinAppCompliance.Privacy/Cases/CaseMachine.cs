using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Privacy.Cases;

/// <summary>What holds for the steps of every kind of case.</summary>
internal static class CaseMachine
{
    /// <summary>Says why a step cannot be taken; first what holds for all kinds, then what the kind says.</summary>
    public static CaseObstacle? FindObstacle(PrivacyCase file, CaseStep step, CaseLaw? law) =>
        file.IsClosed ? CaseObstacle.NotNow(file, step)
            : FindDefect(file, step) ?? FindProposalObstacle(file, step) ?? file.FindObstacle(step, law);

    /// <summary>Takes every step of a file again, so that a store cannot bring back what could not have been recorded.</summary>
    /// <remarks>Limits are left out: a number that the institution changed since makes no honest file false.</remarks>
    public static CaseObstacle? FindFalsehood(PrivacyCase file)
    {
        var replayed = file with { Steps = [] };
        foreach (var step in file.Steps)
        {
            if (FindObstacle(replayed, step, null) is { } obstacle)
            {
                return obstacle;
            }

            replayed = replayed.After(step);
        }

        return null;
    }

    private static CaseObstacle? FindDefect(PrivacyCase file, CaseStep step) =>
        CaseObstacle.When(string.IsNullOrWhiteSpace(step.By), CaseRefusal.Incomplete, "state who took the step")
        ?? CaseObstacle.When(PersonName.FlawOf(step.By) is not null, CaseRefusal.Incomplete, PersonName.FlawOf(step.By)?.En ?? string.Empty)
        ?? CaseObstacle.When(step.At < file.LastAt, CaseRefusal.ImpossibleTime, "the step would lie before the one before it")
        ?? CaseObstacle.When(step.Kind == CaseStepKind.Sent && step.Evidence is null, CaseRefusal.Incomplete, "nothing counts as sent without evidence of sending")
        ?? CaseObstacle.When(step.Evidence?.SentAt > step.At, CaseRefusal.ImpossibleTime, "the sending would lie in the future")
        ?? CaseObstacle.When(step.Evidence?.SentAt < file.BeganAt, CaseRefusal.ImpossibleTime, "the sending would lie before the case began");

    private static CaseObstacle? FindProposalObstacle(PrivacyCase file, CaseStep step)
    {
        if (step.Kind is CaseStepKind.ApprovalGiven or CaseStepKind.ApprovalDenied)
        {
            return file.Proposal is not { } proposal
                ? CaseObstacle.NotNow(file, step)
                : CaseObstacle.When(!PersonName.AreDistinct(step.By, proposal.By) || (file.Handler is not null && !PersonName.AreDistinct(step.By, file.Handler)), CaseRefusal.SamePerson, $"'{step.By}' proposed it or handles the case; another person must decide on it");
        }

        return step.Kind != CaseStepKind.ApprovalProposed ? null
            : file.Proposal is not null || file.Approved is not null ? CaseObstacle.NotNow(file, step)
            : CaseObstacle.When(step.Reason is null, CaseRefusal.Incomplete, "state the reason of what is proposed");
    }
}
