using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;

namespace FinAppCompliance.Privacy.Complaints;

/// <summary>A complaint of a person, with the clock of the 2019 methods and the unconfirmed ones of the complaint measures.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record ComplaintCase : PersonCase
{
    /// <summary>Gets what it is about.</summary>
    public required ComplaintTopic Topic { get; init; }

    /// <summary>Gets the way it came, such as <c>hotline</c>; not blank.</summary>
    public required string Channel { get; init; }

    /// <summary>Gets whether it was found to be complex, which gives the longer time of CON-CMP.</summary>
    public bool IsComplex => Has(CaseStepKind.MarkedComplex);

    /// <summary>Gets the result; pending while it is not decided.</summary>
    public RequestResult Result => Last(CaseStepKind.Decided)?.Result ?? RequestResult.Pending;

    /// <summary>Returns the complaint as a record of the register, for the rules.</summary>
    public Complaint ToRecord() => new()
    {
        Id = Id,
        Application = new Ref<MobileApplication>(App),
        ReceivedAt = ReceivedAt,
        Topic = Topic,
        IsComplex = IsComplex,
        PromisedDays = Fact.From(PromisedWorkingDays),
        HandledAt = Fact.From(AnsweredAt),
        Result = Result == RequestResult.Pending ? Fact<string>.Absent : Result.ToString(),
    };

    internal override IEnumerable<ClockRule> RulesOf(ClockTable rules) =>
    [
        PersonRules.Promised(rules.Get(DeadlineIds.ComplaintBehaviour), PromisedWorkingDays),
        rules.Get(IsComplex ? DeadlineIds.ComplaintComplexDecision : DeadlineIds.ComplaintDecision),
    ];

    internal override string? FindDefect(DateTimeOffset now) =>
        base.FindDefect(now) ?? (string.IsNullOrWhiteSpace(Channel) ? "the channel must be stated" : null);

    internal override CaseObstacle? FindObstacle(CaseStep step, CaseLaw? law) =>
        step.Kind == CaseStepKind.MarkedComplex && !IsComplex && (State is CaseState.Open or CaseState.AwaitingApproval)
            ? CaseObstacle.When(step.Reason is null, CaseRefusal.Incomplete, "state why the complaint is complex") ?? FindLateness(step, law)
            : base.FindObstacle(step, law);

    private CaseObstacle? FindLateness(CaseStep step, CaseLaw? law)
    {
        var simple = law is null ? null : Clocks(law.Rules, law.Calendar).FirstOrDefault(static clock => clock.Rule.Id == DeadlineIds.ComplaintDecision);
        return CaseObstacle.When(simple is not null && !(simple.Due.TryGet(out var due) && due.IsMetAt(step.At)), CaseRefusal.TooLate, "the time for a simple complaint is over; a finding that it is complex comes too late");
    }
}
