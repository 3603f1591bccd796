using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

public abstract class AppendContract : StoreContract
{
    [StoreFact]
    public async Task Events_get_dense_places_and_versions()
    {
        await using var bench = new TrailBench(Stores);
        var first = await bench.Logs.AppendAsync(TrailBench.Request("1", count: 3), default);
        var second = await bench.Logs.AppendAsync(TrailBench.Request("2", "s:2"), default);
        var third = await bench.Logs.AppendAsync(TrailBench.Request("3"), default);
        Assert.Equal((0, 2, 3), (first.Receipt!.FirstIndex, first.Receipt.LastIndex, first.Receipt.StreamVersion));
        Assert.Equal((3, 1), (second.Receipt!.FirstIndex, second.Receipt.StreamVersion));
        Assert.Equal((4, 4), (third.Receipt!.FirstIndex, third.Receipt.StreamVersion));
    }

    [StoreFact]
    public async Task A_repetition_gets_the_first_receipt_and_writes_nothing()
    {
        await using var bench = new TrailBench(Stores);
        var first = await bench.Logs.AppendAsync(TrailBench.Request("k", count: 2), default);
        await bench.FillAsync(5);
        bench.Clock.Advance(TimeSpan.FromHours(1));
        var again = await bench.Logs.AppendAsync(TrailBench.Request("k", count: 2), default);
        Assert.Equal((AppendOutcome.AlreadyAppended, first.Receipt), (again.Outcome, again.Receipt));
        Assert.Equal(7, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
    }

    [StoreFact]
    public async Task A_used_key_with_another_body_is_a_mismatch()
    {
        await using var bench = new TrailBench(Stores);
        await bench.Logs.AppendAsync(new AppendRequest(TrailBench.Log, "s", "k", [TrailBench.Event("s", [1])]), default);
        AppendRequest[] others =
        [
            new(TrailBench.Log, "s", "k", [TrailBench.Event("s", [2])]),
            new(TrailBench.Log, "s", "k", [TrailBench.Event("s", [1], actor: "other")]),
            new(TrailBench.Log, "t", "k", [TrailBench.Event("s", [1])]),
            new(TrailBench.Log, "s", "k", [TrailBench.Event("s", [1]), TrailBench.Event("s", [1])]),
        ];
        foreach (var other in others)
        {
            var result = await bench.Logs.AppendAsync(other, default);
            Assert.Equal((AppendOutcome.IdempotencyMismatch, null), (result.Outcome, result.Receipt));
        }

        Assert.Equal(1, (await Stores.Logs.FindHeadAsync(TrailBench.Log, default))!.Size);
    }

    [StoreFact]
    public async Task A_wrong_version_is_a_conflict_with_the_actual_one_and_does_not_use_the_key_up()
    {
        await using var bench = new TrailBench(Stores);
        await bench.Logs.AppendAsync(TrailBench.Request("1", version: 0), default);
        var result = await bench.Logs.AppendAsync(TrailBench.Request("2", version: 0), default);
        Assert.Equal((AppendOutcome.VersionConflict, 1), (result.Outcome, result.ActualVersion));
        Assert.Equal(AppendOutcome.Appended, (await bench.Logs.AppendAsync(TrailBench.Request("2", version: 1), default)).Outcome);
    }

    [StoreFact]
    public async Task A_version_of_a_stream_that_does_not_exist_is_a_conflict_with_zero()
    {
        await using var bench = new TrailBench(Stores);
        var result = await bench.Logs.AppendAsync(TrailBench.Request("1", version: 5), default);
        Assert.Equal((AppendOutcome.VersionConflict, 0), (result.Outcome, result.ActualVersion));
    }

    [StoreFact]
    public async Task Sixteen_callers_with_one_key_write_once_and_get_one_receipt()
    {
        await using var bench = new TrailBench(Stores);
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () => await bench.Logs.AppendAsync(TrailBench.Request("k"), default))));
        Assert.Single(results, result => result.Outcome == AppendOutcome.Appended);
        Assert.Single(results.Select(result => result.Receipt).Distinct());
    }

    [StoreFact]
    public async Task Sixteen_writers_on_one_stream_lose_no_update()
    {
        await using var bench = new TrailBench(Stores);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            var version = 0L;
            for (var done = 0; done < 5;)
            {
                var result = await bench.Logs.AppendAsync(TrailBench.Request($"{writer}-{done}", version: version), default);
                done += result.Outcome == AppendOutcome.Appended ? 1 : 0;
                version = result.ActualVersion ?? result.Receipt!.StreamVersion;
            }
        })));
        var entries = await Stores.Logs.ReadAsync(TrailBench.Log, 0, 1000, withBodies: false, default);
        Assert.Equal(Enumerable.Range(1, 80).Select(i => (long)i), entries.Select(entry => entry.Version));
    }

    [StoreFact]
    public async Task Five_hundred_concurrent_appends_are_all_there_once()
    {
        await using var bench = new TrailBench(Stores);
        var results = await bench.FillAsync(500);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => (long)i), results.Select(result => result.Receipt!.FirstIndex).Order());
    }

    [StoreFact]
    public async Task A_reader_that_follows_the_index_misses_nothing_while_others_write()
    {
        await using var bench = new TrailBench(Stores);
        var writing = Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                Assert.True((await bench.Logs.AppendAsync(TrailBench.Request($"{writer}-{i}", $"s:{writer}"), default)).IsRecorded);
            }
        })));
        var seen = new List<long>();
        while (seen.Count < 400)
        {
            seen.AddRange((await Stores.Logs.ReadAsync(TrailBench.Log, seen.Count, 50, withBodies: false, default)).Select(entry => entry.Index));
        }

        await writing;
        Assert.Equal(Enumerable.Range(0, 400).Select(i => (long)i), seen);
    }

    [StoreFact]
    public async Task What_was_answered_is_read_at_once()
    {
        await using var bench = new TrailBench(Stores);
        for (var i = 0; i < 10; i++)
        {
            var receipt = (await bench.Logs.AppendAsync(TrailBench.Request($"{i}"), default)).Receipt!;
            var entry = Assert.Single(await Stores.Logs.ReadAsync(TrailBench.Log, receipt.FirstIndex, 1, withBodies: true, default));
            Assert.Equal((receipt.LeafHashes[0], receipt.StreamVersion), (entry.LeafHash, entry.Version));
        }
    }

    [StoreFact]
    public async Task Keys_and_streams_that_differ_only_in_case_blanks_or_composition_are_different()
    {
        await using var bench = new TrailBench(Stores);
        foreach (var name in new[] { "key", "KEY", "key ", " key", "caf\u00e9", "cafe\u0301", "\u5f20", "\U00020000", "'; DROP TABLE audit_event; --" })
        {
            var result = await bench.Logs.AppendAsync(TrailBench.Request(name, name, version: 0), default);
            Assert.Equal(AppendOutcome.Appended, result.Outcome);
        }
    }

    [StoreFact]
    public async Task Tenants_classes_and_years_have_logs_of_their_own()
    {
        await using var bench = new TrailBench(Stores);
        LogId[] logs = [TrailBench.Log, new("bank", "consent", 2027), new("bank", "access", 2026), new("Bank", "consent", 2026), new("bank", "it's", 2026)];
        foreach (var log in logs)
        {
            var receipt = (await bench.Logs.AppendAsync(TrailBench.Request("same-key", log: log), default)).Receipt!;
            Assert.Equal((0, 1), (receipt.FirstIndex, receipt.StreamVersion));
        }

        Assert.Equal([new("bank", "access", 2026), TrailBench.Log, new("bank", "consent", 2027), new("bank", "it's", 2026)], await Stores.Logs.ListAsync("bank", default));
        Assert.Equal(5, (await Stores.Logs.ListAsync(null, default)).Count);
        Assert.Empty(await Stores.Logs.ListAsync("BANK", default));
    }

    [StoreFact]
    public async Task The_first_and_the_last_instant_are_kept_to_the_microsecond()
    {
        await using var bench = new TrailBench(Stores);
        DateTimeOffset[] instants = [DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch.AddTicks(-1), DateTimeOffset.UnixEpoch.AddTicks(19)];
        for (var i = 0; i < instants.Length; i++)
        {
            await bench.Logs.AppendAsync(new AppendRequest(TrailBench.Log, "s", $"{i}", [TrailBench.Event("s", at: instants[i])]), default);
        }

        var entries = await Stores.Logs.ReadAsync(TrailBench.Log, 0, 10, withBodies: false, default);
        var read = entries.Select(entry => AuditEnvelope.TryDecode(entry.Envelope.Span, out var envelope) ? envelope.OccurredAt : default);
        Assert.Equal(instants.Select(instant => AuditInstant.FromMicroseconds(AuditInstant.ToMicroseconds(instant))), read);
    }

    [StoreFact]
    public async Task Bodies_of_any_size_are_kept_and_an_empty_one_is_none()
    {
        await using var bench = new TrailBench(Stores);
        byte[][] bodies = [[], [0], [.. Enumerable.Range(0, 256).Select(i => (byte)i)], new byte[AuditEvent.MaximumBodyLength]];
        for (var i = 0; i < bodies.Length; i++)
        {
            await bench.Logs.AppendAsync(new AppendRequest(TrailBench.Log, "s", $"{i}", [TrailBench.Event("s", bodies[i])]), default);
            Assert.Equal(bodies[i].Length == 0 ? null : bodies[i], await bench.Logs.FindBodyAsync(TrailBench.Log, i, default));
        }
    }

    [StoreFact]
    public async Task Entries_are_read_in_pages_and_only_up_to_the_end()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(25);
        Assert.Equal([10, 11, 12], (await Stores.Logs.ReadAsync(TrailBench.Log, 10, 3, withBodies: false, default)).Select(entry => (int)entry.Index));
        Assert.Equal([24], (await Stores.Logs.ReadAsync(TrailBench.Log, 24, 10, withBodies: false, default)).Select(entry => (int)entry.Index));
        Assert.Empty(await Stores.Logs.ReadAsync(TrailBench.Log, 25, 10, withBodies: false, default));
        Assert.Empty(await Stores.Logs.ReadAsync(TrailBench.Log, long.MaxValue, 10, withBodies: true, default));
        Assert.Empty(await Stores.Logs.ReadAsync(TrailBench.Log, 0, 0, withBodies: true, default));
    }

    [StoreFact]
    public async Task A_page_out_of_range_is_refused()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Stores.Logs.ReadAsync(TrailBench.Log, -1, 1, withBodies: false, default));
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(1);
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Stores.Logs.ReadAsync(TrailBench.Log, 0, -1, withBodies: false, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Stores.Logs.ReadAsync(TrailBench.Log, 0, 10_001, withBodies: false, default));
    }

    [StoreFact]
    public async Task Bodies_are_read_only_when_asked_for()
    {
        await using var bench = new TrailBench(Stores);
        await bench.FillAsync(1);
        Assert.Null((await Stores.Logs.ReadAsync(TrailBench.Log, 0, 1, withBodies: false, default))[0].Body);
        Assert.NotNull((await Stores.Logs.ReadAsync(TrailBench.Log, 0, 1, withBodies: true, default))[0].Body);
    }

    [StoreFact]
    public async Task A_log_that_nobody_opened_has_no_head_and_no_entries()
    {
        Assert.Null(await Stores.Logs.FindHeadAsync(TrailBench.Log, default));
        Assert.Empty(await Stores.Logs.ReadAsync(TrailBench.Log, 0, 10, withBodies: true, default));
    }

    [StoreFact]
    public async Task Equal_requests_give_equal_bytes_and_roots_on_every_provider()
    {
        await using var bench = new TrailBench(Stores, counted: true);
        for (var i = 0; i < 20; i++)
        {
            var item = new AuditEvent
            {
                Action = "\u540c\u610f\U0001F600",
                Actor = "app",
                Subject = $"s:{i % 3}",
                OccurredAt = DateTimeOffset.UnixEpoch.AddTicks(i * 7),
                Body = new[] { (byte)i },
            };
            await bench.Logs.AppendAsync(new AppendRequest(TrailBench.Log, $"s:{i % 3}", $"{i}", [item, item]), default);
        }

        var head = await Stores.Logs.FindHeadAsync(TrailBench.Log, default);
        var root = FinAppCompliance.AuditTrail.MerkleTree.CompactTree.Decode(head!.Size, head.Edge.Span).Root;
        Assert.Equal((40, Root), (head.Size, root.ToString()));
    }

    // Computed once over the store in memory; every provider must come to the same.
    private const string Root = "OknHtIDTThqo+ZcP9quHd+gwYAGBk8HKO99E/voTleU=";
}
