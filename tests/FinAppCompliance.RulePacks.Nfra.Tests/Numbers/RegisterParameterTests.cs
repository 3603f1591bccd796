using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Numbers;

/// <summary>The institution's own limits as its register holds them (section parameters).</summary>
public sealed class RegisterParameterTests
{
    private static readonly RuleSet Rules = RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours());
    private static readonly DateTimeOffset AsOf = At(2025, 6, 30);

    private static readonly PolicyParameter FourHours = new()
    {
        Id = "p-1",
        Rule = "N99-09.6",
        Key = "clarifyWithin",
        Value = 4m,
        Unit = "hours",
        ApprovedBy = "风险管理委员会",
        Rationale = "仿冒传播快",
        ValidFrom = Day(2025, 1, 1),
        ValidThrough = Day(2025, 12, 31),
    };

    private static readonly CounterfeitCase ElevenHours = new() { Id = "c", DetectedAt = At(2025, 6, 1), ClarifiedAt = At(2025, 6, 1, 23), TakedownRequestedAt = Fact<DateTimeOffset>.Absent };

    [Fact]
    public void A_clarification_after_eleven_hours_breaches_a_limit_of_four_and_says_whose_it_is()
    {
        var finding = Judge(AsOf, FourHours).Findings.Single(static finding => finding.Rule == "N99-09.6");

        Assert.Equal(RuleOutcome.Breached, finding.Outcome);
        Assert.Equal(LimitKind.Institution, finding.Limit!.Kind);
        Assert.Equal(("4小时", "4 h"), (finding.Limit.Value.Zh, finding.Limit.Value.En));
        Assert.Equal("机构自定（台账$.parameters[0]，记录p-1）：由风险管理委员会批准，自2025-01-01起至2025-12-31（含）：仿冒传播快", finding.Limit.Origin.Zh);
        Assert.Equal("the institution's own (register $.parameters[0], record p-1): approved by 风险管理委员会, from 2025-01-01, through 2025-12-31: 仿冒传播快", finding.Limit.Origin.En);
        Assert.Equal(RuleOutcome.Satisfied, Judge(AsOf).OutcomeOf("N99-09.6", "c"));
    }

    [Theory]
    [InlineData("2025-06-01", "2025-06-30", RuleOutcome.Breached)]
    [InlineData("2025-06-30", "2025-06-30", RuleOutcome.Breached)]
    [InlineData("2025-07-01", "2025-12-31", RuleOutcome.Satisfied)]
    [InlineData("2025-01-01", "2025-06-29", RuleOutcome.Satisfied)]
    public void A_limit_holds_on_the_judged_day_from_its_first_through_its_last(string from, string through, RuleOutcome expected) =>
        Assert.Equal(expected, Judge(AsOf, FourHours with { ValidFrom = DateOnly.Parse(from), ValidThrough = DateOnly.Parse(through) }).OutcomeOf("N99-09.6", "c"));

    [Fact]
    public void A_limit_since_ever_without_end_always_holds() =>
        Assert.Equal(RuleOutcome.Breached, Judge(AsOf, FourHours with { ValidFrom = Fact<DateOnly>.Absent, ValidThrough = Fact<DateOnly>.Absent }).OutcomeOf("N99-09.6", "c"));

    [Theory]
    [InlineData(239, RuleOutcome.Satisfied)]
    [InlineData(240, RuleOutcome.Satisfied)]
    [InlineData(241, RuleOutcome.Breached)]
    public void Hours_may_be_written_in_minutes(int minutes, RuleOutcome expected) => Assert.Equal(
        expected, Judge(AsOf, ElevenHours with { ClarifiedAt = At(2025, 6, 1).AddMinutes(minutes) }, FourHours with { Value = 240m, Unit = "minutes" }).OutcomeOf("N99-09.6", "c"));

    [Fact]
    public void A_limit_without_a_rule_sets_every_parameter_of_its_key()
    {
        var layers = ParameterLayers.From(Register(FourHours with { Rule = default, Key = "mostAsksAfterRefusal", Value = 1m, Unit = "times" }), Rules);

        Assert.Equal([(RuleId)"AUD-3.2", "NDR-22"], layers.Single().Changes.Select(static change => change.Rule).Order());
    }

    [Fact]
    public void No_limits_are_no_layers() => Assert.Empty(ParameterLayers.From(Register(), Rules));

    [Fact]
    public void A_limit_that_holds_later_is_upcoming()
    {
        var profile = Resolve(AsOf, FourHours with { ValidFrom = Day(2026, 1, 1), ValidThrough = Fact<DateOnly>.Absent });

        Assert.Equal(("register", Day(2026, 1, 1), "p-1"), profile.Upcoming.Select(static change => (change.Layer, change.Starts, change.Change.Source!.RecordId)).Single());
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once_with_record_path_and_what_is_allowed()
    {
        var message = Refused(
            new PolicyParameter { Id = "empty" },
            FourHours with { Id = "unit", Unit = "workingDays", Value = 2m },
            FourHours with { Id = "high", Value = 8760m },
            FourHours with { Id = "part", Value = 4.5m },
            FourHours with { Id = "key", Key = "clarifyWihin" },
            FourHours with { Id = "rule", Rule = "N99-99.9" },
            FourHours with { Id = "choice", Rule = "N99-08.2", Key = "blockingSeverity", Value = 1m });

        Assert.Contains("record 'empty' at $.parameters[0].approvedBy is not stated; name who approved the number", message, StringComparison.Ordinal);
        Assert.Contains("record 'empty' at $.parameters[0].rationale is not stated", message, StringComparison.Ordinal);
        Assert.Contains("record 'empty' at $.parameters[0].unit is not stated; write the unit of the number", message, StringComparison.Ordinal);
        Assert.Contains("record 'empty' at $.parameters[0].validFrom is not stated, so it is not known when the limit holds", message, StringComparison.Ordinal);
        Assert.Contains("record 'empty' at $.parameters[0].validThrough is not stated", message, StringComparison.Ordinal);
        Assert.Contains("record 'empty' at $.parameters[0].key is not stated", message, StringComparison.Ordinal);
        Assert.Contains("record 'empty' at $.parameters[0].value is not stated", message, StringComparison.Ordinal);
        Assert.Contains("record 'unit' at $.parameters[1].value cannot be set for 'N99-09.6': '2 workingDays' is in a unit that 'clarifyWithin' does not count in; write it in hours, minutes, 1 h to 72 h", message, StringComparison.Ordinal);
        Assert.Contains("record 'high' at $.parameters[2].value cannot be set for 'N99-09.6': the value '8760 hours' for 'clarifyWithin' lies outside 1 h to 72 h", message, StringComparison.Ordinal);
        Assert.Contains("record 'part' at $.parameters[3].value cannot be set for 'N99-09.6': '4.5 hours' is no value", message, StringComparison.Ordinal);
        Assert.Contains("record 'key' at $.parameters[4].key names 'clarifyWihin', which is no parameter of 'N99-09.6'; allowed are 'clarifyWithin'", message, StringComparison.Ordinal);
        Assert.Contains("record 'rule' at $.parameters[5].rule names 'N99-99.9', which is no rule; the parameter 'clarifyWithin' belongs to 'N99-09.6'", message, StringComparison.Ordinal);
        Assert.Contains("record 'choice' at $.parameters[6].value cannot be set for 'N99-08.2': 'blockingSeverity' is a choice and no number", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_limits_for_one_thing_at_one_time_contradict_each_other()
    {
        var profile = Assert.Throws<ProfileException>(() => Resolve(AsOf, FourHours, FourHours with { Id = "p-2", Value = 5m, ValidFrom = Day(2025, 12, 31), ValidThrough = Fact<DateOnly>.Absent }));

        Assert.Contains("$.parameters[0], $.parameters[1]", profile.Message, StringComparison.Ordinal);
        Assert.NotNull(Resolve(AsOf, FourHours, FourHours with { Id = "p-2", Value = 5m, ValidFrom = Day(2026, 1, 1), ValidThrough = Fact<DateOnly>.Absent }));
    }

    [Fact]
    public void A_register_may_not_loosen_what_a_file_sets()
    {
        var file = ProfileReader.Read("""
            { "format": "finapp-profile/1", "id": "head", "zh": "总行", "en": "head office", "loosenWith": ["董事会"],
              "changes": [{ "rule": "N99-09.6", "parameter": "clarifyWithin", "value": "3 hours", "by": "风险管理委员会", "on": "2024-12-01", "from": "2025-01-01", "why": "风险偏好" }] }
            """);

        var refused = Assert.Throws<ProfileException>(() => ResolvedProfile.Resolve(Rules, null, Day(2025, 6, 30), [file, .. ParameterLayers.From(Register(FourHours), Rules)]));
        Assert.Contains("record 'p-1' at $.parameters[0] loosens parameter clarifyWithin of 'N99-09.6', which 'head' sets; it needs the approval of one of '董事会'", refused.Message, StringComparison.Ordinal);
        Assert.Equal("3 h", finding(FourHours with { Value = 2m }).Changes[0].After);
        Assert.Equal("4 h", finding(FourHours with { ApprovedBy = "董事会" }).Changes[^1].After);

        ResolvedProfile finding(PolicyParameter parameter) => ResolvedProfile.Resolve(Rules, null, Day(2025, 6, 30), [file, .. ParameterLayers.From(Register(parameter), Rules)]);
    }

    [Fact]
    public void Limits_that_are_used_are_no_unjudged_facts_and_unused_ones_are()
    {
        var register = Register(FourHours);
        var facts = FactSet.From([register.ToBatch()]);
        var used = new RuleEvaluator(Resolve(AsOf, FourHours).RuleSet).Evaluate(facts, AsOf);

        Assert.DoesNotContain(used.Unjudged.Records, static kind => kind.Kind == "parameters");
        Assert.Contains(new RuleEvaluator(Rules).Evaluate(facts, AsOf).Unjudged.Records, static kind => kind.Kind == "parameters");
    }

    private static ResolvedProfile Resolve(DateTimeOffset asOf, params PolicyParameter[] parameters) =>
        ResolvedProfile.Resolve(Rules, null, ChinaStandardTime.DateOf(asOf), [.. ParameterLayers.From(Register(parameters), Rules)]);

    private static AssessmentRun Judge(DateTimeOffset asOf, params PolicyParameter[] parameters) => Judge(asOf, ElevenHours, parameters);

    private static AssessmentRun Judge(DateTimeOffset asOf, CounterfeitCase counterfeit, params PolicyParameter[] parameters) =>
        new RuleEvaluator(Resolve(asOf, parameters).RuleSet).Evaluate(FactSet.Of([counterfeit]), asOf);

    private static string Refused(params PolicyParameter[] parameters) => Assert.Throws<ProfileException>(() => ParameterLayers.From(Register(parameters), Rules)).Message;

    private static InstitutionRegister Register(params PolicyParameter[] parameters) => new(parameters);
}
