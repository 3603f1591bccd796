using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Cases;

namespace FinAppCompliance.Rules.Tests.Cases;

/// <summary>Findings with one cause are one case; questions and days are gathered beside them.</summary>
public sealed class CaseBookTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);
    private static readonly FactSet Facts = FactSet.Of(
    [
        new OrgUnit { Id = "u1", Name = "零售部" },
        new OrgUnit { Id = "u2", Name = "公司部" },
        new Person { Id = "p1", Name = "林某" },
        new MobileApplication { Id = "a1", Name = "甲应用", ManagingUnit = new Ref<OrgUnit>("u1"), ResponsiblePerson = new Ref<Person>("p1") },
        new MobileApplication { Id = "a2", Name = "乙应用", ManagingUnit = new Ref<OrgUnit>("u2"), TerminatedOn = new DateOnly(2026, 4, 30) },
        new MobileApplication { Id = "a3", Name = "丙应用" },
    ]);

    [Fact]
    public void Two_rules_that_miss_the_same_record_are_one_case_with_the_gravest_first()
    {
        var book = Book(Absent("R-1", "a1", Severity.Medium), Absent("R-2", "a1", Severity.Critical), Absent("R-2", "a1", Severity.Critical, "second"));
        var one = Assert.Single(book.Cases);
        Assert.Equal(("R-2", Severity.Critical, 3, "零售部", "林某", "甲应用"), (one.Main.Rule.Value, one.Severity, one.Findings.Count, one.UnitName, one.PersonName, one.RootName));
        Assert.Equal([RuleId.Parse("R-1")], one.AlsoBreaks);
        var fact = Assert.Single(one.Facts);
        Assert.Equal(new RegisterAddress("notices"), fact.Address);
    }

    [Fact]
    public void The_same_record_missing_under_two_applications_is_two_cases_and_one_group()
    {
        var book = Book(Absent("R-1", "a1", Severity.High), Absent("R-1", "a2", Severity.High));
        Assert.Equal(2, book.Cases.Count);
        Assert.Equal(2, Assert.Single(book.Groups).Cases.Count);
        Assert.NotEqual(book.Cases[0].Id, book.Cases[1].Id);
    }

    [Fact]
    public void Facts_of_the_application_that_every_rule_looks_at_join_nothing()
    {
        var book = Book(
            Finding("R-1", "a1", RuleOutcome.Breached, Severity.High, [Known("form", "App"), Scope("state", "Running")]),
            Finding("R-2", "a1", RuleOutcome.Breached, Severity.High, [Known("audience", "Customer"), Scope("form", "App")]));
        Assert.Equal(2, book.Cases.Count);
    }

    [Fact]
    public void The_mark_of_a_case_rests_on_the_cause_and_not_on_words()
    {
        var first = Book(Absent("R-1", "a1", Severity.High)).Cases[0];
        var worded = Absent("R-1", "a1", Severity.High) with { Message = new("换一种说法", "said otherwise"), Severity = Severity.Low };
        Assert.Equal(first.Id, Book(worded).Cases[0].Id);
    }

    [Fact]
    public void A_past_gap_is_a_case_of_its_own() =>
        Assert.Equal(
            [RuleOutcome.Breached, RuleOutcome.PastBreach],
            Book(Absent("R-1", "a1", Severity.High), Absent("R-1", "a1", Severity.High, "gap") with { Outcome = RuleOutcome.PastBreach }).Cases.Select(static one => one.Outcome));

    [Theory]
    [InlineData(CaseState.Open, CaseState.Waived, CaseState.Open)]
    [InlineData(CaseState.Waived, CaseState.Waived, CaseState.Waived)]
    [InlineData(CaseState.BeingRectified, CaseState.Waived, CaseState.BeingRectified)]
    [InlineData(CaseState.Disputed, CaseState.BeingRectified, CaseState.Disputed)]
    public void A_case_stands_as_its_least_settled_finding(CaseState first, CaseState second, CaseState expected)
    {
        var overlay = new Overlay(new Dictionary<string, CaseState> { ["one"] = first, ["two"] = second });
        var book = CaseBook.Of([Absent("R-1", "a1", Severity.High, "one"), Absent("R-1", "a1", Severity.High, "two")], Facts, AsOf, new() { Overlay = overlay });
        Assert.Equal(expected, Assert.Single(book.Cases).State);
    }

    [Fact]
    public void Questions_are_joined_over_applications_and_those_that_settle_most_come_first()
    {
        var notices = new MissingFact(MissingFactKind.Records, "notices", "notices");
        Finding[] findings = [Unknown("R-1", "a1", notices), Unknown("R-2", "a1", notices), Unknown("R-1", "a2", notices, Member("a2", "form")), Unknown("R-3", "a3", Member("a3", "form"))];
        var book = Book(findings);
        Assert.Equal(4, book.UndeterminedCount);
        Assert.Equal(["Records notices: 3", "Member applications.form: 2"], book.Questions.Select(static question => question.ToString()));
        Assert.Equal((2, 1), (book.Questions[0].SettlesAlone, book.Questions[1].SettlesAlone));
        Assert.Equal(["a1", "a2"], book.Questions[0].Applications);
        Assert.Equal(["u1", "u2"], book.Questions[0].Units);
        Assert.Equal(["a2", "a3"], book.Questions[1].Records);
        Assert.Equal(["Records notices: 2"], book.QuestionsOf(findings, "u1").Select(static question => question.ToString()));
        Assert.Equal(["Member applications.form: 1"], book.QuestionsOf(findings, string.Empty).Select(static question => question.ToString()));
    }

    [Fact]
    public void A_name_without_a_place_is_asked_only_when_nothing_else_is()
    {
        var nowhere = new MissingFact(MissingFactKind.Member, "clauses", null);
        Assert.Equal(["Member applications.form: 1"], Book(Unknown("R-1", "a1", nowhere, Member("a1", "form"))).Questions.Select(static question => question.ToString()));
        Assert.False(Assert.Single(Book(Unknown("R-1", "a1", nowhere)).Questions).IsAddressed);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void The_due_list_holds_what_falls_due_from_today_to_the_horizon(int days, bool isListed)
    {
        var last = ChinaStandardTime.DateOf(AsOf).AddDays(days);
        var finding = Finding("R-1", "a3", RuleOutcome.NotYetDue, Severity.High, []) with { Due = new(AsOf.AddDays(-100), new(ChinaStandardTime.StartOf(last.AddDays(1)), IncludesEnd: false)) };
        var book = CaseBook.Of([finding], Facts, AsOf, new() { HorizonDays = 30 });
        Assert.Equal((isListed ? 1 : 0, isListed ? 0 : 1), (book.Due.Count, book.DueLaterCount));
    }

    [Fact]
    public void Planned_ends_and_ends_of_waivers_stand_in_the_due_list()
    {
        var options = new CaseOptions();
        options.Waivers.Add(new() { Id = "w1", Rule = "R-1", SubjectId = "a1", Reason = "整改中", RequestedBy = "甲", ApprovedBy = "乙", ApprovedOn = new(2026, 1, 1), LastDay = new(2026, 3, 15) });
        var book = CaseBook.Of([], Facts, AsOf, options);
        Assert.Equal([(DueKind.WaiverEnds, "甲应用"), (DueKind.Planned, "乙应用")], book.Due.Select(static item => (item.Kind, Assert.Single(item.Names))));
        Assert.Equal(new RegisterAddress("applications", "a2", "terminatedOn"), book.Due[1].Address);
        Assert.Contains("2026-04-30 计划事项 移动应用的终止运营日期：乙应用", new CaseText(book, Language.Chinese).WritePage().Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3661)]
    public void A_horizon_out_of_bounds_is_refused(int days) => Assert.Throws<ArgumentOutOfRangeException>(() => new CaseOptions { HorizonDays = days });

    private static CaseBook Book(params Finding[] findings) => CaseBook.Of(findings, Facts, AsOf);

    private static Finding Absent(string rule, string application, Severity severity, string key = "") =>
        Finding(rule, application, RuleOutcome.Breached, severity, [new("notices", FactState.Absent, "none") { Section = "notices", IsRecords = true }, Scope("state", "Running")]) with { Key = key };

    private static Finding Unknown(string rule, string application, params MissingFact[] missing) => Finding(rule, application, RuleOutcome.Undetermined, Severity.High, []) with { Missing = [.. missing] };

    private static MissingFact Member(string record, string member) => new(MissingFactKind.Member, member, "applications", record, member);

    private static Evidence Known(string fact, string value) => new(fact, FactState.Known, value) { Section = "applications" };

    private static Evidence Scope(string fact, string value) => Known(fact, value) with { IsScope = true };

    private static Finding Finding(string rule, string application, RuleOutcome outcome, Severity severity, FactList<Evidence> evidence) => new()
    {
        Rule = rule,
        Title = new("标题", "title"),
        Subject = new("MobileApplication", application, application),
        Outcome = outcome,
        Severity = severity,
        Message = new("有误", "wrong"),
        Remediation = new("整改", "remedy"),
        Citations = new FactList<RegulatoryReference>(),
        Evidence = evidence,
        AsOf = AsOf,
    };

    private sealed class Overlay(IReadOnlyDictionary<string, CaseState> states) : ICaseOverlay
    {
        public CaseMark MarkOf(Finding finding) => new(states[finding.Key], "x");
    }
}
