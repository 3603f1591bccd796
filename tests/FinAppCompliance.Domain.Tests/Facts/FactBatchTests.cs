using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Facts;

public sealed class FactBatchTests
{
    [Fact]
    public void Records_are_copied_in()
    {
        var records = new List<RegisterRecord> { new OrgUnit { Id = "a", Name = "x" } };
        var batch = new FactBatch("test", records);
        records.Clear();

        Assert.Single(batch.Records);
        Assert.Empty(batch.CompleteKinds);
    }

    [Fact]
    public void A_blank_source_and_null_records_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new FactBatch(" ", []));
        Assert.Throws<ArgumentException>(() => new FactBatch("test", [null!]));
    }
}
