using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Tests.Logs;

public sealed class OpenLogTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly InMemoryAuditLogStore _store = new();
    private readonly AuditTrailOptions _options = new() { MaximumBatch = 6 };
    private readonly AppendQueue _queue;
    private AskingWriter _writer = null!;
    private OpenLog _open = null!;

    public OpenLogTests() => _queue = new(_options);

    public async Task InitializeAsync()
    {
        _writer = new(await _store.OpenAsync(Trail.Log, "test", default));
        _open = new(_writer);
    }

    public ValueTask DisposeAsync() => _open.DisposeAsync();

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_stream_that_is_remembered_needs_no_look_up_and_another_one_does()
    {
        await WriteAsync(Trail.Request("1"));
        await WriteAsync(Trail.Request("2"));
        await WriteAsync(Trail.Request("3", version: 2));
        Assert.Equal(1, _writer.Lookups);
        await WriteAsync(Trail.Request("4", "s:2"));
        Assert.Equal(2, _writer.Lookups);
        Assert.Equal(2, Answers(await WriteAsync(Trail.Request("5", "s:2")))[0].Record!.StreamVersion);
        Assert.Equal(2, _writer.Lookups);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0L)]
    public async Task A_repetition_is_found_although_nothing_was_looked_up(long? version)
    {
        var first = Answers(await WriteAsync(Trail.Request("k", version: version)))[0].Record!;
        await WriteAsync(Trail.Request("other"));
        var again = Answers(await WriteAsync(Trail.Request("k", version: version)))[0];
        Assert.Equal((AppendOutcome.AlreadyAppended, first.FirstIndex), (again.Outcome, again.Record!.FirstIndex));
        Assert.Equal([1, 1], _writer.Commits);
    }

    [Fact]
    public async Task After_a_repetition_keys_are_looked_up_until_one_batch_holds_none()
    {
        await WriteAsync(Trail.Request("k"));
        await WriteAsync(Trail.Request("k"));
        Assert.Equal(2, _writer.Lookups);
        await WriteAsync(Trail.Request("k"));
        await WriteAsync(Trail.Request("new"));
        Assert.Equal(4, _writer.Lookups);
        await WriteAsync(Trail.Request("newer"));
        Assert.Equal(4, _writer.Lookups);
    }

    [Fact]
    public async Task A_used_key_with_another_body_is_a_mismatch_and_the_others_of_its_batch_are_written()
    {
        await WriteAsync(Trail.Request("k"));
        var answers = Answers(await WriteAsync(Trail.Request("k", body: [9]), Trail.Request("other")));
        Assert.Equal([AppendOutcome.IdempotencyMismatch, AppendOutcome.Appended], answers.Select(static answer => answer.Outcome));
        Assert.Equal([1, 1], _writer.Commits);
    }

    [Fact]
    public async Task A_conflict_is_told_after_a_look_up_with_the_version_that_stands()
    {
        await WriteAsync(Trail.Request("1"));
        var answer = Answers(await WriteAsync(Trail.Request("2", version: 0)))[0];
        Assert.Equal((AppendOutcome.VersionConflict, 1L), (answer.Outcome, answer.ActualVersion));
        Assert.Equal(2, _writer.Lookups);
    }

    [Fact]
    public async Task What_comes_meanwhile_is_in_the_same_transaction_up_to_what_would_need_a_look_up()
    {
        await WriteAsync(Trail.Request("1"));
        Add(Trail.Request("3"), Trail.Request("4", version: 3), Trail.Request("3"), Trail.Request("5", "unknown"), Trail.Request("6"));
        var answers = Answers(await WriteAsync(Trail.Request("2")));
        Assert.Equal([AppendOutcome.Appended, AppendOutcome.Appended, AppendOutcome.Appended, AppendOutcome.AlreadyAppended], answers.Select(static answer => answer.Outcome));
        Assert.Equal([2L, 3L, 4L, 3L], answers.Select(static answer => answer.Record!.StreamVersion));
        Assert.Equal([1, 3], _writer.Commits);
        Assert.Equal(["5", "6"], _queue.Take().Select(static pending => pending.Request.IdempotencyKey));
    }

    [Fact]
    public async Task What_would_conflict_waits_for_a_batch_of_its_own()
    {
        await WriteAsync(Trail.Request("1"));
        Add(Trail.Request("3", version: 1));
        await WriteAsync(Trail.Request("2"));
        Assert.Equal(["3"], _queue.Take().Select(static pending => pending.Request.IdempotencyKey));
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(6, 6)]
    [InlineData(7, 6)]
    public async Task A_transaction_takes_no_more_when_it_is_full(int requests, int written)
    {
        await WriteAsync(Trail.Request("first"));
        Add([.. Enumerable.Range(1, requests - 1).Select(static at => Trail.Request($"{at}"))]);
        await WriteAsync(Trail.Request("0"));
        Assert.Equal([1, written], _writer.Commits);
    }

    [Fact]
    public async Task A_repetition_that_comes_meanwhile_undoes_nothing()
    {
        await WriteAsync(Trail.Request("k"));
        Add(Trail.Request("k"));
        var answers = Answers(await WriteAsync(Trail.Request("new")));
        Assert.Equal([AppendOutcome.Appended, AppendOutcome.AlreadyAppended], answers.Select(static answer => answer.Outcome));
        Assert.Equal([1, 1], _writer.Commits);
    }

    [Fact]
    public async Task Nothing_is_remembered_of_a_log_that_another_took_over()
    {
        await WriteAsync(Trail.Request("1"));
        await using var other = await _store.OpenAsync(Trail.Log, "other", default);
        Assert.Null(await WriteAsync(Trail.Request("2")));
    }

    [Fact]
    public async Task A_store_that_contradicts_itself_is_an_error()
    {
        _writer.Insists = CommitOutcome.KeyUsed;
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await WriteAsync(Trail.Request("1")));
    }

    private static PendingAppend Pending(AppendRequest request) => new(request, [.. request.Events.Select(static _ => null as SealedBody)], new byte[32]);

    private static IReadOnlyList<PlannedAnswer> Answers(BatchPlan? plan) => plan!.Answers;

    private void Add(params AppendRequest[] requests) =>
        _writer.BeforeMore = () =>
        {
            Array.ForEach(requests, request => Assert.True(_queue.TryAdd(Pending(request))));
            _writer.BeforeMore = static () => { };
        };

    private async Task<BatchPlan?> WriteAsync(params AppendRequest[] requests) =>
        await _open.TryWriteAsync([.. requests.Select(Pending)], _queue, DateTimeOffset.UnixEpoch);
}
