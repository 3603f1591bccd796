using System.Text;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Privacy.Citations;
using FinAppCompliance.Privacy.Retention;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Retention;

public sealed class DeletionPlanTests
{
    private static readonly DeletionPlan Plan = DeletionPlan.Seal("plan-1", "lin", Start, [Decision("b", RetentionVerdict.KeepByLaw), Decision("a", RetentionVerdict.Delete), Decision("c", RetentionVerdict.Anonymise)]);
    private static readonly DateTimeOffset Later = Start.AddDays(2);

    private static readonly DeletionExecution Done = new()
    {
        PlanHash = Plan.Hash,
        ApprovedBy = "chen",
        ApprovedAt = Start,
        Deeds = [Deed("a", RetentionVerdict.Delete), Deed("c", RetentionVerdict.Anonymise)],
    };

    public static TheoryData<string, string> Deviations => new()
    {
        { "other-plan", string.Empty }, { "not-approved", string.Empty }, { "approved-at-impossible-time", string.Empty }, { "not-recorded", string.Empty }, { "not-done", "c" },
        { "not-planned", "z" }, { "should-be-kept", "b" }, { "done-otherwise", "a" }, { "done-at-impossible-time", "a" }, { "without-evidence", "a" }, { "done-twice", "a" },
    };

    [Fact]
    public void The_whole_plan_and_nothing_but_the_plan_has_no_deviation() => Assert.Empty(DeletionReview.Find(Plan, Done, Later));

    [Theory]
    [MemberData(nameof(Deviations))]
    public void Every_deviation_is_found(string code, string heldId) =>
        Assert.Contains(DeletionReview.Find(Plan, Spoilt(code), Later), found => found.Code == code && found.HeldId == heldId && found.Message.Zh.Length > 0);

    [Theory]
    [InlineData("lin")]
    [InlineData("LIN ")]
    [InlineData("Ｌｉｎ")]
    [InlineData("bo\u2060ss")]
    [InlineData(" ")]
    public void A_plan_is_approved_by_another_person(string approver) =>
        Assert.Contains(DeletionReview.Find(Plan, Done with { ApprovedBy = approver }, Later), static found => found.Code == "not-approved");

    [Fact]
    public void A_plan_reads_back_as_it_was_and_a_changed_one_does_not()
    {
        Assert.Equal(Plan, DeletionPlan.Read(Plan.Json, Plan.Hash));
        Assert.Equal(["a", "b", "c"], DeletionPlan.Read(Plan.Json, Plan.Hash).Disposals.Select(static d => d.HeldId));
        var changed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Plan.Json.Span).Replace("KeepByLaw", "Delete", StringComparison.Ordinal));
        Assert.Throws<FormatException>(() => DeletionPlan.Read(changed, Plan.Hash));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"format":"finapp-deletion-plan/2"}""")]
    [InlineData("""{"format":"finapp-deletion-plan/1","id":"x","madeBy":"l","madeAt":"2026-01-01T00:00:00Z","disposals":[{"held":"a","verdict":"Burn","citation":"c"}]}""")]
    public void What_is_no_plan_is_refused(string json) => Assert.Throws<FormatException>(() => DeletionPlan.Read(Encoding.UTF8.GetBytes(json), Plan.Hash));

    [Fact]
    public void A_reference_comes_once_and_names_are_given()
    {
        Assert.Throws<ArgumentException>(static () => DeletionPlan.Seal("p", "lin", Start, [Decision("a", RetentionVerdict.Delete), Decision("a", RetentionVerdict.Delete)]));
        Assert.Throws<ArgumentException>(static () => DeletionPlan.Seal(" ", "lin", Start, []));
        Assert.Throws<ArgumentException>(static () => DeletionPlan.Seal("p", "", Start, []));
    }

    private static DeletionExecution Spoilt(string code) => code switch
    {
        "other-plan" => Done with { PlanHash = "sha256:0" },
        "not-approved" => Done with { ApprovedBy = "lin" },
        "approved-at-impossible-time" => Done with { ApprovedAt = Start.AddTicks(-1) },
        "not-recorded" => Done with { Deeds = default },
        "not-done" => Done with { Deeds = [Deed("a", RetentionVerdict.Delete)] },
        "not-planned" => Done with { Deeds = [.. Done.Deeds, Deed("z", RetentionVerdict.Delete)] },
        "should-be-kept" => Done with { Deeds = [.. Done.Deeds, Deed("b", RetentionVerdict.Delete)] },
        "done-otherwise" => Done with { Deeds = [Deed("a", RetentionVerdict.Anonymise), Deed("c", RetentionVerdict.Anonymise)] },
        "done-at-impossible-time" => Done with { Deeds = [Deed("a", RetentionVerdict.Delete) with { DoneAt = Later.AddTicks(1) }, Deed("c", RetentionVerdict.Anonymise)] },
        "without-evidence" => Done with { Deeds = [Deed("a", RetentionVerdict.Delete) with { Evidence = " " }, Deed("c", RetentionVerdict.Anonymise)] },
        _ => Done with { Deeds = [.. Done.Deeds, Deed("a", RetentionVerdict.Delete) with { Evidence = "another" }] },
    };

    private static DisposalDeed Deed(string id, RetentionVerdict verdict) => new(id, verdict, Start.AddDays(1), "receipt");

    private static RetentionDecision Decision(string id, RetentionVerdict verdict) =>
        new() { HeldId = id, Purpose = Tips, Verdict = verdict, Reason = Text("reason"), Citation = PrivacyCitations.Get("PIPL-47") };
}
