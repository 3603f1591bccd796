using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RegisterRecordTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a\u3000b")]
    [InlineData("a\u0007")]
    public void An_id_with_blanks_or_control_characters_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => new OrgUnit { Id = id, Name = "网络金融部" });

    [Fact]
    public void An_id_of_200_characters_is_accepted_and_of_201_refused()
    {
        Assert.Equal(200, new OrgUnit { Id = new string('a', 200), Name = "x" }.Id.Length);
        Assert.Throws<ArgumentException>(() => new OrgUnit { Id = new string('a', 201), Name = "x" });
    }

    [Fact]
    public void A_version_belongs_to_its_application() =>
        Assert.Equal("app-1", new AppVersion { Id = "v-1", Application = "app-1" }.ParentId);

    [Fact]
    public void A_vulnerability_belongs_to_the_first_thing_it_names()
    {
        var found = new Vulnerability { Id = "w-1", Component = new Ref<Component>("c-1") };

        Assert.Equal("c-1", found.ParentId);
        Assert.Equal("v-1", (found with { Version = new Ref<AppVersion>("v-1") }).ParentId);
        Assert.Null(new Vulnerability { Id = "w-2" }.ParentId);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_share_lies_between_zero_and_one(int share, bool accepted)
    {
        AppVersion Make() => new() { Id = "v-1", Application = "app-1", ActiveUserShare = (decimal)share };

        if (accepted)
        {
            Assert.Equal(share, Make().ActiveUserShare.Value);
        }
        else
        {
            Assert.Throws<ArgumentOutOfRangeException>(Make);
        }
    }

    [Fact]
    public void A_count_may_be_absent_but_not_negative()
    {
        Assert.True(new MobileApplication { Id = "a", Name = "b", MlpsLevel = Fact<int>.Absent }.MlpsLevel.IsAbsent);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ActivityMetric { Id = "m", Application = "a", MonthlyActiveUsers = -1 });
    }
}
