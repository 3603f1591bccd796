using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;
using FinAppCompliance.Privacy.Transitions;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Transitions;

public sealed class TransitionPlanTests
{
    private static readonly PurposeId NewTips = PurposeId.Parse("super-app/tips");
    private static readonly DateTimeOffset Day = new(2026, 6, 30, 16, 0, 0, TimeSpan.Zero);
    private static readonly SealedNotice From = Draft().Seal();

    public static TheoryData<string, HandlerSuccession, ConsentFate, string> Moves => new()
    {
        { "same", HandlerSuccession.SameHandler, ConsentFate.CarriesOver, "PIPL-17" },
        { "same", HandlerSuccession.LegalSuccessor, ConsentFate.CarriesOver, "PIPL-22" },
        { "same", HandlerSuccession.AnotherHandler, ConsentFate.AskedAfresh, "PIPL-23" },
        { "goal", HandlerSuccession.SameHandler, ConsentFate.AskedAfresh, "PIPL-14" },
        { "manner", HandlerSuccession.LegalSuccessor, ConsentFate.AskedAfresh, "PIPL-14" },
        { "kinds", HandlerSuccession.SameHandler, ConsentFate.AskedAfresh, "PIPL-14" },
        { "recipients", HandlerSuccession.SameHandler, ConsentFate.AskedAfresh, "PIPL-14" },
        { "title", HandlerSuccession.SameHandler, ConsentFate.CarriesOver, "PIPL-17" },
        { "basis", HandlerSuccession.SameHandler, ConsentFate.NoConsentNeeded, "PIPL-17" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_consent_carries_over_only_when_nothing_changes_that_it_is_about(string change, HandlerSuccession succession, ConsentFate fate, string citation)
    {
        var purpose = Change(Purpose(Tips) with { Id = NewTips, Title = Text("tips") }, change);
        var to = (Draft() with { App = "super-app", Purposes = [purpose] }).Seal();

        var plan = TransitionPlan.Integration(From, to, new Dictionary<PurposeId, PurposeId> { [Tips] = NewTips }, succession, Day);

        var moved = plan.Purposes.Single(static p => p.From == Tips);
        Assert.Equal((fate, citation, NewTips), (moved.Fate, moved.Citation.Requirement.Value, moved.To));
        Assert.All(plan.Purposes.Where(static p => p.From != Tips), static p => Assert.Equal((ConsentFate.Ends, null), (p.Fate, p.To)));
    }

    [Fact]
    public void A_purpose_that_comes_to_rest_on_consent_is_asked_for()
    {
        var to = (Draft() with { App = "super-app", Purposes = [Purpose(NewTips)] }).Seal();

        var moved = TransitionPlan.Integration(From, to, new Dictionary<PurposeId, PurposeId> { [Statements] = NewTips }, HandlerSuccession.SameHandler, Day).Purposes.Single(static p => p.From == Statements);

        Assert.Equal((ConsentFate.AskedAfresh, "PIPL-13"), (moved.Fate, moved.Citation.Requirement.Value));
    }

    [Fact]
    public void At_the_end_every_purpose_ends_and_nothing_is_collected_from_that_instant()
    {
        var plan = TransitionPlan.Termination(From, Day);

        Assert.Equal(4, plan.Purposes.Count(static p => p.Fate == ConsentFate.Ends && p.Citation.Requirement.Value == "N99-09.4"));
        Assert.True(plan.MayCollectAt(Day.AddTicks(-1)));
        Assert.False(plan.MayCollectAt(Day));
        Assert.Equal(LimitKind.Institution, plan.Rule.Kind);
        Assert.Equal(new DateOnly(2026, 6, 1), plan.TellBy.Value); // thirty days before 1 July in China
    }

    [Fact]
    public async Task The_end_in_the_plan_is_the_end_that_checks_enforce()
    {
        var bank = await new Example().PublishedAsync();
        await bank.GiveAsync(Tips);
        var plan = TransitionPlan.Termination(From, Start.AddHours(1));
        await bank.Register.Notices.EndServiceAsync("mobile-bank", plan.TakesEffectAt);

        Assert.Equal(ConsentVerdict.Permitted, (await bank.Register.CheckAsync(Me, Tips)).Verdict);
        bank.Clock.SetUtcNow(plan.TakesEffectAt);
        Assert.Equal(ConsentVerdict.ServiceEnded, (await bank.Register.CheckAsync(Me, Tips)).Verdict);
        Assert.False(plan.MayCollectAt(bank.Clock.GetUtcNow()));
    }

    [Fact]
    public void A_person_is_told_only_what_concerns_the_person()
    {
        var plan = TransitionPlan.Termination(From, Day);

        Assert.Equal("'tips' ends; its information is deleted, or only stored where a law wants it\n", plan.MessageFor([Tips, NewTips], Language.English));
        Assert.Equal(string.Empty, plan.MessageFor([], Language.Chinese));
        Assert.All(Enum.GetValues<ConsentFate>(), fate => Assert.NotEqual(string.Empty, (plan.Purposes[0] with { Fate = fate }).Describe().Zh));
        Assert.Equal(4, Enum.GetValues<ConsentFate>().Select(fate => (plan.Purposes[0] with { Fate = fate }).Describe()).Distinct().Count());
    }

    [Fact]
    public void A_successor_that_no_notice_states_is_refused() =>
        Assert.Throws<ArgumentException>(static () => TransitionPlan.Integration(From, From, new Dictionary<PurposeId, PurposeId> { [Tips] = NewTips }, HandlerSuccession.SameHandler, Day));

    private static ProcessingPurpose Change(ProcessingPurpose purpose, string change) => change switch
    {
        "goal" => purpose with { Goal = Text("another goal") },
        "manner" => purpose with { Manner = Text("another manner") },
        "kinds" => purpose with { Information = [.. purpose.Information, InformationUse.Of("contacts", Text("scenario"))] },
        "recipients" => purpose with { Recipients = [Insurer()] },
        "title" => purpose with { Title = Text("advice") },
        "basis" => purpose with { Basis = LawfulBasis.LegalDuty, BasisExplanation = Text("law"), Retention = RetentionTerm.Fixed(new TimeLimit(5, TimeUnit.Years), RetentionStart.TransactionEnd, RetentionOutcome.Delete) },
        _ => purpose,
    };
}
