using System.Runtime.CompilerServices;
using FinAppCompliance.Disclosure.Retrieval;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Keeps sale sessions in memory, indexed by customer, product and time.</summary>
internal sealed class InMemorySaleSessionStore : ISaleSessionStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SaleSession> _sessions = new(StringComparer.Ordinal);
    private readonly SortedSet<(DateTimeOffset OpenedAt, string Id)> _byTime = new(ByTime.Instance);
    private readonly Dictionary<string, SortedSet<(DateTimeOffset OpenedAt, string Id)>> _byCustomer = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<(DateTimeOffset OpenedAt, string Id)>> _byProduct = new(StringComparer.Ordinal);

    public ValueTask<bool> AddAsync(SaleSession session, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_sessions.TryAdd(session.Opening.SessionId, session))
            {
                return ValueTask.FromResult(false);
            }

            var key = (session.Opening.OpenedAt, session.Opening.SessionId);
            _byTime.Add(key);
            Index(_byCustomer, session.Opening.Customer.Value).Add(key);
            Index(_byProduct, session.Opening.ProductId).Add(key);
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask<SaleSession?> FindAsync(string sessionId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_sessions.GetValueOrDefault(sessionId));
        }
    }

    public async IAsyncEnumerable<SaleSession> ListAsync(SaleSessionQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<SaleSession> selected;
        lock (_gate)
        {
            selected = [.. Candidates(query).Select(key => _sessions[key.Id]).Where(query.Selects).Take(query.Limit)];
        }

        foreach (var session in selected)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return session;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public ValueTask<bool> ReplaceAsync(SaleSession session, long expectedRevision, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_sessions.TryGetValue(session.Opening.SessionId, out var present) || present.Revision != expectedRevision)
            {
                return ValueTask.FromResult(false);
            }

            if (session.Destruction is null && !session.Steps.AsSpan().StartsWith(present.Steps.AsSpan()))
            {
                throw new ArgumentException("steps may only be added behind those that are kept", nameof(session));
            }

            _sessions[session.Opening.SessionId] = session;
            return ValueTask.FromResult(true);
        }
    }

    private static SortedSet<(DateTimeOffset OpenedAt, string Id)> Index(
        Dictionary<string, SortedSet<(DateTimeOffset OpenedAt, string Id)>> index, string key)
    {
        if (!index.TryGetValue(key, out var keys))
        {
            index[key] = keys = new(ByTime.Instance);
        }

        return keys;
    }

    private SortedSet<(DateTimeOffset OpenedAt, string Id)> Candidates(SaleSessionQuery query)
    {
        var keys = _byTime;
        if (query.Customer is { } customer)
        {
            keys = _byCustomer.GetValueOrDefault(customer.Value);
        }
        else if (query.ProductId is { } product)
        {
            keys = _byProduct.GetValueOrDefault(product);
        }

        if (keys is null || query.From >= query.Until)
        {
            return [];
        }

        return query.From is null && query.Until is null
            ? keys
            : keys.GetViewBetween((query.From ?? DateTimeOffset.MinValue, string.Empty), (query.Until ?? DateTimeOffset.MaxValue, string.Empty));
    }

    private sealed class ByTime : IComparer<(DateTimeOffset OpenedAt, string Id)>
    {
        public static ByTime Instance { get; } = new();

        public int Compare((DateTimeOffset OpenedAt, string Id) x, (DateTimeOffset OpenedAt, string Id) y)
        {
            var byTime = x.OpenedAt.CompareTo(y.OpenedAt);
            return byTime != 0 ? byTime : string.CompareOrdinal(x.Id, y.Id);
        }
    }
}
