using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;
using FinAppCompliance.Privacy.Transitions;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Transitions;

public sealed class TransitionRegisterTests
{
    private static readonly PurposeId NewTips = PurposeId.Parse("new-bank/tips");
    private static readonly PurposeId NewMarketing = PurposeId.Parse("new-bank/marketing");
    private static readonly DateTimeOffset End = ChinaStandardTime.StartOf(new DateOnly(2026, 7, 1));
    private static readonly SendingEvidence Push = new("push", "m-1", Start);

    [Fact]
    public async Task Consents_carry_over_only_for_who_was_told_and_only_those_that_hold()
    {
        var (example, register) = await PublishedBothAsync();
        await example.GiveAsync(Tips);
        await example.GiveAsync(Marketing);
        await example.Register.WithdrawAsync(Me, Marketing);
        var plan = Plan();

        Assert.Equal(CaseRefusal.ConditionMissing, (await Assert.ThrowsAsync<CaseRefusedException>(async () => await register.CarryOverAsync(plan, Me))).Reason);
        await register.RecordToldAsync(plan, Me, Push, [.. plan.Contents]);
        var carried = Assert.Single(await register.CarryOverAsync(plan, Me));

        Assert.Equal((NewTips, Tips, plan.To!.Hash), (carried.Purpose, carried.CarriedFrom, carried.NoticeHash));
        Assert.Equal(ConsentVerdict.Permitted, (await example.Register.CheckAsync(Me, NewTips)).Verdict);
        Assert.Equal(ConsentVerdict.NotGiven, (await example.Register.CheckAsync(Me, NewMarketing)).Verdict);
    }

    [Fact]
    public async Task For_each_person_it_is_known_what_carries_over_what_is_asked_afresh_and_what_ends()
    {
        var (example, register) = await PublishedBothAsync();
        await example.GiveAsync(Tips);
        await example.GiveAsync(Marketing);
        await example.GiveAsync(FaceLogin);
        var changed = With(NewDraft(), NewMarketing, static purpose => purpose with { Goal = Text("other") }).Seal();

        var person = Assert.Single(await ListAsync(register, Plan(HandlerSuccession.SameHandler, changed)));

        Assert.Equal(Tips, Assert.Single(person.Carried).From);
        Assert.Equal(Marketing, Assert.Single(person.AskedAfresh).From);
        Assert.Equal(FaceLogin, Assert.Single(person.Ended).From);
        Assert.Null(person.Told);
    }

    [Fact]
    public async Task Carrying_over_again_revives_nothing_that_was_withdrawn_since()
    {
        var (example, register) = await PublishedBothAsync();
        await example.GiveAsync(Tips);
        var plan = Plan();
        await register.RecordToldAsync(plan, Me, Push, [.. plan.Contents]);
        await register.CarryOverAsync(plan, Me);
        await example.Register.WithdrawAsync(Me, NewTips);

        Assert.Empty(await register.CarryOverAsync(plan, Me));
        Assert.Equal(ConsentVerdict.Withdrawn, (await example.Register.CheckAsync(Me, NewTips)).Verdict);
    }

    [Theory]
    [InlineData("mobile-bank")]
    [InlineData("new-bank")]
    public async Task A_notice_that_came_into_force_since_the_plan_stops_carrying_over(string app)
    {
        var (example, register) = await PublishedBothAsync();
        await example.GiveAsync(Tips);
        var plan = Plan();
        await register.RecordToldAsync(plan, Me, Push, [.. plan.Contents]);
        var later = app == "new-bank" ? NewDraft() : Draft();
        await example.Register.Notices.PublishAsync((later with { Version = 2, ChangeProcedure = Text("otherwise") }).Seal());

        var refused = await Assert.ThrowsAsync<CaseRefusedException>(async () => await register.CarryOverAsync(plan, Me));

        Assert.Equal(CaseRefusal.ConditionMissing, refused.Reason);
        Assert.Equal(ConsentVerdict.NotGiven, (await example.Register.CheckAsync(Me, NewTips)).Verdict);
    }

    [Theory]
    [InlineData(-1, ConsentVerdict.Permitted, 1)]
    [InlineData(0, ConsentVerdict.ServiceEnded, 0)]
    [InlineData(1, ConsentVerdict.ServiceEnded, 0)]
    public async Task Collection_stops_with_the_end_of_service_and_nothing_carries_over_after_it(int ticks, ConsentVerdict expected, int carried)
    {
        var (example, register) = await PublishedBothAsync();
        await example.GiveAsync(Tips);
        var plan = Plan();
        await register.RecordToldAsync(plan, Me, Push, [.. plan.Contents]);
        await register.EndServiceAsync(plan);
        example.Clock.SetUtcNow(End.AddTicks(ticks));

        Assert.Equal(expected, (await example.Register.CheckAsync(Me, Tips)).Verdict);
        Assert.Equal(carried, (await register.CarryOverAsync(plan, Me)).Count);
    }

    [Fact]
    public async Task Each_content_must_be_told_and_the_first_evidence_stays()
    {
        var (example, register) = await PublishedBothAsync();
        await example.GiveAsync(Tips);
        var plan = Plan(HandlerSuccession.LegalSuccessor);

        foreach (var missing in plan.Contents)
        {
            var refused = await Assert.ThrowsAsync<CaseRefusedException>(async () => await register.RecordToldAsync(plan, Me, Push, [.. plan.Contents.Except([missing])]));
            Assert.Equal(CaseRefusal.ContentMissing, refused.Reason);
        }

        await Assert.ThrowsAsync<CaseRefusedException>(async () => await register.RecordToldAsync(plan, Me, Push, FactList<TransitionContent>.Unknown));
        var future = await Assert.ThrowsAsync<CaseRefusedException>(async () => await register.RecordToldAsync(plan, Me, new("push", "m-1", Start.AddTicks(1)), [.. plan.Contents]));
        Assert.Equal(CaseRefusal.ImpossibleTime, future.Reason);
        Assert.Null(Assert.Single(await ListAsync(register, plan)).Told);
        await register.RecordToldAsync(plan, Me, Push, [.. plan.Contents]);
        await register.RecordToldAsync(plan, Me, new("push", "m-2", Start), [.. plan.Contents]);
        Assert.Equal("m-1", Assert.Single(await ListAsync(register, plan)).Told!.Reference);
    }

    [Theory]
    [InlineData(null, 4, false)]
    [InlineData(HandlerSuccession.SameHandler, 6, false)]
    [InlineData(HandlerSuccession.LegalSuccessor, 7, true)]
    [InlineData(HandlerSuccession.AnotherHandler, 7, true)]
    public void Whoever_receives_the_information_is_named_when_it_is_not_the_same_handler(HandlerSuccession? succession, int contents, bool namesReceiver)
    {
        var plan = succession is { } known ? Plan(known) : TransitionPlan.Termination(Draft().Seal(), End);

        Assert.Equal((contents, namesReceiver), (plan.Contents.Count, plan.Contents.Contains(TransitionContent.Receiver)));
    }

    [Theory]
    [InlineData(-1, ClockState.Met, ClockState.Running)]
    [InlineData(0, ClockState.MetLate, ClockState.Overdue)]
    [InlineData(1, ClockState.MetLate, ClockState.Overdue)]
    public void Users_are_told_thirty_days_before_by_a_number_of_the_institution(int ticks, ClockState done, ClockState open)
    {
        var told = ChinaStandardTime.StartOf(new DateOnly(2026, 6, 2)).AddTicks(ticks);
        var clock = Plan().ClockOf(Fact<DateTimeOffset>.Absent);

        Assert.Equal(done, Plan().ClockOf(told).StateAt(End));
        Assert.Equal(open, clock.StateAt(told));
        Assert.Equal((LimitKind.Institution, "mobile-bank@2026-06-30T16:00:00Z"), (clock.Rule.Kind, clock.CaseId));
    }

    private static async Task<(Example Example, TransitionRegister Register)> PublishedBothAsync()
    {
        var example = await new Example().PublishedAsync();
        await example.Register.Notices.PublishAsync(NewDraft().Seal());
        return (example, new(example.Register, example.Clock));
    }

    private static TransitionPlan Plan(HandlerSuccession succession = HandlerSuccession.SameHandler, SealedNotice? to = null) => TransitionPlan.Integration(
        Draft().Seal(), to ?? NewDraft().Seal(), new Dictionary<PurposeId, PurposeId> { [Tips] = NewTips, [Marketing] = NewMarketing }, succession, End);

    private static NoticeDraft NewDraft() => Draft() with
    {
        App = "new-bank",
        Purposes = [Purpose(NewTips), Purpose(NewMarketing)],
    };

    private static async Task<List<PersonTransition>> ListAsync(TransitionRegister register, TransitionPlan plan)
    {
        var persons = new List<PersonTransition>();
        await foreach (var person in register.ListPersonsAsync(plan))
        {
            persons.Add(person);
        }

        return persons;
    }
}
