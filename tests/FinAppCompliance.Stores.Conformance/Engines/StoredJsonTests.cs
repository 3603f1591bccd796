using System.Text;
using FinAppCompliance.EntityFrameworkCore.Json;

namespace FinAppCompliance.Stores.Conformance.Engines;

public sealed class StoredJsonTests
{
    [Fact]
    public void Rows_hold_chinese_as_it_is()
    {
        var bytes = StoredJson.Write(new[] { "责任人不在职" });

        Assert.Equal("[\"责任人不在职\"]", Encoding.UTF8.GetString(bytes));
        Assert.Equal(["责任人不在职"], StoredJson.Read<string[]>(bytes, "a list"));
    }
}
