using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Domain.Tests.Incidents;

/// <summary>Grades from the register's own record: each threshold just below, at and just above.</summary>
public sealed class IncidentExtentTests
{
    private static readonly Incident Harmless = new()
    {
        Id = "i",
        Kind = IncidentKind.DataLeak,
        PersonsAffected = 0,
        DirectLoss = 0,
        OutageHours = Fact<decimal>.Absent,
        DataLevels = [DataLevel.OtherGeneral],
        Provinces = ["510000", "440000"],
        ProvincesHitSeriously = 0,
        IsEspeciallySeriousHarm = false,
        HasProvincialEffect = false,
        IsWideHarm = false,
        IsCostlyHarm = false,
        StopsBusiness = false,
    };

    private static readonly Institution Operator = new() { Id = "bank", Name = "银行", IsCriticalInfrastructureOperator = true };

    [Theory]
    [InlineData(1_000_000, IncidentGrade.Larger)]
    [InlineData(10_000_000, IncidentGrade.Major)]
    [InlineData(100_000_000, IncidentGrade.EspeciallyMajor)]
    public void Persons_give_the_grade_from_the_number_on(long persons, IncidentGrade expected)
    {
        Assert.Equal(expected - 1, Network(Harmless with { PersonsAffected = persons - 1 }));
        Assert.Equal(expected, Network(Harmless with { PersonsAffected = persons }));
        Assert.Equal(expected, Network(Harmless with { PersonsAffected = persons + 1 }));
    }

    [Theory]
    [InlineData(5_000_000, IncidentGrade.Larger)]
    [InlineData(20_000_000, IncidentGrade.Major)]
    [InlineData(100_000_000, IncidentGrade.EspeciallyMajor)]
    public void Loss_gives_the_grade_from_the_number_on(int yuan, IncidentGrade expected)
    {
        Assert.Equal(expected - 1, Network(Harmless with { DirectLoss = yuan - 0.01m }));
        Assert.Equal(expected, Network(Harmless with { DirectLoss = yuan }));
        Assert.Equal(expected, Network(Harmless with { DirectLoss = yuan + 0.01m }));
    }

    [Theory]
    [InlineData(10, true, IncidentGrade.Larger)]
    [InlineData(60, true, IncidentGrade.Major)]
    [InlineData(360, true, IncidentGrade.EspeciallyMajor)]
    [InlineData(30, false, IncidentGrade.Larger)]
    [InlineData(180, false, IncidentGrade.Major)]
    [InlineData(1440, false, IncidentGrade.EspeciallyMajor)]
    public void Outage_of_critical_infrastructure_gives_the_grade_from_the_minutes_on(int minutes, bool whole, IncidentGrade expected)
    {
        Incident Out(decimal off) => Harmless with { OutageHours = (minutes + off) / 60m, IsWholeOutage = whole };

        Assert.Equal(expected - 1, Network(Out(-0.01m)));
        Assert.Equal(expected, Network(Out(0)));
        Assert.Equal(expected, Network(Out(0.01m)));
        Assert.Equal(IncidentGrade.General, IncidentGrading.Network(IncidentExtent.Of(Out(0), Operator with { IsCriticalInfrastructureOperator = false })).Grade.Value);
    }

    [Fact]
    public void Important_data_is_especially_major_from_two_provinces_on()
    {
        var important = Harmless with { DataLevels = [DataLevel.Important] };
        Assert.Equal(IncidentGrade.General, Data(important with { ProvincesHitSeriously = 1 }).Grade.Value);
        Assert.Equal(IncidentGrade.EspeciallyMajor, Data(important with { ProvincesHitSeriously = 2 }).Grade.Value);
        Assert.Equal(["provincesHitSeriously"], Data(important with { ProvincesHitSeriously = default }).MissingFacts);
        Assert.Equal(IncidentGrade.General, Data(important with { ProvincesHitSeriously = default, Provinces = ["510000"] }).Grade.Value);
    }

    [Fact]
    public void The_graver_of_recorded_and_proved_counts_and_missing_facts_leave_it_open()
    {
        var proved = IncidentGrading.Network(IncidentExtent.Of(Harmless with { PersonsAffected = 1_000_000 }, Operator));
        var open = IncidentGrading.Network(IncidentExtent.Of(Harmless with { PersonsAffected = default }, Operator));
        var low = IncidentGrading.Network(IncidentExtent.Of(Harmless, Operator));

        Assert.True(proved.IsAtLeast(IncidentGrade.Larger, IncidentGrade.General).IsTrue);
        Assert.True(open.IsAtLeast(IncidentGrade.Larger, IncidentGrade.General).IsUnknown);
        Assert.True(open.IsAtLeast(IncidentGrade.Larger, IncidentGrade.Larger).IsTrue);
        Assert.True(low.IsAtLeast(IncidentGrade.Larger, IncidentGrade.General).IsFalse);
        Assert.True(low.IsAtLeast(IncidentGrade.Larger, Fact<IncidentGrade>.Absent).IsFalse);
        Assert.True(low.IsAtLeast(IncidentGrade.Larger, IncidentGrade.Ungraded).IsUnknown);
        Assert.Equal(["personsAffected"], open.MissingFacts);
        Assert.Equal(["personsAffected"], proved.DecidingFacts);
    }

    private static IncidentGrade Network(Incident incident) => IncidentGrading.Network(IncidentExtent.Of(incident, Operator)).Grade.Value;

    private static GradeVerdict Data(Incident incident) => IncidentGrading.DataSecurity(IncidentExtent.Of(incident));
}
