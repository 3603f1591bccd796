using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Tests.Waivers;

public sealed class WaiverBookTests
{
    private static readonly RuleSet Rules = RuleSet.Create(
        RulePack.Create(Shops.OwnHeader()).Add(Shops.Named("shop/1")).Add(Shops.LowShelves("shop/2")).Build(),
        RulePack.Create(Shops.Header("shop-code")).Add(Shops.Named()).Add(new ProhibitionRule()).Build());
    private static readonly Shop Nameless = new() { Id = "s1", Name = Fact<string>.Absent, IsOpen = false };

    private static readonly FactSet Facts = FactSet.Of([Nameless], typeof(Shelf));

    private static readonly Waiver Granted = new()
    {
        Id = "w1",
        Rule = "shop/1",
        SubjectId = "s1",
        Reason = "sign is being painted",
        RequestedBy = "lin",
        ApprovedBy = "chen",
        ApprovedOn = new(2025, 6, 1),
        LastDay = new(2025, 12, 31),
    };

    [Fact]
    public void A_waived_breach_stays_visible_and_is_not_open()
    {
        var resolution = Resolve(Shops.Noon, Granted);

        var finding = Assert.Single(resolution.Findings, static f => f.Finding.Rule == "shop/1");
        Assert.Equal(RuleOutcome.Breached, finding.Finding.Outcome);
        Assert.Equal("w1", finding.Waiver?.Id);
        Assert.DoesNotContain(resolution.Open, static f => f.Rule == "shop/1");
        Assert.Empty(resolution.AboutWaivers);
        Assert.True(resolution.HasOpenBreach);
    }

    [Theory]
    [InlineData(2025, 5, 31, 15, false)]
    [InlineData(2025, 5, 31, 16, true)]
    [InlineData(2025, 12, 31, 15, true)]
    [InlineData(2025, 12, 31, 16, false)]
    public void A_waiver_holds_from_its_approval_to_the_end_of_its_last_day_in_china(int year, int month, int day, int utcHour, bool holds)
    {
        var resolution = Resolve(new DateTimeOffset(year, month, day, utcHour, 0, 0, TimeSpan.Zero), Granted);

        Assert.Equal(holds, resolution.Findings.Single(static f => f.Finding.Rule == "shop/1").IsWaived);
    }

    [Fact]
    public void An_ended_waiver_is_a_finding() => Assert.Contains(Resolve(At(2026, 1, 1), Granted).AboutWaivers, static f => f.Rule == "waivers/ended");

    [Theory]
    [InlineData(30, false)]
    [InlineData(1, true)]
    public void A_waiver_is_soon_ending_from_thirty_days_before_its_last_day(int dayOfDecember, bool soon) =>
        Assert.Equal(soon, Resolve(At(2025, dayOfDecember == 30 ? 11 : 12, dayOfDecember), Granted).AboutWaivers.Any(static f => f.Rule == "waivers/soon-ending"));

    [Fact]
    public void A_waiver_that_matches_nothing_is_a_finding() =>
        Assert.Contains(Resolve(Shops.Noon, Granted with { Rule = "shop/2" }).AboutWaivers, static f => f.Rule == "waivers/matches-nothing");

    [Fact]
    public void A_waiver_by_fingerprint_covers_that_conclusion_only()
    {
        var mark = Run(Shops.Noon).Findings.Single(static f => f.Rule == "shop/1").Fingerprint;

        Assert.True(Of(Resolve(Shops.Noon, Granted with { Fingerprint = mark })).IsWaived);
        Assert.False(Of(Resolve(Shops.Noon, Granted with { Fingerprint = new string('0', 32) })).IsWaived);
    }

    [Fact]
    public void Of_several_waivers_the_one_that_holds_wins()
    {
        var ended = Granted with { Id = "a", LastDay = Granted.ApprovedOn };
        var begins = Granted with { Id = "b", ApprovedOn = new(2025, 7, 1) };

        Assert.Equal("w1", Of(Resolve(Shops.Noon, ended, begins, Granted)).Waiver?.Id);
        Assert.Null(Of(Resolve(Shops.Noon, ended, begins)).Waiver);
    }

    [Fact]
    public void An_approver_is_found_however_the_name_is_written() =>
        Assert.True(Of(Resolve(Shops.Noon, Granted with { ApprovedBy = "ＣＨＥＮ " })).IsWaived);

    [Fact]
    public void An_approver_whom_the_policy_names_twice_or_invisibly_is_refused()
    {
        var policy = new WaiverPolicyOptions();
        policy.Approvers["chen"] = Severity.Low;
        policy.Approvers["Chen"] = Severity.Critical;
        policy.Approvers["che\u200Dn"] = Severity.Critical;

        var message = Assert.Throws<WaiverException>(() => WaiverBook.Load(Rules, [], policy, Facts)).Message;

        Assert.Contains("2 mistakes", message, StringComparison.Ordinal);
        Assert.Contains("names the approver 'chen' twice", message, StringComparison.Ordinal);
        Assert.Contains("U+200D", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_told_cannot_be_waived()
    {
        var run = new RuleEvaluator(Rules).Evaluate(FactSet.Of([new Shop { Id = "s1", IsOpen = false }]), Shops.Noon);

        var resolution = Load(Granted).Resolve(run);

        Assert.False(resolution.Findings.Single(static f => f.Finding.Rule == "shop/1").IsWaived);
    }

    [Theory]
    [MemberData(nameof(WrongWaivers))]
    public void A_wrong_waiver_is_refused_at_load(Waiver waiver, string expected) =>
        Assert.Contains(expected, Assert.Throws<WaiverException>(() => Load(waiver)).Message, StringComparison.Ordinal);

    public static TheoryData<Waiver, string> WrongWaivers() => new()
    {
        { Granted with { Rule = "SHOP-77" }, "unknown rule" },
        { Granted with { Rule = "SHOP-6" }, "which is a prohibition and can never be waived" },
        { Granted with { Rule = "SHOP-1" }, "rests on the text of the law and can never be waived; open a rectification record" },
        { Granted with { SubjectId = null }, "names no subject" },
        { Granted with { SubjectId = " " }, "names no subject" },
        { Granted with { SubjectId = "elsewhere" }, "the unknown subject 'elsewhere'" },
        { Granted with { ApprovedBy = "Ｌｉｎ" }, "who asked for it" },
        { Granted with { ApprovedBy = " LIN\u3000" }, "who asked for it" },
        { Granted with { RequestedBy = "li\u200Bn" }, "invisible or invalid character U+200B at position 3" },
        { Granted with { ApprovedBy = "\u202Echen" }, "invisible or invalid character U+202E at position 1" },
        { Granted with { RequestedBy = " " }, "the name is blank" },
        { Granted with { Reason = " " }, "state its reason" },
        { Granted with { ApprovedBy = "Lin" }, "who asked for it" },
        { Granted with { ApprovedBy = "zhou" }, "may not approve" },
        { Granted with { ApprovedBy = "junior" }, "may approve up to Low" },
        { Granted with { LastDay = new(2025, 5, 31) }, "before its approval" },
        { Granted with { LastDay = new(2026, 6, 2) }, "lasts 366 days" },
    };

    [Fact]
    public void The_longest_time_itself_is_accepted() => Assert.Single(Load(Granted with { LastDay = new(2026, 6, 1) }).Waivers);

    [Fact]
    public void All_mistakes_are_told_at_once() =>
        Assert.Contains("3 mistakes", Assert.Throws<WaiverException>(() => Load(Granted, Granted with { Rule = "SHOP-77", Reason = "" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Waivers_are_read_from_json()
    {
        var waiver = Assert.Single(WaiverReader.Read("""
            { "format": "finapp-waivers/1", "waivers": [ { "id": "w1", "rule": "shop/1", "subjectId": "s1", "reason": "sign is being painted",
              "requestedBy": "lin", "approvedBy": "chen", "approvedOn": "2025-06-01", "lastDay": "2025-12-31" } ] }
            """));

        Assert.Equal(Granted, waiver);
    }

    [Theory]
    [InlineData("""{ "format": "finapp-waivers/1", "waivers": [ { "id": "w1" } ] }""")]
    [InlineData("""{ "format": "finapp-waivers/2", "waivers": [] }""")]
    [InlineData("[]")]
    public void A_wrong_waiver_file_is_refused(string json) => Assert.Throws<WaiverException>(() => WaiverReader.Read(json));

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.FromHours(8));

    private static AssessmentRun Run(DateTimeOffset asOf) => new RuleEvaluator(Rules).Evaluate(Facts, asOf);

    private static WaiverResolution Resolve(DateTimeOffset asOf, params Waiver[] waivers) => Load(waivers).Resolve(Run(asOf));

    private static ResolvedFinding Of(WaiverResolution resolution) => resolution.Findings.Single(static f => f.Finding.Rule == "shop/1");

    private static WaiverBook Load(params Waiver[] waivers)
    {
        var policy = new WaiverPolicyOptions();
        policy.Approvers["chen"] = Severity.High;
        policy.Approvers["Lin"] = Severity.High;
        policy.Approvers["junior"] = Severity.Low;
        return WaiverBook.Load(Rules, waivers, policy, Facts);
    }
}
