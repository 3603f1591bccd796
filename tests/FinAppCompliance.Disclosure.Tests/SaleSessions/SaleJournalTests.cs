using System.Text;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.Tests.SaleSessions;

public sealed class SaleJournalTests
{
    [Fact]
    public async Task Opening_and_conclusion_reach_the_trail_with_the_seal()
    {
        var trail = new Trail();
        var counter = new Counter(trail);
        await counter.PublishAllAsync();
        var session = await counter.SellAsync(ProductKind.Deposit);
        Assert.Equal(["sale-opened", "contract-concluded"], trail.Entries.Select(static entry => entry.Action));
        Assert.Contains(session.Seal.Head.ToString(), Encoding.UTF8.GetString(trail.Entries[1].Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_trail_cannot_record_does_not_happen()
    {
        var trail = new Trail();
        var counter = new Counter(trail);
        await counter.PublishAllAsync();
        trail.IsBroken = true;
        await Assert.ThrowsAsync<AuditRecordingException>(async () => await counter.Desk.OpenAsync(Counter.Opening()));
        Assert.Null(await counter.Sessions.FindAsync("s-1", default));
    }

    [Fact]
    public async Task The_trail_never_sees_the_customer()
    {
        var trail = new Trail();
        var counter = new Counter(trail);
        await counter.PublishAllAsync();
        await counter.SellAsync();
        Assert.All(trail.Entries, static entry => Assert.DoesNotContain("c7f3a9", entry + Encoding.UTF8.GetString(entry.Body.Span), StringComparison.Ordinal));
    }

    private sealed class Trail : IAuditRecorder
    {
        public List<AuditEntry> Entries { get; } = [];

        public bool IsBroken { get; set; }

        public ValueTask RecordAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            if (IsBroken)
            {
                throw new AuditRecordingException();
            }

            Entries.Add(entry);
            return ValueTask.CompletedTask;
        }
    }
}
