using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RefTests
{
    [Fact]
    public void References_are_equal_when_their_ids_are_ordinally()
    {
        Assert.Equal(new Ref<OrgUnit>("a"), (Ref<OrgUnit>)new OrgUnit { Id = "a", Name = "x" });
        Assert.NotEqual(new Ref<OrgUnit>("a"), new Ref<OrgUnit>("A"));
        Assert.Equal(string.Empty, default(Ref<OrgUnit>).ToString());
    }
}
