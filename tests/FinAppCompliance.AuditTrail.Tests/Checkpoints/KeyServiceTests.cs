using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Verification;
using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.AuditTrail.Tests.Checkpoints;

/// <summary>A key service that fails loses no append, blocks none for ever, and says what is wrong.</summary>
public sealed class KeyServiceTests
{
    [Fact]
    public async Task A_log_is_signed_without_the_private_key_and_the_public_key_is_asked_for_once()
    {
        using var service = new FakeKeyService();
        await using var trail = new Trail(signer: service);
        for (var i = 0; i < 3; i++)
        {
            await trail.Logs.AppendAsync(Trail.Request($"{i}"), DurabilityLevel.Published, default);
        }

        Assert.Equal((1, 3), (service.KeysAsked, service.SignaturesAsked));
        Assert.True((await new LogVerifier(new TrustPolicy(service.KeyFor("audit.example/bank/consent-2026"))).VerifyPublishedAsync(trail.Tiles, Trail.Log, default)).IsIntact);
    }

    [Theory]
    [InlineData(SigningFailure.AccessDenied, false)]
    [InlineData(SigningFailure.KeyNotFound, false)]
    [InlineData(SigningFailure.KeyDisabled, false)]
    [InlineData(SigningFailure.Unavailable, true)]
    public async Task A_failure_keeps_its_kind_and_the_entry_is_published_later(SigningFailure failure, bool isTransient)
    {
        using var service = new FakeKeyService { OnSign = _ => throw new CheckpointSigningException(failure, "kms", "no") };
        await using var trail = new Trail(signer: service);
        var error = await Assert.ThrowsAsync<CheckpointSigningException>(async () => await trail.Logs.AppendAsync(Trail.Request("k"), DurabilityLevel.Published, default));
        Assert.Equal((failure, isTransient), (error.Failure, error.IsTransient));
        await RecordedAsync(trail, service);
    }

    [Fact]
    public async Task Anything_else_that_it_throws_is_a_service_that_failed()
    {
        using var service = new FakeKeyService { OnSign = _ => throw new IOException("connection reset") };
        await using var trail = new Trail(signer: service);
        var error = await Assert.ThrowsAsync<CheckpointSigningException>(async () => await trail.Logs.AppendAsync(Trail.Request("k"), DurabilityLevel.Published, default));
        Assert.Equal((SigningFailure.Unavailable, "kms:audit/versions/3"), (error.Failure, error.KeyReference));
        Assert.Contains("connection reset", error.Message, StringComparison.Ordinal);
        await RecordedAsync(trail, service);
    }

    [Fact]
    public async Task A_wrong_signature_is_published_nowhere()
    {
        using var service = new FakeKeyService { SignsWrongly = true };
        await using var trail = new Trail(signer: service);
        var error = await Assert.ThrowsAsync<CheckpointSigningException>(async () => await trail.Logs.AppendAsync(Trail.Request("k"), DurabilityLevel.Published, default));
        Assert.Equal(SigningFailure.WrongSignature, error.Failure);
        Assert.DoesNotContain("bank/consent-2026/checkpoint", trail.Tiles.Paths);
        service.SignsWrongly = false;
        await RecordedAsync(trail, service);
    }

    [Fact]
    public async Task One_that_never_answers_and_heeds_no_token_is_given_up_after_the_limit()
    {
        var never = new TaskCompletionSource();
        using var service = new FakeKeyService { OnSign = _ => new ValueTask(never.Task) };
        await using var trail = new Trail(signer: service);
        var publication = trail.Logs.AppendAsync(Trail.Request("k"), DurabilityLevel.Published, default).AsTask();
        await UntilAsync(() => service.SignaturesAsked == 1);
        Assert.Equal(AppendOutcome.Appended, (await trail.Logs.AppendAsync(Trail.Request("meanwhile"), default)).Outcome);
        trail.Clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(publication.IsCompleted);
        trail.Clock.Advance(TimeSpan.FromSeconds(0.1));
        var error = await Assert.ThrowsAsync<CheckpointSigningException>(() => publication);
        Assert.Equal((SigningFailure.TimedOut, true), (error.Failure, error.IsTransient));
        await RecordedAsync(trail, service, 2);
    }

    [Fact]
    public async Task One_that_gives_no_key_stops_publications_but_no_append()
    {
        using var service = new FakeKeyService();
        await using var first = new Trail(signer: service);
        await first.Logs.AppendAsync(Trail.Request("a"), DurabilityLevel.Published, default);

        // The next process finds a published checkpoint and nobody who could say whose signature it bears.
        using var dead = new FakeKeyService { OnKey = _ => throw new IOException("no route") };
        await using var second = new Trail(store: first.Store, tiles: first.Tiles, signer: dead);
        Assert.Equal(AppendOutcome.Appended, (await second.Logs.AppendAsync(Trail.Request("b"), default)).Outcome);
        Assert.Equal(SigningFailure.Unavailable, (await Assert.ThrowsAsync<CheckpointSigningException>(
            async () => await second.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default))).Failure);
        await Assert.ThrowsAsync<CheckpointSigningException>(async () => await second.Logs.ProveAsync(Trail.Log, 0, default));

        // A store that lost its end is refused all the same.
        await using var third = new Trail(tiles: first.Tiles, signer: dead);
        Assert.Equal(AppendOutcome.RolledBack, (await third.Logs.AppendAsync(Trail.Request("c"), default)).Outcome);
        dead.OnKey = static _ => default;
        await second.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
    }

    [Fact]
    public async Task A_caller_who_cancels_is_told_so()
    {
        using var service = new FakeKeyService { OnSign = async token => await Task.Delay(Timeout.Infinite, token) };
        await using var trail = new Trail(signer: service);
        using var source = new CancellationTokenSource();
        var publication = trail.Logs.AppendAsync(Trail.Request("k"), DurabilityLevel.Published, source.Token).AsTask();
        await UntilAsync(() => service.SignaturesAsked == 1);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publication);
        await RecordedAsync(trail, service);
    }

    [Fact]
    public async Task The_recording_port_says_that_the_entry_is_not_recorded_as_asked()
    {
        using var service = new FakeKeyService { OnSign = _ => throw new IOException("connection reset") };
        await using var trail = new Trail(options => options.Level = DurabilityLevel.Published, signer: service);
        var recorder = new AuditRecorder(trail.Logs, trail.Options);
        var entry = new AuditEntry
        {
            Tenant = "bank", Category = "consent", Action = "a", Actor = "b", Subject = "c", OccurredAt = trail.Clock.GetUtcNow(), IdempotencyKey = "k",
        };
        var error = await Assert.ThrowsAsync<AuditRecordingException>(async () => await recorder.RecordAsync(entry, default));
        Assert.Contains("connection reset", error.Message, StringComparison.Ordinal);
        service.OnSign = static _ => default;
        await recorder.RecordAsync(entry, default);
        Assert.Equal(1, (await trail.Store.FindHeadAsync(Trail.Log, default))!.Size);
    }

    [Fact]
    public async Task A_key_of_another_name_or_for_another_use_is_refused()
    {
        using var signer = new FakeKeyService();
        var wrong = new OtherKey(signer, name => signer.KeyFor(name + "x"));
        await using var trail = new Trail(signer: wrong);
        Assert.Equal(SigningFailure.WrongSignature, (await Assert.ThrowsAsync<CheckpointSigningException>(
            async () => await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default))).Failure);
    }

    // Both the entry and its repetition are the same one, and the next publication covers it.
    private static async Task RecordedAsync(Trail trail, FakeKeyService service, int size = 1)
    {
        service.OnSign = static _ => default;
        Assert.Equal(AppendOutcome.AlreadyAppended, (await trail.Logs.AppendAsync(Trail.Request("k"), default)).Outcome);
        var note = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
        Assert.Equal(size, checkpoint.Size);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await Task.Yield();
        }
    }

    private sealed class OtherKey(ICheckpointSigner inner, Func<string, NoteKey> key) : ICheckpointSigner
    {
        public string KeyReference => "other";

        public ValueTask<NoteKey> FindKeyAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(key(name));

        public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => inner.SignAsync(message, cancellationToken);
    }
}
