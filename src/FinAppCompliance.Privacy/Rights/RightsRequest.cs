using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Rights;

/// <summary>A person's request to exercise one of eleven rights (PIPL 44 to 50, NDR 23 to 25).</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RightsRequest : PersonCase
{
    private static readonly PortabilityCondition[] AllConditions =
        [PortabilityCondition.IdentityVerified, PortabilityCondition.ConsentOrContract, PortabilityCondition.Feasible, PortabilityCondition.HarmsNobody];

    /// <summary>Gets the right.</summary>
    public required RightKind Right { get; init; }

    /// <summary>Gets who makes the request.</summary>
    public required Requester Requester { get; init; }

    /// <summary>Gets whether the person is a minor; unknown asks for a written refusal as for a minor (MIN 34).</summary>
    public Fact<bool> IsMinor { get; init; }

    /// <summary>Gets the result; pending while it is not decided.</summary>
    public RequestResult Result => Last(CaseStepKind.Decided)?.Result ?? RequestResult.Pending;

    /// <summary>Gets whether identity was verified.</summary>
    public bool IsIdentityVerified => Has(CaseStepKind.IdentityVerified);

    /// <summary>Returns the request as a record of the register, for the rules.</summary>
    public SubjectRequest ToRecord() => new()
    {
        Id = Id,
        Application = new Ref<MobileApplication>(App),
        Right = Right,
        ReceivedAt = ReceivedAt,
        PromisedDays = Fact.From(PromisedWorkingDays),
        IsIdentityVerified = IsIdentityVerified,
        AnsweredAt = Fact.From(AnsweredAt),
        Result = Result,
        RefusalReason = Result == RequestResult.Refused ? Last(CaseStepKind.Decided)!.Reason!.Zh : Fact<string>.Absent,
    };

    internal override IEnumerable<ClockRule> RulesOf(ClockTable rules) =>
    [
        PersonRules.Promised(rules.Get(DeadlineIds.RequestOwn), PromisedWorkingDays),
        PersonRules.Promised(rules.Get(DeadlineIds.RequestBehaviour), PromisedWorkingDays),
        rules.Get(DeadlineIds.RequestStandard),
    ];

    internal override string? FindDefect(DateTimeOffset now) => base.FindDefect(now)
        ?? (!Enum.IsDefined(Right) ? "the right is none of the eleven"
            : Requester == Requester.Unstated || !Enum.IsDefined(Requester) ? "state who makes the request" : null);

    internal override CaseObstacle? FindObstacle(CaseStep step, CaseLaw? law) =>
        step.Kind == CaseStepKind.IdentityVerified && !IsIdentityVerified && (State is CaseState.Open or CaseState.AwaitingApproval)
            ? null
            : base.FindObstacle(step, law);

    internal override CaseObstacle? FindDecisionObstacle(CaseStep step)
    {
        var grants = step.Result is RequestResult.Fulfilled or RequestResult.PartlyFulfilled;
        return base.FindDecisionObstacle(step)
            ?? CaseObstacle.When(grants && !IsIdentityVerified && (RightWords.NeedsIdentity(Right) || Requester != Requester.Person), CaseRefusal.IdentityNotVerified, "verify the identity, or the right of whoever acts, before anything is given, changed or deleted")
            ?? CaseObstacle.When(grants && Right == RightKind.Port && !AllConditions.All(condition => step.Conditions.Contains(condition).IsTrue), CaseRefusal.ConditionMissing, "a move needs all four conditions of NDR-25; record those that are met, or refuse");
    }

    internal override CaseObstacle? FindAnswerObstacle(CaseStep step) => CaseObstacle.When(
        Result == RequestResult.Refused && !(IsMinor == false).IsTrue && !step.Evidence!.IsWritten,
        CaseRefusal.ConditionMissing,
        "a refusal towards a minor, or somebody who may be one, is sent in writing (MIN-34)");
}
