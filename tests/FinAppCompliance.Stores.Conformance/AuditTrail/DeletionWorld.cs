using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Retention;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

/// <summary>Appends, erasures, retention runs and thefts in random order, and a naive account of what they did to each body.</summary>
internal sealed class DeletionWorld : IAsyncDisposable
{
    private readonly Dictionary<LogId, List<Body>> _bodies = [];
    private readonly Random _random;
    private readonly string _tenant;
    private readonly Func<LogId, IReadOnlyCollection<long>, ValueTask> _lose;

    public DeletionWorld(StoreHandle stores, int seed, Func<LogId, IReadOnlyCollection<long>, ValueTask> lose)
    {
        _random = new(seed);
        _tenant = $"bank {seed}"; // a name that the path of a log has to encode
        _lose = lose;
        Bench = new(stores);
        Bench.Options.Retention["access"] = new(3, "the institution's choice");
        foreach (var log in (LogId[])[new(_tenant, "access", 2020), new(_tenant, "access", 2021), new(_tenant, "access", 2026), new(_tenant, "consent", 2026)])
        {
            _bodies.Add(log, []);
        }
    }

    public TrailBench Bench { get; }

    public IEnumerable<LogId> Logs => _bodies.Where(static log => log.Value.Count > 0).Select(static log => log.Key);

    public async Task LiveAsync()
    {
        foreach (var log in _bodies.Keys)
        {
            await AppendAsync(log);
        }

        for (var step = 0; step < 12; step++)
        {
            await (_random.Next(6) switch
            {
                0 => EraseAsync(),
                1 => RetainAsync(),
                2 => StealAsync(),
                _ => AppendAsync(_bodies.Keys.ElementAt(_random.Next(_bodies.Count))),
            });
        }
    }

    public ((long Present, long Erased, long Expired, long Unexplained) Counts, IReadOnlyList<long> Unexplained) Expect(LogId log)
    {
        var bodies = _bodies[log].Where(static body => body.IsRecorded).ToList();
        var absent = bodies.Where(static body => body.IsGone).ToList();
        IReadOnlyList<long> unexplained = [.. absent.Where(static body => !body.IsErased && !body.IsExpired).Select(static body => body.Place)];
        return ((bodies.Count - absent.Count, absent.Count(static body => body.IsErased), absent.Count(static body => !body.IsErased && body.IsExpired), unexplained.Count), unexplained);
    }

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    private async Task AppendAsync(LogId log)
    {
        var subject = $"s:{_random.Next(4)}";
        var events = Enumerable.Range(0, _random.Next(1, 5)).Select(i => TrailBench.Event(subject, _random.Next(5) == 0 ? [] : [1, 2, (byte)i])).ToList();
        var result = await Bench.Logs.AppendAsync(new(log, subject, Guid.NewGuid().ToString(), events), default);
        Assert.Equal(AppendOutcome.Appended, result.Outcome);
        _bodies[log].AddRange(events.Select((item, i) => new Body { Place = result.Receipt!.FirstIndex + i, Subject = subject, IsRecorded = !item.Body.IsEmpty }));
    }

    private async Task EraseAsync()
    {
        var subject = $"s:{_random.Next(4)}";
        string[] categories = _random.Next(3) switch { 0 => ["access"], 1 => ["consent"], _ => ["access", "consent"] };
        var report = await new SubjectErasure(Bench.Logs, Bench.Parts, Bench.Options).EraseAsync(
            new() { Tenant = _tenant, Subject = subject, Categories = categories, LegalBasis = "pipl#47", Actor = "dpo", RequestId = Guid.NewGuid().ToString() }, default);
        var touched = _bodies.Where(log => categories.Contains(log.Key.Category)).SelectMany(static log => log.Value).Where(body => body.Subject == subject).ToList();
        Assert.True(report.DeletedBodies <= touched.Count(static body => body is { IsRecorded: true }));
        touched.ForEach(static body => (body.IsErased, body.IsGone) = (true, true));
    }

    private async Task RetainAsync()
    {
        var retention = new BodyRetention(Bench.Logs, Bench.Parts, Bench.Options);
        foreach (var (item, _) in (await retention.ExecuteAsync(await retention.PlanAsync(_tenant), "records-officer")).Executed)
        {
            _bodies[item.Log].ForEach(static body => (body.IsExpired, body.IsGone) = (true, true));
        }
    }

    private async Task StealAsync()
    {
        var log = _bodies.Keys.ElementAt(_random.Next(_bodies.Count));
        var stolen = _bodies[log].Where(body => body is { IsRecorded: true, IsGone: false } && _random.Next(3) == 0).ToList();
        await _lose(log, [.. stolen.Select(static body => body.Place)]);
        stolen.ForEach(static body => body.IsGone = true);
    }

    private sealed class Body
    {
        public required long Place { get; init; }

        public required string Subject { get; init; }

        public required bool IsRecorded { get; init; }

        public bool IsErased { get; set; }

        public bool IsExpired { get; set; }

        public bool IsGone { get; set; }
    }
}
