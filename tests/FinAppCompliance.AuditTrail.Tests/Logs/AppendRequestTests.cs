using System.Text.RegularExpressions;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Tests.Logs;

public sealed class AppendRequestTests
{
    [Fact]
    public void A_request_without_events_is_refused() => Assert.Throws<ArgumentException>(() => Trail.Request("k", count: 0));

    [Fact]
    public void The_limit_is_1000_events()
    {
        Assert.Equal(1000, Trail.Request("k", count: 1000).Events.Count);
        Assert.Throws<ArgumentException>(() => Trail.Request("k", count: 1001));
    }

    [Fact]
    public void An_envelope_over_4096_bytes_is_refused_and_named()
    {
        var log = new LogId(new string('张', 512), "consent", 2026);
        var item = new AuditEvent
        {
            Action = new string('张', 512),
            Actor = new string('张', 512),
            Subject = "s",
            OccurredAt = DateTimeOffset.UnixEpoch,
        };
        var error = Assert.Throws<ArgumentException>(() => new AppendRequest(log, "s", "k", [item]));
        Assert.Contains("event 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_over_a_mebibyte_is_refused() => Assert.ThrowsAny<ArgumentException>(() => Trail.Request("k", body: new byte[(1024 * 1024) + 1]));

    [Fact]
    public void A_caller_that_changes_its_bytes_later_changes_nothing()
    {
        byte[] body = [1];
        var request = Trail.Request("k", body: body);
        body[0] = 2;
        Assert.Equal(1, request.Events[0].Body.Span[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0")]
    [InlineData("\\ud800")]
    public void Text_that_a_store_cannot_keep_is_refused(string escaped)
    {
        var text = Regex.Unescape(escaped);
        Assert.ThrowsAny<ArgumentException>(() => Trail.Request(text));
        Assert.ThrowsAny<ArgumentException>(() => Trail.Request("k", stream: text));
        Assert.ThrowsAny<ArgumentException>(() => new LogId(text, "consent", 2026));
        Assert.ThrowsAny<ArgumentException>(() => new LogId("bank", text, 2026));
    }

    [Theory]
    [InlineData(1969)]
    [InlineData(10_000)]
    public void A_year_out_of_range_is_refused(int year) => Assert.ThrowsAny<ArgumentException>(() => new LogId("bank", "consent", year));

    [Theory]
    [InlineData("bank", "bank/consent-2026")]
    [InlineData("a/b", "a%2Fb/consent-2026")]
    [InlineData("银行 +", "%E9%93%B6%E8%A1%8C%20%2B/consent-2026")]
    public void A_log_has_a_path_that_files_and_key_names_allow(string tenant, string path) =>
        Assert.Equal(path, new LogId(tenant, "consent", 2026).Path);

    [Fact]
    public void A_tenant_that_climbs_out_of_its_path_is_refused() => Assert.Throws<ArgumentException>(() => new LogId("..", "consent", 2026));

    [Fact]
    public void A_schema_version_starts_at_one() => Assert.ThrowsAny<ArgumentException>(() => new AuditEvent
    {
        Action = "a",
        Actor = "a",
        Subject = "a",
        OccurredAt = default,
        SchemaVersion = 0,
    });
}
