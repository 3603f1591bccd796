using System.Text;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Rules.Tests.Samples;

namespace FinAppCompliance.Rules.Tests.Runs;

public sealed class RunRecordTextTests
{
    [Fact]
    public void A_record_is_written_in_readable_chinese_and_reads_back()
    {
        var run = Shops.Evaluator(Shops.Named()).Evaluate(FactSet.Of([new Shop { Id = "店1", Name = Fact<string>.Absent }]), Shops.Noon);
        using var stream = new MemoryStream();
        RunRecord.Of(run).Write(stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.Contains("\"messageZh\":\"未登记名称\"", text, StringComparison.Ordinal);
        Assert.Contains("[\"店1\",0]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Equal(RunRecord.Of(run).ToBytes(), stream.ToArray());
        Assert.Equal(text, Encoding.UTF8.GetString(RunRecord.Read(text).ToBytes()));
    }
}
