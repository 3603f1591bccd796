using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;
using static FinAppCompliance.Domain.Tests.Rectifications.Rectification;

namespace FinAppCompliance.Domain.Tests.Rectifications;

public sealed class RecordFaultsTests
{
    private static readonly FindingDispute Dispute = new()
    {
        Id = "yy-1",
        Rule = "N99-08.5",
        SubjectId = "acc",
        Reason = "账号已过户，登记滞后",
        RaisedBy = new Ref<Person>("lin"),
        RaisedOn = Opened,
        ConfirmedBy = new Ref<Person>("he"),
        ConfirmedOn = Opened.AddDays(1),
        EvidenceIds = ["ev-1"],
    };

    public static TheoryData<string, Func<RectificationRecord, RectificationRecord>> Contradictions() => new()
    {
        { "doneOn", static item => item with { DoneOn = Opened.AddDays(-1) } },
        { "verifiedOn", static item => item with { VerifiedOn = item.DoneOn.Value.AddDays(-1) } },
        { "dueOn", static item => item with { DueOn = Opened.AddDays(-1) } },
        { "verifier", static item => item with { Verifier = item.ResponsiblePerson } },
        { "verifier", static item => item with { Verifier = new Ref<Person>("Ｌｉｎ") } },
        { "verifier", static item => item with { Verifier = new Ref<Person>("h\u200Be") } },
        { "verifier", static item => item with { Verifier = default } },
        { "approver", static item => item with { Approver = item.ResponsiblePerson } },
        { "approver", static item => item with { Approver = default } },
        { "responsiblePerson", static item => item with { ResponsiblePerson = new Ref<Person>("lin\u202E") } },
        { "verdict", static item => item with { Verdict = default } },
        { "verdict", static item => item with { Verdict = VerificationVerdict.Returned } },
        { "verifiedOn", static item => item with { VerifiedOn = default } },
        { "doneOn", static item => item with { DoneOn = default } },
        { "evidenceIds", static item => item with { EvidenceIds = [] } },
        { "postponedBy", static item => item with { PostponedTo = Due.AddDays(1) } },
        { "postponedTo", static item => item with { PostponedBy = new Ref<Person>("zhou") } },
        { "postponedTo", static item => item with { PostponedTo = Due, PostponedBy = new Ref<Person>("zhou") } },
        { "postponedBy", static item => item with { PostponedTo = Due.AddDays(1), PostponedBy = item.ResponsiblePerson } },
        { "history[0]", static item => item with { History = [new RectificationStep { Action = RectificationAction.Close }] } },
        { "history[3]", static item => item with { History = [.. item.History.Take(3), item.History.First() with { On = Opened.AddDays(30) }] } },
        { "history[1]", static item => item with { History = [.. item.History.Select(static (step, at) => at == 1 ? step with { On = Opened.AddDays(-1) } : step)] } },
        { "state", static item => item with { History = [.. item.History.Take(4)] } },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_closed_item_that_contradicts_itself_is_told(string member, Func<RectificationRecord, RectificationRecord> change) =>
        Assert.Contains(member, RecordFaults.Of(change(Closed)).Select(static fault => fault.Member));

    public static TheoryData<string, Func<RectificationRecord, RectificationRecord>> Early() => new()
    {
        { "doneOn", static item => item with { DoneOn = Opened.AddDays(2) } },
        { "verdict", static item => item with { Verdict = VerificationVerdict.Passed } },
        { "approver", static item => item with { Approver = new Ref<Person>("zhou") } },
        { "postponedTo", static item => item with { State = RectificationState.Postponed } },
    };

    [Theory]
    [MemberData(nameof(Early))]
    public void What_is_recorded_before_its_state_is_told(string member, Func<RectificationRecord, RectificationRecord> change) =>
        Assert.Contains(member, RecordFaults.Of(change(Started)).Select(static fault => fault.Member));

    [Fact]
    public void All_faults_are_told_at_once() =>
        Assert.True(RecordFaults.Of(Closed with { Verifier = Closed.ResponsiblePerson, Approver = default, EvidenceIds = [], DoneOn = Opened.AddDays(-1) }).Count >= 4);

    [Fact]
    public void An_item_of_which_little_is_recorded_contradicts_nothing_and_lacks_the_rest()
    {
        var item = new RectificationRecord { Id = "x" };

        Assert.Empty(RecordFaults.Of(item));
        Assert.Equal(
            ["number", "measure", "responsibleUnit", "responsiblePerson", "openedOn", "dueOn", "state"],
            RecordFaults.MissingIn(item).Select(static fault => fault.Member));
        Assert.Empty(RecordFaults.MissingIn(Open));
    }

    public static TheoryData<string, Func<FindingDispute, FindingDispute>> WrongDisputes() => new()
    {
        { "rule", static dispute => dispute with { Rule = default } },
        { "rule", static dispute => dispute with { Rule = "no rule" } },
        { "subjectId", static dispute => dispute with { SubjectId = Fact<string>.Absent } },
        { "reason", static dispute => dispute with { Reason = " " } },
        { "reason", static dispute => dispute with { Reason = default } },
        { "evidenceIds", static dispute => dispute with { EvidenceIds = [] } },
        { "evidenceIds", static dispute => dispute with { EvidenceIds = default } },
        { "raisedBy", static dispute => dispute with { RaisedBy = default } },
        { "raisedOn", static dispute => dispute with { RaisedOn = default } },
        { "confirmedBy", static dispute => dispute with { ConfirmedBy = default } },
        { "confirmedBy", static dispute => dispute with { ConfirmedBy = dispute.RaisedBy } },
        { "confirmedBy", static dispute => dispute with { ConfirmedBy = new Ref<Person>("ＬＩＮ") } },
        { "confirmedBy", static dispute => dispute with { ConfirmedBy = new Ref<Person>("h\u200Be") } },
        { "confirmedOn", static dispute => dispute with { ConfirmedOn = Opened.AddDays(-1) } },
        { "settledOn", static dispute => dispute with { SettledOn = Opened } },
    };

    [Theory]
    [MemberData(nameof(WrongDisputes))]
    public void A_dispute_has_rule_subject_reason_evidence_and_two_persons(string member, Func<FindingDispute, FindingDispute> change)
    {
        Assert.Empty(RecordFaults.Of(Dispute));
        Assert.Contains(member, RecordFaults.Of(change(Dispute)).Select(static fault => fault.Member));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void A_dispute_stands_from_its_confirmation_until_it_is_settled(int days, bool stands) =>
        Assert.Equal(stands, (Dispute with { SettledOn = Opened.AddDays(10) }).StandsOn(Opened.AddDays(days)));

    [Fact]
    public void A_file_with_contradictions_is_refused_with_all_of_them()
    {
        const string Text = """
            { "format": "finapp-register/2",
              "persons": [{ "id": "lin", "name": "林知远" }, { "id": "he", "name": "何川" }],
              "evidence": [{ "id": "ev" }],
              "rectifications": [
                { "id": "wt-1", "number": "WT-1", "state": "done", "responsiblePerson": "lin", "verifier": "lin", "openedOn": "2026-03-02", "doneOn": "2026-03-01" },
                { "id": "wt-2", "number": "WT-1" }],
              "disputes": [{ "id": "yy", "rule": "N99-08.5", "subjectId": "a", "reason": "x", "raisedBy": "lin", "raisedOn": "2026-03-02", "confirmedBy": "lin", "confirmedOn": "2026-03-02", "evidenceIds": ["ev"] }] }
            """;

        var errors = RegisterReader.Read(Text).Errors;

        Assert.All(errors, static error => Assert.Equal(RegisterErrorCode.Contradiction, error.Code));
        Assert.Equal(
            [
                "$.disputes[0].confirmedBy", "$.rectifications['wt-2'].number", "$.rectifications[0].approver", "$.rectifications[0].doneOn", "$.rectifications[0].evidenceIds",
                "$.rectifications[0].verdict", "$.rectifications[0].verifiedOn", "$.rectifications[0].verifier",
            ],
            errors.Select(static error => error.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_person_with_an_invisible_character_is_refused_in_a_file()
    {
        var error = Assert.Single(RegisterReader.Read("""{ "format": "finapp-register/2", "applications": [{ "id": "p", "name": "x" }], "admissionDecisions": [{ "id": "a", "application": "p", "approver": "wa\u200Bng" }] }""").Errors);

        Assert.Equal((RegisterErrorCode.UnsoundName, "$.admissionDecisions[0].approver"), (error.Code, error.Path));
    }
}
