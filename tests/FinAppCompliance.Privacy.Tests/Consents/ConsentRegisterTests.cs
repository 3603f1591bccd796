using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Persons;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Consents;

public sealed class ConsentRegisterTests
{
    [Fact]
    public async Task Nothing_is_permitted_before_consent()
    {
        var bank = await new Example().PublishedAsync();

        Assert.Equal(ConsentVerdict.NotGiven, (await bank.Register.CheckAsync(Me, FaceLogin)).Verdict);
    }

    [Fact]
    public async Task A_consent_permits_in_an_if()
    {
        var bank = await new Example().PublishedAsync();
        await bank.GiveAsync(FaceLogin);

        Assert.True(await bank.Register.CheckAsync(Me, FaceLogin) ? true : false);
    }

    [Fact]
    public async Task A_withdrawal_denies_at_once_even_when_the_clock_is_set_back()
    {
        var clock = new SteppingClock(Start);
        var persons = new InMemoryPersonSource();
        persons.Record(Me, PersonStanding.FourteenOrOlder);
        var register = new ConsentRegister(ConsentPorts.InMemory(persons, clock), Options);
        await register.Notices.PublishAsync(Draft().Seal());
        clock.Now = Start.AddHours(1);
        await register.GiveAsync(Me, (await register.PlanAsync(Me, [Tips])).Together, Agree);
        clock.Now = Start;

        await register.WithdrawAsync(Me, Tips);

        Assert.Equal(ConsentVerdict.Withdrawn, (await register.CheckAsync(Me, Tips)).Verdict);
    }

    [Fact]
    public async Task Withdrawing_twice_gives_the_same_receipt()
    {
        var bank = await new Example().PublishedAsync();
        await bank.GiveAsync(Tips);

        Assert.Equal((await bank.Register.WithdrawAsync(Me, Tips)).Id, (await bank.Register.WithdrawAsync(Me, Tips)).Id);
    }

    [Fact]
    public async Task A_withdrawal_leaves_one_message_for_each_recipient()
    {
        var bank = new Example();
        await bank.Register.Notices.PublishAsync(With(Draft(), Marketing, p => p with { Recipients = [Insurer()] }).Seal());
        await bank.GiveAsync(Marketing);
        await bank.Register.WithdrawAsync(Me, Marketing);
        await bank.Register.WithdrawAsync(Me, Marketing);

        var message = Assert.Single(await bank.Register.Store.PendingAsync(10, default));
        Assert.Equal("example-insurer", message.RecipientId);
    }

    [Fact]
    public async Task A_prompt_is_answered_once()
    {
        var bank = await new Example().PublishedAsync();
        var prompt = await bank.AskSeparatelyAsync(FaceLogin);
        await bank.Register.RefuseAsync(Me, prompt, No);

        var error = await Assert.ThrowsAsync<PromptRefusedException>(async () => await bank.Register.GiveAsync(Me, prompt, Agree));

        Assert.Equal(PromptRefusal.AlreadyUsed, error.Reason);
    }

    [Fact]
    public async Task The_same_answer_may_be_sent_again()
    {
        var bank = await new Example().PublishedAsync();
        var prompt = await bank.AskSeparatelyAsync(FaceLogin);

        Assert.Equal((await bank.Register.GiveAsync(Me, prompt, Agree)).Id, (await bank.Register.GiveAsync(Me, prompt, Agree)).Id);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task A_prompt_expires_at_its_end(long ticks, bool inTime)
    {
        var bank = await new Example().PublishedAsync();
        var prompt = await bank.AskSeparatelyAsync(FaceLogin);
        bank.Clock.SetUtcNow(prompt.ExpiresAt.AddTicks(ticks));

        var error = await Record.ExceptionAsync(async () => await bank.Register.GiveAsync(Me, prompt, Agree));

        Assert.Equal(inTime, error is null);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public async Task A_refusal_is_followed_by_rest(long ticks, bool rests)
    {
        var bank = await new Example().PublishedAsync();
        var receipt = await bank.Register.RefuseAsync(Me, await bank.AskSeparatelyAsync(FaceLogin), No);
        bank.Clock.SetUtcNow(receipt.Events[0].At.AddDays(30).AddTicks(ticks));

        Assert.Equal(rests, (await bank.Register.PlanAsync(Me, [FaceLogin])).Resting.Count == 1);
    }

    [Fact]
    public async Task A_person_who_asks_is_not_made_to_rest()
    {
        var bank = await new Example().PublishedAsync();
        await bank.Register.RefuseAsync(Me, await bank.AskSeparatelyAsync(FaceLogin), No);

        Assert.NotNull(await bank.AskSeparatelyAsync(FaceLogin, AskOccasion.PersonAsked));
    }

    [Fact]
    public async Task No_act_is_no_consent()
    {
        var bank = await new Example().PublishedAsync();
        var prompt = await bank.AskSeparatelyAsync(FaceLogin);

        var error = await Assert.ThrowsAsync<PromptRefusedException>(async () => await bank.Register.GiveAsync(Me, prompt, No));

        Assert.Equal(PromptRefusal.NoExpressAct, error.Reason);
    }

    [Fact]
    public async Task A_changed_notice_supersedes_without_touching_the_store()
    {
        var bank = await new Example().PublishedAsync();
        await bank.GiveAsync(Tips);
        await bank.Register.Notices.PublishAsync(With(Draft(2), Tips, p => p with { Goal = Text("other goal") }).Seal());

        Assert.Equal(ConsentVerdict.Superseded, (await bank.Register.CheckAsync(Me, Tips)).Verdict);
    }

    [Fact]
    public async Task A_child_needs_the_guardian()
    {
        var bank = await new Example().PublishedAsync();
        bank.Persons.Record(Me, PersonStanding.Child(new(2026, 6, 1), Mother));
        var prompt = await bank.AskSeparatelyAsync(Tips);

        var error = await Assert.ThrowsAsync<PromptRefusedException>(async () => await bank.Register.GiveAsync(Me, prompt, Agree));

        Assert.Equal(PromptRefusal.WrongActor, error.Reason);
    }

    [Theory]
    [InlineData(-1, ConsentVerdict.Permitted)]
    [InlineData(0, ConsentVerdict.NeedsOwnConsent)]
    public async Task The_fourteenth_birthday_ends_the_guardians_consent(long ticks, ConsentVerdict expected)
    {
        var bank = await new Example().PublishedAsync();
        bank.Persons.Record(Me, PersonStanding.Child(new(2026, 6, 1), Mother));
        await bank.Register.GiveAsync(Me, await bank.AskSeparatelyAsync(Tips), Agree with { Guardian = Mother });
        bank.Clock.SetUtcNow(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddTicks(ticks));

        Assert.Equal(expected, (await bank.Register.CheckAsync(Me, Tips)).Verdict);
    }

    [Fact]
    public async Task An_unknown_age_denies()
    {
        var bank = await new Example().PublishedAsync();

        Assert.Equal(ConsentVerdict.AgeUnknown, (await bank.Register.CheckAsync(Key.Of("stranger"), Tips)).Verdict);
    }

    [Fact]
    public async Task Another_basis_permits_without_consent()
    {
        var bank = await new Example().PublishedAsync();

        Assert.Equal(ConsentVerdict.PermittedByOtherBasis, (await bank.Register.CheckAsync(Me, Statements)).Verdict);
    }

    [Fact]
    public async Task The_end_of_the_service_denies_everything()
    {
        var bank = await new Example().PublishedAsync();
        await bank.Register.Notices.EndServiceAsync("mobile-bank", Start);

        Assert.Equal(ConsentVerdict.ServiceEnded, (await bank.Register.CheckAsync(Me, Statements)).Verdict);
    }

    [Fact]
    public async Task A_failing_store_is_a_verdict()
    {
        var bank = await new Example(new BrokenConsentStore()).PublishedAsync();

        Assert.Equal(ConsentVerdict.StoreUnavailable, (await bank.Register.CheckAsync(Me, Statements)).Verdict);
    }

    [Fact]
    public async Task A_proof_shows_the_state_at_a_past_instant()
    {
        var bank = await new Example().PublishedAsync();
        var given = (await bank.GiveAsync(Tips)).Events[0];
        bank.Clock.Advance(TimeSpan.FromDays(1));
        await bank.Register.WithdrawAsync(Me, Tips);

        var proof = await bank.Register.ProveAsync(Me, Tips, given.At);

        Assert.True(proof is { IsBound: true, State.Decision.Verdict: ConsentVerdict.Permitted });
    }

    [Fact]
    public async Task The_same_answer_sent_at_once_from_many_threads_is_one_consent()
    {
        var bank = await new Example().PublishedAsync();
        var prompt = await bank.AskSeparatelyAsync(FaceLogin);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await bank.Register.GiveAsync(Me, prompt, Agree))));

        Assert.Single(receipts.Select(static receipt => receipt.Id).Distinct());
    }

    [Fact]
    public async Task Consents_to_different_purposes_given_at_once_all_arrive()
    {
        var bank = await new Example().PublishedAsync();

        await Task.WhenAll(new[] { Tips, Marketing, FaceLogin }.Select(purpose => Task.Run(async () => await bank.GiveAsync(purpose))));

        Assert.True((await bank.Register.LoadAsync(Me, "mobile-bank")).PermitsAll([Tips, Marketing, FaceLogin]));
    }

    [Fact]
    public void A_register_without_a_resting_period_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ConsentRegister(ConsentPorts.InMemory(new InMemoryPersonSource(), TimeProvider.System), new()));

    private sealed class SteppingClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
