using System.Text;
using FinAppCompliance.AuditTrail.Retention;

namespace FinAppCompliance.AuditTrail.Tests.Retention;

public sealed class RetentionNoteTests
{
    [Fact]
    public async Task The_reason_of_a_hold_is_recorded_in_readable_chinese()
    {
        await using var trail = new Trail();
        var hold = new LegalHold { Id = "case-7", Tenant = "bank", Reason = "诉讼保全", Actor = "counsel" };
        await new BodyRetention(trail.Logs, trail.Parts, trail.Options).PlaceAsync(hold);
        var log = Assert.Single(await trail.Store.ListAsync("bank", default));
        var body = await trail.Logs.FindBodyAsync(log, 0, default);

        Assert.Contains("\"reason\":\"诉讼保全\"", Encoding.UTF8.GetString(body!), StringComparison.Ordinal);
    }
}
