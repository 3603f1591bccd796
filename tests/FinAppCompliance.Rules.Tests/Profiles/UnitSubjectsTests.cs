using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Profiles;

public sealed class UnitSubjectsTests
{
    [Fact]
    public void The_records_that_lie_with_no_unit_are_those_without_a_parent()
    {
        var types = typeof(MobileApplication).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(RegisterRecord)) && !type.IsAbstract && RegisterMembers.SectionOf(type) is not null);

        Assert.All(types, static type => Assert.Equal(
            (type.Name, type == typeof(MobileApplication) || type == typeof(OrgUnit) || type == typeof(Incident) || type.GetProperty(nameof(RegisterRecord.ParentId))!.DeclaringType != typeof(RegisterRecord)),
            (type.Name, UnitSubjects.MayLieWithUnits(type))));
    }

    [Fact]
    public void Records_of_plug_ins_may_lie_with_units() => Assert.True(UnitSubjects.MayLieWithUnits(typeof(Shop)));
}
