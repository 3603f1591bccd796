using FinAppCompliance.AuditTrail.Entries;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.Entries;

public sealed class AuditInstantTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(-1, -1)]
    [InlineData(-10, -1)]
    [InlineData(-11, -2)]
    public void Parts_below_a_microsecond_are_cut_off_downwards(long ticks, long microseconds) =>
        Assert.Equal(microseconds, AuditInstant.ToMicroseconds(DateTimeOffset.UnixEpoch.AddTicks(ticks)));

    [Fact]
    public void The_first_and_the_last_instant_are_kept()
    {
        Assert.Equal(DateTimeOffset.MinValue, AuditInstant.FromMicroseconds(AuditInstant.ToMicroseconds(DateTimeOffset.MinValue)));
        Assert.True(DateTimeOffset.MaxValue - AuditInstant.FromMicroseconds(AuditInstant.ToMicroseconds(DateTimeOffset.MaxValue)) < TimeSpan.FromMicroseconds(1));
    }

    [Property(MaxTest = 200)]
    public bool The_offset_does_not_matter(int seconds) =>
        AuditInstant.ToMicroseconds(DateTimeOffset.UnixEpoch.AddSeconds(seconds))
        == AuditInstant.ToMicroseconds(DateTimeOffset.UnixEpoch.AddSeconds(seconds).ToOffset(TimeSpan.FromHours(8)));
}
