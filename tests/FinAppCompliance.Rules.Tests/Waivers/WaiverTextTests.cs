using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Tests.Waivers;

/// <summary>What is said about waivers, and the limits at which it is said.</summary>
public sealed class WaiverTextTests
{
    private static readonly RuleSet Rules = RuleSet.Create(RulePack.Create(Shops.OwnHeader() with { Edition = "2025" }).Add(Crowds()).Add(Shops.Named("shop/1")).Build());

    private static readonly Waiver Granted = new()
    {
        Id = "w1",
        Rule = "shop/9",
        SubjectId = "s1",
        Reason = "r",
        RequestedBy = "lin",
        ApprovedBy = "chen",
        ApprovedOn = new(2025, 6, 1),
        LastDay = new(2025, 12, 31),
    };

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void More_than_five_conclusions_are_too_wide(int crowds, bool tooWide)
    {
        var about = Resolve(crowds, Severity.Low, Granted).AboutWaivers;

        Assert.Equal(tooWide, about.Any(static f => f.Rule == "waivers/too-wide" && f.Severity == Severity.High));
        if (tooWide)
        {
            Assert.Equal("the waiver is too wide (6 conclusions) and is not honoured", Assert.Single(about).Message.En);
            Assert.Equal("豁免范围过宽（覆盖6项），不予采纳", about[0].Message.Zh);
        }
    }

    [Theory]
    [InlineData(Severity.High, false)]
    [InlineData(Severity.Critical, true)]
    public void A_conclusion_graver_than_the_approver_may_waive_is_beyond_the_right(Severity severity, bool beyond)
    {
        var resolution = Resolve(1, severity, Granted);

        Assert.Equal(beyond, resolution.HasOpenBreach);
        Assert.Equal(beyond, resolution.AboutWaivers.Any(static f => f is { Rule.Value: "waivers/beyond-right", Severity: Severity.High }));
        if (beyond)
        {
            Assert.Equal("the waiver goes beyond what its approver may grant and is not honoured", resolution.AboutWaivers.Single().Message.En);
            Assert.Equal("豁免超出批准人权限，不予采纳", resolution.AboutWaivers.Single().Message.Zh);
        }
    }

    [Theory]
    [InlineData(2025, 12, 31, "waivers/soon-ending")]
    [InlineData(2026, 1, 1, "waivers/ended")]
    public void On_its_last_day_a_waiver_still_holds(int year, int month, int day, string expected)
    {
        var about = Load([Granted]).Resolve(Run(1, Severity.Low, new DateTimeOffset(year, month, day, 12, 0, 0, TimeSpan.FromHours(8)))).AboutWaivers;

        Assert.Equal([expected], about.Select(static f => f.Rule.Value));
        Assert.Equal(["rule = shop/9", "lastDay = 2025-12-31"], about[0].Evidence.Select(static e => e.ToString()));
    }

    [Fact]
    public void Waivers_stand_in_the_order_of_their_ids() =>
        Assert.Equal(["a", "b"], Load([Granted with { Id = "b" }, Granted with { Id = "a", SubjectId = "s2" }]).Waivers.Select(static w => w.Id));

    [Fact]
    public void Mistakes_are_listed_with_semicolons()
    {
        var message = Assert.Throws<WaiverException>(() => Load([Granted, Granted with { SubjectId = "s2" }])).Message;

        Assert.Contains("2 waivers have the id 'w1'", message, StringComparison.Ordinal);
        Assert.Contains("the waivers have 2 mistakes: 'x'", Assert.Throws<WaiverException>(() => Load([Granted with { Id = "x", Rule = "shop/77", Reason = "" }])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2025, 6, 1, true)]
    [InlineData(2025, 5, 31, false)]
    public void A_waiver_may_end_on_the_day_of_its_approval(int year, int month, int day, bool accepted)
    {
        var waiver = Granted with { LastDay = new(year, month, day) };

        Assert.Equal(accepted, Record.Exception(() => Load([waiver])) is null);
    }

    [Theory]
    [InlineData("""{ "format": "finapp-waivers/1", "waivers": [ { "id": 3 } ] }""", "the waivers cannot be read at $.waivers[0].id, line 1:")]
    [InlineData("""{ "format": "finapp-waivers/2", "waivers": [] }""", "the format 'finapp-waivers/2' is not supported; write 'finapp-waivers/1'")]
    [InlineData("null", "the waivers are empty; write a JSON object")]
    [InlineData("""{ "format": "finapp-waivers/1", "waivers": [ { "id": "w", "rule": "no rule" } ] }""", "the waivers cannot be read")]
    public void A_file_that_cannot_be_read_says_where_and_why(string json, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<WaiverException>(() => WaiverReader.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Conditions_are_read_and_none_is_an_empty_list()
    {
        const string Text = """
            { "format": "finapp-waivers/1", "waivers": [ { "id": "w1", "rule": "shop/1", "subjectId": "s1", "reason": "r", "requestedBy": "lin", "approvedBy": "chen",
              "approvedOn": "2025-06-01", "lastDay": "2025-12-31", "conditions": [ "a", "b" ] } ] }
            """;

        Assert.Equal(["a", "b"], Assert.Single(WaiverReader.Read(Text)).Conditions);
        Assert.Empty(Assert.Single(WaiverReader.Read(Text.Replace(""", "conditions": [ "a", "b" ]""", string.Empty, StringComparison.Ordinal))).Conditions);
    }

    [Fact]
    public void A_record_of_a_run_holds_what_was_waived_and_what_is_said_about_waivers()
    {
        var run = Run(1, Severity.Low, Shops.Noon);
        var record = RunRecord.Of(run, Load([Granted, Granted with { Id = "w2", Rule = "shop/1" }]).Resolve(run));

        Assert.Equal(["shop 1.0.0 2025"], record.Packs);
        Assert.Equal(["shop/9", "waivers/matches-nothing"], record.Findings.Select(static f => f.Rule).Where(static rule => rule != "shop/1"));
        Assert.Equal(run.Findings.Count, RunRecord.Of(run).Findings.Count());
        Assert.Contains("finapp-run/2", Assert.Throws<System.Text.Json.JsonException>(static () => RunRecord.Read("""{ "format": "finapp-run/1", "asOf": "2025-01-01T00:00:00Z", "engineVersion": "1", "packs": [], "profileDigest": "", "factsDigest": "", "outcomes": {}, "findings": [] }""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_stand_in_the_order_of_rules_and_subjects_with_every_cause()
    {
        var before = Run(2, Severity.Low, Shops.Noon);
        var after = Run(3, Severity.Low, Shops.Noon.AddDays(1), new Shop { Id = "s0", Name = Fact<string>.Absent, Staff = 1 });
        var entries = RunComparison.Between(before, after).Entries;

        Assert.Equal(
            entries.OrderBy(static e => e.Finding.Rule, StringComparer.Ordinal).ThenBy(static e => e.Finding.SubjectId, StringComparer.Ordinal).ThenBy(static e => e.Finding.Fingerprint, StringComparer.Ordinal),
            entries);
        Assert.All(entries.Where(static e => e.Change == FindingChange.Unchanged), static e => Assert.Equal(ChangeCauses.None, e.Causes));
        Assert.All(entries.Where(static e => e.Change == FindingChange.Appeared), static e => Assert.True(e.Causes.HasFlag(ChangeCauses.Facts)));
    }

    private static ShopRule Crowds() => new("shop/9", static (in RuleContext<Shop> c) =>
    {
        var draft = c.Begin();
        for (var at = 0; at < c.Subject.Staff.Or(0); at++)
        {
            draft = draft.Require(false, Shops.Crowded, $"k{at}", c.Subject.IsOpen.Or(false) ? Severity.Critical : null).With("staff", c.Subject.Staff);
        }

        return draft;
    });

    private static AssessmentRun Run(int crowds, Severity severity, DateTimeOffset asOf, params Shop[] others)
    {
        var rules = severity == Severity.High ? Rules.With([.. Rules.Entries.Select(static e => e.Rule.Id == "shop/9" ? e.With(Severity.High) : e)]) : Rules;
        return new RuleEvaluator(rules).Evaluate(FactSet.Of([new Shop { Id = "s1", Name = "Lin", Staff = crowds, IsOpen = severity == Severity.Critical }, .. others]), asOf);
    }

    private static WaiverResolution Resolve(int crowds, Severity severity, params Waiver[] waivers) => Load(waivers).Resolve(Run(crowds, severity, Shops.Noon));

    private static WaiverBook Load(IReadOnlyCollection<Waiver> waivers)
    {
        var policy = new WaiverPolicyOptions();
        policy.Approvers["chen"] = Severity.High;
        return WaiverBook.Load(Rules, waivers, policy, FactSet.Of([new Shop { Id = "s1" }, new Shop { Id = "s2" }]));
    }
}
