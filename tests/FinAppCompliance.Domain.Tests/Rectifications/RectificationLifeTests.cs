using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;
using FsCheck.Xunit;
using static FinAppCompliance.Domain.Tests.Rectifications.Rectification;

namespace FinAppCompliance.Domain.Tests.Rectifications;

public sealed class RectificationLifeTests
{
    /// <summary>The table once more, written as the institution's manual would: state, step, next state.</summary>
    private static readonly string[] Manual =
    [
        "NotStarted Start InProgress", "Postponed Start InProgress",
        "NotStarted Postpone Postponed", "InProgress Postpone Postponed", "Continuous Postpone Postponed", "Postponed Postpone Postponed",
        "NotStarted Continue Continuous", "InProgress Continue Continuous", "Postponed Continue Continuous",
        "InProgress Submit MostlyDone", "Continuous Submit MostlyDone", "Postponed Submit MostlyDone",
        "MostlyDone Pass MostlyDone+", "MostlyDone Return InProgress", "MostlyDone+ Return InProgress",
        "MostlyDone+ Close Done", "Done Reopen InProgress",
    ];

    [Fact]
    public void A_rectification_lives_from_opening_to_closing_and_back()
    {
        Assert.Equal(RectificationState.NotStarted, Open.State.Value);
        Assert.Equal(Opened, Open.OpenedOn.Value);
        Assert.Equal((RectificationState.MostlyDone, Opened.AddDays(20)), (Submitted.State.Value, Submitted.DoneOn.Value));
        Assert.Equal(["ev-1"], Submitted.EvidenceIds);
        Assert.Equal((VerificationVerdict.Passed, "he"), (Passed.Verdict.Value, Passed.Verifier.Value.Id));
        Assert.True(Closed.IsClosed);
        Assert.Equal("zhou", Closed.Approver.Value.Id);
        Assert.Equal(
            [RectificationAction.Open, RectificationAction.Start, RectificationAction.Submit, RectificationAction.Pass, RectificationAction.Close],
            Closed.History.Select(static step => step.Action.Value));

        var again = Taken(RectificationLife.Reopen(Closed, By("zhou", Opened.AddDays(90), "复查又发现")));
        Assert.Equal((RectificationState.InProgress, true, true), (again.State.Value, again.DoneOn.IsAbsent, again.Approver.IsAbsent));
        Assert.Equal(["ev-1"], again.EvidenceIds);
    }

    [Fact]
    public void A_returned_item_is_worked_on_again()
    {
        var returned = Taken(RectificationLife.Verify(Submitted, By("he", Opened.AddDays(25)), VerificationVerdict.Returned));

        Assert.Equal((RectificationState.InProgress, true), (returned.State.Value, returned.DoneOn.IsAbsent));
        Assert.Equal(RectificationState.MostlyDone, Taken(RectificationLife.Submit(returned, By("lin", Opened.AddDays(30)), ["ev-2"])).State.Value);
    }

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(-1, 0, false)]
    [InlineData(1, 2, true)]
    public void A_later_day_is_after_the_one_that_holds(int first, int second, bool isTaken)
    {
        var once = RectificationLife.Postpone(Started, By("zhou", Opened.AddDays(2)), Due.AddDays(1 + first));

        Assert.Equal(first >= 0, once.IsTaken);
        if (once.Item is { } item)
        {
            Assert.Equal(isTaken, RectificationLife.Postpone(item, By("zhou", Opened.AddDays(3)), Due.AddDays(1 + second)).IsTaken);
            Assert.False(RectificationLife.Postpone(item, By("zhou", Opened.AddDays(3)), item.EffectiveDueOn!.Value).IsTaken);
        }
    }

    [Fact]
    public void Nobody_decides_on_the_own_item()
    {
        Refused(RectificationLife.Postpone(Started, By("lin", Opened.AddDays(2)), Due.AddDays(1)), "postponedBy");
        Refused(RectificationLife.Postpone(Started, By("ＬＩＮ", Opened.AddDays(2)), Due.AddDays(1)), "postponedBy");
        Refused(RectificationLife.Verify(Submitted, By("lin", Opened.AddDays(25)), VerificationVerdict.Passed), "verifier");
        Refused(RectificationLife.Verify(Submitted, By("Lin", Opened.AddDays(25)), VerificationVerdict.Returned), "verifier");
        Refused(RectificationLife.Close(Passed, By("lin", Opened.AddDays(26))), "approver");
    }

    [Fact]
    public void Whoever_handed_it_over_does_not_verify_it()
    {
        var submitted = Taken(RectificationLife.Submit(Started, By("he", Opened.AddDays(20)), ["ev-1"]));

        Refused(RectificationLife.Verify(submitted, By("he", Opened.AddDays(21)), VerificationVerdict.Passed), "verifier");
    }

    [Fact]
    public void What_a_step_needs_is_asked_for()
    {
        Refused(RectificationLife.Close(Submitted, By("zhou", Opened.AddDays(26))), "state");
        var unproven = Taken(RectificationLife.Submit(Started, By("lin", Opened.AddDays(20)), []));
        Refused(RectificationLife.Close(Taken(RectificationLife.Verify(unproven, By("he", Opened.AddDays(25)), VerificationVerdict.Passed)), By("zhou", Opened.AddDays(26))), "evidenceIds");
        Refused(RectificationLife.Start(Started, By("lin", Opened)), "state", "on");
        Refused(RectificationLife.Reopen(Closed, By("zhou", Opened.AddDays(27), " ")), "reason");
        Refused(RectificationLife.Verify(Submitted, By("he", Opened.AddDays(25), null), VerificationVerdict.Returned), "reason");
        Refused(RectificationLife.Start(Open, By("li\u200Bn", Opened)), "by");
        Refused(RectificationLife.Open(Draft with { State = RectificationState.NotStarted }, By("lin", Opened)), "state");
        Refused(
            RectificationLife.Open(new RectificationRecord { Id = "x" }, By("lin", Opened)),
            "number", "measure", "responsibleUnit", "responsiblePerson", "dueOn");
        Refused(RectificationLife.Open(Draft with { DueOn = Opened.AddDays(-1) }, By("lin", Opened)), "dueOn");
    }

    [Theory]
    [InlineData(-1, false, 0)]
    [InlineData(0, false, 0)]
    [InlineData(1, true, 1)]
    public void It_is_overdue_from_the_day_after_the_last_one(int days, bool isOverdue, int late)
    {
        Assert.Equal((isOverdue, late), (Started.IsOverdueOn(Due.AddDays(days)), Started.DaysLate(Due.AddDays(days))));
        Assert.Equal((isOverdue, late), (Passed.IsOverdueOn(Due.AddDays(days)), Passed.DaysLate(Due.AddDays(days))));
        Assert.False(Closed.IsOverdueOn(Due.AddDays(days)));
        var later = Taken(RectificationLife.Postpone(Started, By("zhou", Opened.AddDays(2)), Due.AddDays(10)));
        Assert.Equal((isOverdue, late), (later.IsOverdueOn(Due.AddDays(10 + days)), later.DaysLate(Due.AddDays(10 + days))));
    }

    // The steps of the package against the manual: the same are taken, they lead to the same states, and what results never contradicts itself.
    [Property(MaxTest = 500)]
    public bool Steps_are_those_of_the_manual(byte[] steps)
    {
        var (item, state) = (Open, "NotStarted");
        foreach (var (action, at) in (steps ?? []).Take(12).Select(static (step, at) => ((RectificationAction)(1 + (step % 8)), at)))
        {
            var result = Take(item, action, Opened.AddDays(1 + at));
            var next = Manual.SingleOrDefault(row => row.StartsWith($"{state} {action} ", StringComparison.Ordinal))?.Split(' ')[2];
            if (result.IsTaken != next is not null || (!result.IsTaken && result.Faults.Items is not [{ Member: "state" }]))
            {
                return false;
            }

            (item, state) = (result.Item ?? item, next ?? state);
            if (item.State.Value.ToString() != state.TrimEnd('+') || RecordFaults.Of(item).Count > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static RectificationResult Take(RectificationRecord item, RectificationAction action, DateOnly on) => action switch
    {
        RectificationAction.Start => RectificationLife.Start(item, By("lin", on)),
        RectificationAction.Postpone => RectificationLife.Postpone(item, By("zhou", on), item.EffectiveDueOn!.Value.AddDays(1)),
        RectificationAction.Continue => RectificationLife.Continue(item, By("lin", on)),
        RectificationAction.Submit => RectificationLife.Submit(item, By("lin", on), ["ev-1"]),
        RectificationAction.Pass => RectificationLife.Verify(item, By("he", on), VerificationVerdict.Passed),
        RectificationAction.Return => RectificationLife.Verify(item, By("he", on), VerificationVerdict.Returned),
        RectificationAction.Close => RectificationLife.Close(item, By("zhou", on)),
        _ => RectificationLife.Reopen(item, By("zhou", on)),
    };

    private static void Refused(RectificationResult result, params string[] members)
    {
        Assert.Null(result.Item);
        Assert.Equal(members.Order(StringComparer.Ordinal), result.Faults.Select(static fault => fault.Member).Order(StringComparer.Ordinal));
    }
}
