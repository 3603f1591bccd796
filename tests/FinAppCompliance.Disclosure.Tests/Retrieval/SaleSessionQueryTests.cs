using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.SaleSessions;
using FsCheck.Xunit;

namespace FinAppCompliance.Disclosure.Tests.Retrieval;

public sealed class SaleSessionQueryTests
{
    [Property(MaxTest = 100)]
    public bool The_indexed_store_lists_what_a_plain_scan_selects(byte[] sessions, byte customer, byte product, byte from, byte length)
    {
        var store = new InMemorySaleSessionStore();
        var all = sessions.Select((value, index) => Session(index, value)).ToArray();
        Assert.All(all, session => Assert.True(store.AddAsync(session, default).AsTask().GetAwaiter().GetResult()));
        var query = new SaleSessionQuery
        {
            Customer = customer % 3 == 0 ? null : new CustomerPseudonym($"c{customer % 3}"),
            ProductId = product % 3 == 0 ? null : $"p{product % 3}",
            From = from % 2 == 0 ? null : Counter.Start.AddMinutes(from % 16),
            Until = length % 2 == 0 ? null : Counter.Start.AddMinutes((from % 16) + (length % 16)),
        };
        var expected = all.Where(query.Selects).OrderBy(static s => s.Opening.OpenedAt).ThenBy(static s => s.Opening.SessionId, StringComparer.Ordinal);
        return expected.SequenceEqual(store.ListAsync(query, default).ToBlockingEnumerable());
    }

    [Fact]
    public void The_limit_is_at_least_one() => Assert.Throws<ArgumentOutOfRangeException>(() => new SaleSessionQuery { Limit = 0 });

    private static SaleSession Session(int index, byte value) => SaleSession.Begin(Counter.Opening(session: $"s-{index}") with
    {
        Customer = new($"c{value % 3}"),
        ProductId = $"p{value / 3 % 3}",
        OpenedAt = Counter.Start.AddMinutes(value / 16),
    });
}
