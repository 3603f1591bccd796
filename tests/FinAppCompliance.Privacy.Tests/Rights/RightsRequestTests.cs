using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Rights;
using FinAppCompliance.Privacy.Tests.Cases;
using static FinAppCompliance.Privacy.Tests.Cases.CaseExample;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Rights;

public sealed class RightsRequestTests
{
    private readonly CaseExample _example = new();

    public static TheoryData<RightKind> Eleven { get; } = [.. Enum.GetValues<RightKind>()];

    [Theory]
    [MemberData(nameof(Eleven))]
    public async Task Each_right_can_be_asked_for_decided_and_answered(RightKind right)
    {
        var register = _example.Register<RightsRequest>();
        await register.OpenAsync(Request(right));
        await register.RecordAsync("r-1", CaseStep.IdentityVerified("clerk"));
        await register.RecordAsync("r-1", CaseStep.Decided("clerk", RequestResult.Fulfilled) with { Conditions = [.. Enum.GetValues<PortabilityCondition>()] });
        var answered = await register.RecordAsync("r-1", CaseStep.Answered("clerk", _example.Letter()));

        Assert.Equal(CaseState.Closed, answered.State);
        Assert.Equal((RequestResult.Fulfilled, Start), (answered.Result, answered.AnsweredAt));
        Assert.NotEqual(RightWords.Name(right).Zh, RightWords.Name(right).En);
        Assert.True(RightWords.Cite(right).IsVerified);
    }

    [Theory]
    [MemberData(nameof(Eleven))]
    public async Task Identity_is_a_condition_only_where_something_is_given_changed_or_deleted(RightKind right)
    {
        var register = _example.Register<RightsRequest>();
        await register.OpenAsync(Request(right));
        var conditional = right is not (RightKind.Withdraw or RightKind.Restrict or RightKind.Explain or RightKind.RefuseAutomated);

        Assert.Equal(conditional ? CaseRefusal.IdentityNotVerified : null, Try(register, "r-1", CaseStep.Decided("clerk", RequestResult.Fulfilled)));
    }

    [Theory]
    [InlineData(Requester.Guardian)]
    [InlineData(Requester.CloseRelative)]
    [InlineData(Requester.Agent)]
    public async Task Somebody_who_acts_for_another_must_always_show_that_he_may(Requester requester)
    {
        var register = _example.Register<RightsRequest>();
        await register.OpenAsync(Request(RightKind.Explain) with { Requester = requester });

        Assert.Equal(CaseRefusal.IdentityNotVerified, Try(register, "r-1", CaseStep.Decided("clerk", RequestResult.Fulfilled)));
    }

    [Fact]
    public async Task A_move_needs_all_four_conditions()
    {
        var register = _example.Register<RightsRequest>();
        await register.OpenAsync(Request(RightKind.Port));
        await register.RecordAsync("r-1", CaseStep.IdentityVerified("clerk"));
        PortabilityCondition[] all = [.. Enum.GetValues<PortabilityCondition>().Skip(1)];
        var decided = CaseStep.Decided("clerk", RequestResult.Fulfilled);

        Assert.All(all, missing => Assert.Equal(CaseRefusal.ConditionMissing, Try(register, "r-1", decided with { Conditions = [.. all.Except([missing])] })));
        Assert.Equal(CaseRefusal.ConditionMissing, Try(register, "r-1", decided with { Conditions = FactList<PortabilityCondition>.Unknown }));
        Assert.Null(Try(register, "r-1", decided with { Conditions = [.. all] }));
    }

    [Theory]
    [InlineData(true, false, CaseRefusal.ConditionMissing)]
    [InlineData(null, false, CaseRefusal.ConditionMissing)]
    [InlineData(false, false, null)]
    [InlineData(true, true, null)]
    public async Task A_refusal_towards_a_minor_is_sent_in_writing(bool? isMinor, bool isWritten, CaseRefusal? expected)
    {
        var register = _example.Register<RightsRequest>();
        await register.OpenAsync(Request() with { IsMinor = isMinor is { } known ? known : Fact<bool>.Unknown });
        await register.RecordAsync("r-1", CaseStep.Decided("clerk", RequestResult.Refused, Why));

        Assert.Equal(expected, Try(register, "r-1", CaseStep.Answered("clerk", _example.Letter(isWritten))));
    }

    [Fact]
    public async Task An_extension_moves_the_limit_of_the_institution_and_never_that_of_a_rule_without_one()
    {
        var register = _example.Register<RightsRequest>();
        await register.OpenAsync(Request());
        await register.RecordAsync("r-1", CaseStep.ExtensionProposed("clerk", new TimeLimit(5, TimeUnit.WorkingDays), Why));
        var extended = await register.RecordAsync("r-1", CaseStep.ApprovalGiven("boss"));

        Assert.Equal(
            ["2026-03-30", "2026-03-23", "2026-04-01"],
            register.ClocksOf(extended).Select(static clock => clock.Due.Value.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(14, "2026-03-20")]
    [InlineData(15, "2026-03-23")]
    [InlineData(16, "2026-03-23")]
    public void A_shorter_promise_counts_and_a_longer_one_does_not(int promised, string lastDay)
    {
        var clocks = (Request() with { PromisedWorkingDays = promised }).Clocks(new(), ChineseWorkingCalendar.BuiltIn);

        Assert.Equal(DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture), clocks[1].Due.Value.LastDay);
        Assert.Equal(promised < 15 ? Domain.Assessments.LimitKind.Institution : Domain.Assessments.LimitKind.Legal, clocks[1].Rule.Kind);
        Assert.Throws<ArgumentOutOfRangeException>(() => Request() with { PromisedWorkingDays = 0 });
    }

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, CaseRefusal.Incomplete)]
    public async Task A_receipt_in_the_future_is_refused(int ticks, CaseRefusal? expected)
    {
        var request = Request() with { ReceivedAt = Start.AddTicks(ticks) };
        var refused = await Record.ExceptionAsync(async () => await _example.Register<RightsRequest>().OpenAsync(request));

        Assert.Equal(expected, (refused as CaseRefusedException)?.Reason);
    }

    [Fact]
    public async Task A_request_without_person_requester_or_handler_is_refused()
    {
        RightsRequest[] incomplete =
        [
            Request() with { Person = default }, Request() with { Requester = Requester.Unstated }, Request() with { Handler = " " },
            Request() with { Right = (RightKind)99 }, Request() with { Id = string.Empty },
            Request() with { Steps = [CaseStep.IdentityVerified("clerk")] },
        ];

        foreach (var request in incomplete)
        {
            var refused = await Assert.ThrowsAsync<CaseRefusedException>(async () => await _example.Register<RightsRequest>().OpenAsync(request));
            Assert.Equal(CaseRefusal.Incomplete, refused.Reason);
        }
    }

    [Fact]
    public async Task The_record_for_the_rules_says_what_the_case_says()
    {
        var register = _example.Register<RightsRequest>();
        await register.OpenAsync(Request());
        var open = Request().ToRecord();
        await register.RecordAsync("r-1", CaseStep.Decided("clerk", RequestResult.Refused, Why));
        var answered = (await register.RecordAsync("r-1", CaseStep.Answered("clerk", _example.Letter()))).ToRecord();

        Assert.Equal((true, RequestResult.Pending), (open.AnsweredAt.IsAbsent, open.Result.Value));
        Assert.Equal((Start, RequestResult.Refused, Why.Zh), (answered.AnsweredAt.Value, answered.Result.Value, answered.RefusalReason.Value));
    }
}
