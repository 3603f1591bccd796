using FinAppCompliance.AuditTrail.Tiles;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.Tiles;

public sealed class EntryBundleTests
{
    [Property(MaxTest = 100)]
    public void A_bundle_reads_back_to_its_entries(byte[][] entries)
    {
        var bundle = EntryBundle.Encode([.. entries.Select(entry => (ReadOnlyMemory<byte>)entry)]);
        Assert.Equal(entries, EntryBundle.Decode(bundle)!.Select(entry => entry.ToArray()));
    }

    [Property(MaxTest = 100)]
    public void Any_bytes_are_a_bundle_or_are_refused(byte[] bytes)
    {
        var entries = EntryBundle.Decode(bytes);
        Assert.True(entries is null || EntryBundle.Encode(entries).AsSpan().SequenceEqual(bytes));
    }

    [Fact]
    public void A_cut_bundle_is_refused() => Assert.Null(EntryBundle.Decode(new byte[] { 0, 2, 1 }));
}
