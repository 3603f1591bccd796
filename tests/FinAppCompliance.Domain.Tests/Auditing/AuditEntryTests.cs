using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.Domain.Tests.Auditing;

public sealed class AuditEntryTests
{
    private static readonly AuditEntry Entry = new()
    {
        Tenant = "bank",
        Category = "consent",
        Action = "consent-withdrawn",
        Actor = "app",
        Subject = "p-1",
        OccurredAt = new DateTimeOffset(2025, 1, 1, 8, 0, 0, TimeSpan.FromHours(8)),
        IdempotencyKey = "k",
        Body = new byte[] { 1, 2 },
    };

    [Fact]
    public void Bodies_are_compared_byte_by_byte()
    {
        Assert.Equal(Entry, Entry with { Body = new byte[] { 1, 2 } });
        Assert.Equal(Entry.GetHashCode(), (Entry with { Body = new byte[] { 1, 2 } }).GetHashCode());
        Assert.NotEqual(Entry, Entry with { Body = new byte[] { 1, 3 } });
    }

    [Fact]
    public void The_moment_is_kept_in_utc() => Assert.Equal(TimeSpan.Zero, Entry.OccurredAt.Offset);

    [Fact]
    public void A_blank_tenant_is_refused() => Assert.Throws<ArgumentException>(() => Entry with { Tenant = " " });

    [Fact]
    public void The_body_is_copied_in()
    {
        byte[] body = [1];
        var entry = Entry with { Body = body };
        body[0] = 9;

        Assert.Equal(1, entry.Body.Span[0]);
    }
}
