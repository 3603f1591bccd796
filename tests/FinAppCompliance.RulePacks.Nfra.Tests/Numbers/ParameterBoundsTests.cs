using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Profiles;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Numbers;

/// <summary>No parameter of either pack can be set so that its duty means nothing.</summary>
public sealed class ParameterBoundsTests
{
    private const int Factor = 4;

    private static readonly RuleSet Rules = RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours());

    public static TheoryData<string, string> Parameters
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (rule, key) in Rules.Entries.SelectMany(static entry => entry.Rule.Parameters.Select(parameter => (entry.Rule.Id.Value, parameter.Key))))
            {
                data.Add(rule, key);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_time_is_at_most_a_few_times_looser_than_its_default(string rule, string key)
    {
        if (Find(rule, key) is not RuleParameter<TimeLimit> time)
        {
            return;
        }

        Assert.NotEqual(Tighter.None, time.Tighter);
        Assert.Equal((time.Default.Unit, time.Default.Unit), (time.Least.Unit, time.Most.Unit));
        Assert.True(time.Least.Amount >= 1, $"{time.Least} is no time");
        if (time.Tighter == Tighter.Lower)
        {
            Assert.True(time.Most.Amount <= time.Default.Amount * Factor, $"{time.Most} is more than {Factor} times {time.Default}");
        }
        else
        {
            Assert.True(time.Least.Amount * Factor >= time.Default.Amount, $"{time.Least} is less than a {Factor}th of {time.Default}");
        }

        Assert.True(time.Default.Unit != TimeUnit.Hours || time.Most.Amount <= 96, $"{time.Most} is no promptness");
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_time_is_written_in_its_own_kind_of_unit(string rule, string key)
    {
        if (Find(rule, key) is not RuleParameter<TimeLimit> time)
        {
            return;
        }

        foreach (var unit in Enum.GetValues<TimeUnit>().Where(unit => !AreAlike(unit, time.Default.Unit)))
        {
            var refused = Assert.Throws<ProfileException>(() => Set(rule, key, $"{time.Default.Amount} {unit}"));
            Assert.Contains("is in a unit that", refused.Message, StringComparison.Ordinal);
        }

        Assert.Single(Set(rule, key, $"{time.Most.Amount} {time.Most.Unit}").Changes);
        Assert.Contains("lies outside", Assert.Throws<ProfileException>(() => Set(rule, key, $"{time.Most.Amount + 1} {time.Most.Unit}")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_number_has_a_unit_a_direction_and_a_bound_that_leaves_something_of_the_duty(string rule, string key)
    {
        var parameter = Find(rule, key);
        if (parameter.Unit is null || parameter is RuleParameter<TimeLimit>)
        {
            return;
        }

        Assert.NotEqual(Tighter.None, parameter.Tighter);
        var (standard, loosest) = parameter switch
        {
            RuleParameter<int> count => (count.Default, count.Tighter == Tighter.Lower ? count.Most : count.Least),
            RuleParameter<decimal> number => (number.Default, number.Tighter == Tighter.Lower ? number.Most : number.Least),
            _ => throw new NotSupportedException(parameter.Key),
        };
        var isWithin = parameter.Tighter == Tighter.Lower
            ? loosest <= Math.Max(standard * Factor, 3)
            : loosest >= standard / Factor || loosest * 10 >= standard;
        Assert.True(isWithin, $"{loosest} leaves nothing of {standard}");
    }

    [Fact]
    public void A_special_audit_cannot_be_put_off_for_a_thousand_days() =>
        Assert.Equal(30, ((RuleParameter<TimeLimit>)Find("N99-17.5", "openWithin")).Most.Amount);

    [Fact]
    public void Only_choices_have_no_direction_to_tighten() => Assert.Equal(
        ["yearReckoning"],
        Rules.Entries.SelectMany(static entry => entry.Rule.Parameters).Where(static parameter => parameter.Tighter == Tighter.None).Select(static parameter => parameter.Key).Distinct());

    [Fact]
    public void A_critical_duty_of_the_law_is_never_switched_off()
    {
        var critical = Rules.Entries.Where(static entry => entry.Rule.Severity == Domain.Assessments.Severity.Critical && entry.Rule.MainCitation.IsVerified && !entry.Rule.MainCitation.Source.HasFlag(Domain.Regulation.SourceMarks.Inference)).ToList();

        Assert.NotEmpty(critical);
        Assert.All(critical, static entry => Assert.Contains("would weaken", Assert.Throws<ProfileException>(() => Resolve(Change(entry.Rule.Id.Value) with { IsOn = false })).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_unit_may_have_numbers_of_its_own_for_everything_that_can_lie_with_a_unit()
    {
        var types = typeof(MobileApplication).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(RegisterRecord)) && !type.IsAbstract);
        foreach (var entry in Rules.Entries.Where(static entry => entry.Rule.Parameters.Any(static parameter => parameter is RuleParameter<TimeLimit>)))
        {
            var subject = types.Single(type => type.Name == entry.SubjectKind);
            var mayLie = subject == typeof(MobileApplication) || subject == typeof(OrgUnit) || subject == typeof(Incident)
                || subject.GetProperty(nameof(RegisterRecord.ParentId))!.DeclaringType != typeof(RegisterRecord);
            var time = entry.Rule.Parameters.OfType<RuleParameter<TimeLimit>>().First();
            var refused = Record.Exception(() => Resolve(Change(entry.Rule.Id.Value) with { Parameter = time.Key, Value = $"{time.Default.Amount} {time.Default.Unit}" }, "u"));
            Assert.True(mayLie == (refused is null), $"{entry.Rule.Id} about {entry.SubjectKind}: {refused?.Message}");
        }
    }

    private static bool AreAlike(TimeUnit one, TimeUnit other) => Kind(one) == Kind(other);

    private static int Kind(TimeUnit unit) => unit switch { TimeUnit.Minutes or TimeUnit.Hours => 0, TimeUnit.Months or TimeUnit.Years => 1, TimeUnit.CalendarDays => 2, _ => 3 };

    private static RuleParameter Find(string rule, string key) => Rules.Find(rule)!.Rule.Parameters.Single(parameter => parameter.Key == key);

    private static ResolvedProfile Set(string rule, string key, string value) => Resolve(Change(rule) with { Parameter = key, Value = value });

    private static ResolvedProfile Resolve(ProfileChange change, string? unit = null) =>
        ResolvedProfile.Resolve(Rules, null, DateOnly.MaxValue, new Profile { Id = "p", Title = new("总行", "head office"), Unit = unit, Changes = [change] });

    private static ProfileChange Change(string rule) => new() { Rule = rule, By = "board", On = new(2025, 1, 1), Why = "risk appetite" };
}
