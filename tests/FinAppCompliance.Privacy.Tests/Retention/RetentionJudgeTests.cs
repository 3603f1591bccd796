using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Purposes;
using FinAppCompliance.Privacy.Retention;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Retention;

public sealed class RetentionJudgeTests
{
    private static readonly RetentionJudge Judge = new();
    private static readonly DateTimeOffset Ended = new(2020, 3, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly ProcessingPurpose Consented = Purpose(Tips);

    public static TheoryData<RecordClass, int, string> Floors => new()
    {
        { RecordClass.CustomerIdentity, 10, "AML-34" },
        { RecordClass.Transaction, 10, "AML-34" },
        { RecordClass.ShortInsurance, 5, "TRC-5" },
        { RecordClass.LongInsurance, 10, "TRC-5" },
        { RecordClass.ImpactAssessment, 3, "PIPL-56" },
        { RecordClass.Provision, 3, "NDR-12" },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_floor_of_the_law_holds_to_the_end_of_its_last_day_whatever_the_person_asks(RecordClass records, int years, string citation)
    {
        var last = new DateOnly(2020 + years, 3, 2);
        var over = ChinaStandardTime.StartOf(last.AddDays(1));

        var kept = Decide(Held(records), DeletionGrounds.PersonAsked, over.AddTicks(-1));

        Assert.Equal((RetentionVerdict.KeepByLaw, citation), (kept.Verdict, kept.Citation.Requirement.Value));
        Assert.Equal(last, kept.KeptThrough.Value);
        Assert.Contains(citation, kept.Reason.En, StringComparison.Ordinal);
        Assert.Contains(citation, kept.Reason.Zh, StringComparison.Ordinal);
        Assert.Equal(RetentionVerdict.Delete, Decide(Held(records), DeletionGrounds.PersonAsked, over).Verdict);
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_floor_that_has_not_begun_to_run_keeps_and_an_unknown_start_decides_nothing(RecordClass records, int years, string citation)
    {
        var running = Held(records) with { TransactionEndedAt = Fact<DateTimeOffset>.Absent, RelationEndedAt = Fact<DateTimeOffset>.Absent, ContractEndedAt = Fact<DateTimeOffset>.Absent, CollectedAt = Fact<DateTimeOffset>.Absent };
        var unknown = Held(records) with { TransactionEndedAt = default, RelationEndedAt = default, ContractEndedAt = default, CollectedAt = default };
        var late = Ended.AddYears(years + 40);

        Assert.Equal((RetentionVerdict.KeepByLaw, citation), (Decide(running, DeletionGrounds.PersonAsked, late).Verdict, Decide(running, DeletionGrounds.PersonAsked, late).Citation.Requirement.Value));
        Assert.Equal(RetentionVerdict.Undetermined, Decide(unknown, DeletionGrounds.PersonAsked, late).Verdict);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(RecordClass.Unclassified)]
    public void What_nobody_classified_is_not_deleted(RecordClass? records)
    {
        var decision = Decide(Held(RecordClass.Ordinary) with { Class = records is { } known ? known : Fact<RecordClass>.Unknown }, DeletionGrounds.Unlawful, Ended);

        Assert.Equal(RetentionVerdict.Undetermined, decision.Verdict);
        Assert.Contains("classify", decision.Reason.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DeletionGrounds.None, RetentionVerdict.KeepForPurpose)]
    [InlineData(DeletionGrounds.PersonAsked, RetentionVerdict.Delete)]
    [InlineData(DeletionGrounds.ConsentEnded, RetentionVerdict.Delete)]
    [InlineData(DeletionGrounds.ServiceEnded, RetentionVerdict.Delete)]
    [InlineData(DeletionGrounds.Unlawful, RetentionVerdict.Delete)]
    public void What_rests_on_consent_goes_with_it(DeletionGrounds grounds, RetentionVerdict expected) =>
        Assert.Equal(expected, Decide(Held(RecordClass.Ordinary), grounds, Ended).Verdict);

    [Theory]
    [InlineData(DeletionGrounds.PersonAsked, RetentionVerdict.KeepForPurpose)]
    [InlineData(DeletionGrounds.ServiceEnded, RetentionVerdict.Delete)]
    public void A_request_ends_no_purpose_that_rests_on_another_basis(DeletionGrounds grounds, RetentionVerdict expected)
    {
        var purpose = Consented with { Basis = LawfulBasis.LegalDuty, Retention = RetentionTerm.Fixed(new TimeLimit(5, TimeUnit.Years), RetentionStart.TransactionEnd, RetentionOutcome.Delete) };

        Assert.Equal(expected, Judge.Decide(Held(RecordClass.Ordinary), purpose, grounds, Ended.AddYears(1)).Verdict);
    }

    [Theory]
    [InlineData(-1, RetentionVerdict.KeepForPurpose)]
    [InlineData(0, RetentionVerdict.Anonymise)]
    public void A_fixed_term_ends_with_its_last_day_and_may_end_in_anonymity(int ticks, RetentionVerdict expected)
    {
        var purpose = Consented with { Retention = RetentionTerm.Fixed(new TimeLimit(30, TimeUnit.CalendarDays), RetentionStart.LastUse, RetentionOutcome.Anonymise) };
        var end = ChinaStandardTime.StartOf(new DateOnly(2020, 4, 2));

        Assert.Equal(expected, Judge.Decide(Held(RecordClass.Ordinary), purpose, DeletionGrounds.None, end.AddTicks(ticks)).Verdict);
    }

    [Fact]
    public void A_person_who_asks_gets_deletion_and_not_anonymity()
    {
        var purpose = Consented with { Retention = RetentionTerm.UntilWithdrawn(RetentionOutcome.Anonymise) };

        Assert.Equal(RetentionVerdict.Delete, Judge.Decide(Held(RecordClass.Ordinary), purpose, DeletionGrounds.PersonAsked, Ended).Verdict);
        Assert.Equal(RetentionVerdict.Anonymise, Judge.Decide(Held(RecordClass.Ordinary), purpose, DeletionGrounds.ConsentEnded, Ended).Verdict);
    }

    [Fact]
    public void A_term_determined_by_a_method_is_not_guessed() =>
        Assert.Equal(RetentionVerdict.Undetermined, Judge.Decide(Held(RecordClass.Ordinary), Consented with { Retention = RetentionTerm.DeterminedBy(Text("by a method"), RetentionOutcome.Delete) }, DeletionGrounds.None, Ended).Verdict);

    [Property(MaxTest = 500)]
    public void Nothing_is_deleted_before_a_naive_count_of_years_says_so(byte classCode, ushort days, bool asked)
    {
        var records = (RecordClass)((classCode % 7) + 1);
        var asOf = Ended.AddDays(days);
        var years = records switch { RecordClass.Ordinary => 0, RecordClass.ImpactAssessment or RecordClass.Provision => 3, RecordClass.ShortInsurance => 5, _ => 10 };
        var isPast = years == 0 || ChinaStandardTime.DateOf(asOf) > new DateOnly(2020 + years, 3, 2);
        var expected = !asked ? RetentionVerdict.KeepForPurpose : isPast ? RetentionVerdict.Delete : RetentionVerdict.KeepByLaw;

        Assert.Equal(expected, Decide(Held(records), asked ? DeletionGrounds.PersonAsked : DeletionGrounds.None, asOf).Verdict);
    }

    [Fact]
    public void The_answer_says_what_is_deleted_and_what_a_law_keeps_until_when()
    {
        var asOf = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var answer = DeletionAnswer.Of([Decide(Held(RecordClass.Ordinary), DeletionGrounds.PersonAsked, asOf), Decide(Held(RecordClass.Transaction) with { Id = "h2" }, DeletionGrounds.PersonAsked, asOf)]);

        Assert.Equal(RequestResult.PartlyFulfilled, answer.Result);
        Assert.Equal(
            "tips: it must be deleted (PIPL-47)\ntips: the law wants it kept for at least 10 years from the end of the transaction (AML-34), through 2030-03-02; until then it is only stored and protected (AML-34)\n",
            answer.Render(Language.English));
        Assert.Contains("保存至2030-03-02", answer.Render(Language.Chinese), StringComparison.Ordinal);
        Assert.NotNull(answer.ToStep("officer"));
        Assert.Equal(RequestResult.Refused, DeletionAnswer.Of([answer.Decisions.Items[1]]).Result);
        Assert.Equal(RequestResult.Fulfilled, DeletionAnswer.Of([answer.Decisions.Items[0]]).Result);
        Assert.Equal("nothing of yours is held\n", DeletionAnswer.Of([]).Render(Language.English));
    }

    [Fact]
    public void An_answer_with_an_open_decision_is_pending_and_cannot_be_given()
    {
        var answer = DeletionAnswer.Of([Decide(Held(RecordClass.Unclassified), DeletionGrounds.PersonAsked, Ended)]);

        Assert.Equal(RequestResult.Pending, answer.Result);
        Assert.Contains("'h1'", Assert.Throws<InvalidOperationException>(() => answer.ToStep("officer")).Message, StringComparison.Ordinal);
    }

    private static RetentionDecision Decide(HeldInformation held, DeletionGrounds grounds, DateTimeOffset asOf) => Judge.Decide(held, Consented, grounds, asOf);

    private static HeldInformation Held(RecordClass records) => new()
    {
        Id = "h1",
        Purpose = Tips,
        Class = records,
        CollectedAt = Ended,
        LastUsedAt = Ended,
        TransactionEndedAt = Ended,
        RelationEndedAt = Ended,
        ContractEndedAt = Ended,
    };
}
