using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Privacy.Incidents;
using FsCheck.Xunit;
using static FinAppCompliance.Privacy.Tests.Incidents.IncidentExample;

namespace FinAppCompliance.Privacy.Tests.Incidents;

public sealed class IncidentGradingTests
{
    [Theory]
    [InlineData(999_999, IncidentGrade.General)]
    [InlineData(1_000_000, IncidentGrade.Larger)]
    [InlineData(1_000_001, IncidentGrade.Larger)]
    [InlineData(9_999_999, IncidentGrade.Larger)]
    [InlineData(10_000_000, IncidentGrade.Major)]
    [InlineData(10_000_001, IncidentGrade.Major)]
    [InlineData(99_999_999, IncidentGrade.Major)]
    [InlineData(100_000_000, IncidentGrade.EspeciallyMajor)]
    [InlineData(100_000_001, IncidentGrade.EspeciallyMajor)]
    public void Persons_grade_a_network_incident(long persons, IncidentGrade expected) =>
        Assert.Equal(expected, IncidentGrading.Network((Harmless with { PersonsAffected = persons }).ToExtent()).Grade.Value);

    [Theory]
    [InlineData(4_999_999, IncidentGrade.General)]
    [InlineData(5_000_000, IncidentGrade.Larger)]
    [InlineData(19_999_999, IncidentGrade.Larger)]
    [InlineData(20_000_000, IncidentGrade.Major)]
    [InlineData(99_999_999, IncidentGrade.Major)]
    [InlineData(100_000_000, IncidentGrade.EspeciallyMajor)]
    public void Loss_grades_a_network_incident(long yuan, IncidentGrade expected) =>
        Assert.Equal(expected, IncidentGrading.Network((Harmless with { DirectLoss = yuan }).ToExtent()).Grade.Value);

    [Theory]
    [InlineData(true, 10, IncidentGrade.Larger)]
    [InlineData(true, 60, IncidentGrade.Major)]
    [InlineData(true, 360, IncidentGrade.EspeciallyMajor)]
    [InlineData(false, 30, IncidentGrade.Larger)]
    [InlineData(false, 180, IncidentGrade.Major)]
    [InlineData(false, 1440, IncidentGrade.EspeciallyMajor)]
    public void Outage_of_critical_infrastructure_grades_from_its_minute_on(bool whole, int minutes, IncidentGrade expected)
    {
        IncidentFacts After(long ticks)
        {
            var outage = TimeSpan.FromMinutes(minutes) + TimeSpan.FromTicks(ticks);
            var critical = Harmless with { HitsCriticalInfrastructure = true };
            return whole ? critical with { WholeOutage = outage } : critical with { MainFunctionOutage = outage };
        }

        Assert.Equal(expected - 1, IncidentGrading.Network((After(-1)).ToExtent()).Grade.Value);
        Assert.Equal(expected, IncidentGrading.Network((After(0)).ToExtent()).Grade.Value);
        Assert.Equal(expected, IncidentGrading.Network((After(1)).ToExtent()).Grade.Value);
        Assert.Equal(IncidentGrade.General, IncidentGrading.Network((After(0) with { HitsCriticalInfrastructure = false }).ToExtent()).Grade.Value);
    }

    public static TheoryData<IncidentFacts, IncidentGrade> Annex { get; } = new()
    {
        { Leak with { DataLevels = [DataLevel.Core] }, IncidentGrade.EspeciallyMajor },
        { Leak with { DataLevels = [DataLevel.Important], ProvincesHitSeriously = 1 }, IncidentGrade.General },
        { Leak with { DataLevels = [DataLevel.Important], ProvincesHitSeriously = 2 }, IncidentGrade.EspeciallyMajor },
        { Leak with { DataLevels = [DataLevel.Important], ProvincesHitSeriously = 3 }, IncidentGrade.EspeciallyMajor },
        { Leak with { IsEspeciallySeriousHarm = true }, IncidentGrade.EspeciallyMajor },
        { Leak with { DataLevels = [DataLevel.Important], HasProvincialEffect = true }, IncidentGrade.Major },
        { Leak with { HasProvincialEffect = true }, IncidentGrade.General },
        { Leak with { IsWideHarm = true }, IncidentGrade.Major },
        { Leak with { IsCostlyHarm = true }, IncidentGrade.Larger },
        { Leak with { DataLevels = [DataLevel.OtherGeneral], IsCostlyHarm = true }, IncidentGrade.General },
        { Leak with { StopsBusiness = true }, IncidentGrade.Larger },
        { Leak, IncidentGrade.General },
    };

    [Theory]
    [MemberData(nameof(Annex))]
    public void The_annex_grades_data_incidents(IncidentFacts facts, IncidentGrade expected) =>
        Assert.Equal(expected, IncidentGrading.DataSecurity(facts.ToExtent()).Grade.Value);

    [Fact]
    public void An_incident_that_hits_no_data_has_no_grade_there() =>
        Assert.True(IncidentGrading.DataSecurity((Harmless with { StopsBusiness = true }).ToExtent()).Grade.IsAbsent);

    [Fact]
    public void Where_nothing_is_known_everything_is_possible()
    {
        var network = IncidentGrading.Network(NothingKnown.ToExtent());
        var data = IncidentGrading.DataSecurity(NothingKnown.ToExtent());

        Assert.Equal((IncidentGrade.General, IncidentGrade.EspeciallyMajor), (network.AtLeast, network.AtMost));
        Assert.Equal((IncidentGrade.Ungraded, IncidentGrade.EspeciallyMajor), (data.AtLeast, data.AtMost));
        Assert.True(network.Grade.IsUnknown);
        Assert.Equal(12, network.Open.Count);
    }

    [Property(MaxTest = 300)]
    public void A_fact_that_becomes_known_only_narrows_the_bounds(int persons, int loss, byte hidden)
    {
        var all = Leak with { PersonsAffected = (long)Math.Abs((long)persons), DirectLoss = Math.Abs((decimal)loss), IsWideHarm = persons % 2 == 0, IsCostlyHarm = loss % 2 == 0 };
        var some = all with
        {
            PersonsAffected = (hidden & 1) == 0 ? all.PersonsAffected : Fact<long>.Unknown,
            DirectLoss = (hidden & 2) == 0 ? all.DirectLoss : Fact<decimal>.Unknown,
            IsWideHarm = (hidden & 4) == 0 ? all.IsWideHarm : Fact<bool>.Unknown,
            DataLevels = (hidden & 8) == 0 ? all.DataLevels : FactList<DataLevel>.Unknown,
        };

        foreach (var (known, partly) in new[] { (IncidentGrading.Network(all.ToExtent()), IncidentGrading.Network(some.ToExtent())), (IncidentGrading.DataSecurity(all.ToExtent()), IncidentGrading.DataSecurity(some.ToExtent())) })
        {
            Assert.True(known.Grade.HasValue);
            Assert.InRange(known.Grade.Value, partly.AtLeast, partly.AtMost);
        }
    }
}
