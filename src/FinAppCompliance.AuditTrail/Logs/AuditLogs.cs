using System.Collections.Concurrent;
using System.Security.Cryptography;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>All logs of an audit trail: appends, publishes and proves.</summary>
/// <remarks>Thread-safe. Keep one for the life of the process; disposing it finishes the appends that wait.</remarks>
public sealed class AuditLogs : IAsyncDisposable
{
    private readonly AuditTrailParts _parts;
    private readonly AuditTrailOptions _options;
    private readonly BodySealing _sealing;
    private readonly CheckpointPublisher? _publisher;
    private readonly PublishedCheckpoints? _published;
    private readonly RollbackGuard _guard;
    private readonly ConcurrentDictionary<LogId, Lazy<LogRuntime>> _logs = new();
    private volatile bool _isDisposed;

    /// <summary>Puts an audit trail together.</summary>
    /// <param name="parts">Its parts.</param>
    /// <param name="options">Its settings.</param>
    /// <exception cref="ArgumentException">A setting is wrong, or only some of heads, tiles and signer are given; the message names all of it.</exception>
    public AuditLogs(AuditTrailParts parts, AuditTrailOptions options)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(options);
        var problems = options.Problems();
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(options));
        }

        _parts = parts;
        _options = options;
        _sealing = new BodySealing(parts);
        if (parts is { Heads: { } heads, Tiles: { } tiles, Signer: { } signer })
        {
            var keys = new SigningKeys(parts, options, signer);
            _published = new PublishedCheckpoints(tiles, keys, parts, options);
            _publisher = new CheckpointPublisher(parts, options, heads, tiles, keys, _published, new KeyChanging(parts, tiles, keys, AppendAsync));
        }
        else if (parts.Heads is not null && (parts.Tiles ?? (object?)parts.Signer) is not null)
        {
            throw new ArgumentException("publishing needs a store of signed heads, a store of tiles and a signer; give all three or leave tiles and signer out", nameof(parts));
        }

        if (parts.FormerSigner is not null && parts.Signer is null)
        {
            throw new ArgumentException("a former signer hands over to a signer; give that too", nameof(parts));
        }

        _ = parts.Hashes;
        _guard = new RollbackGuard(parts, options, _published);
    }

    internal bool CanSeal => _sealing.CanSeal;

    /// <summary>Appends events and returns when they are on the device.</summary>
    /// <param name="request">The events.</param>
    /// <param name="cancellationToken">Stops waiting; whether the events were recorded is then unknown.</param>
    public async ValueTask<AppendResult> AppendAsync(AppendRequest request, CancellationToken cancellationToken)
    {
        var pending = await SealAsync(request, cancellationToken).ConfigureAwait(false);
        if (!pending.Answer.IsCompleted && !TryEnqueue(pending))
        {
            return new AppendResult(AppendOutcome.Busy) { RetryAfter = _options.BusyRetryAfter };
        }

        return await pending.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Imports many requests, such as the history of the system before: in their order, by transactions as large as the settings allow, and streaming.</summary>
    /// <param name="requests">The requests, of one log or several; each with a key of its own, so that an import that stopped can be run again as it is.</param>
    /// <param name="cancellationToken">Stops; what was recorded until then stays, and is found by its keys when the import is run again.</param>
    /// <returns>How many are recorded; when one could not be, the import stopped there.</returns>
    /// <remarks>A full queue is waited for, so that appends of others go on meanwhile. At most <see cref="AuditTrailOptions.MaximumQueue"/> requests are held in memory.</remarks>
    public ValueTask<ImportResult> ImportAsync(IAsyncEnumerable<AppendRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return new AuditImport(this, _options, _parts.Clock).RunAsync(requests, cancellationToken);
    }

    /// <summary>Appends events and returns when a level of durability is reached; the answer is that of the append.</summary>
    /// <param name="request">The events.</param>
    /// <param name="level">What to wait for.</param>
    /// <param name="cancellationToken">Stops waiting; whether the events were recorded is then unknown.</param>
    /// <exception cref="InvalidOperationException">The events are recorded, but there is nothing to publish with, or too few witnesses confirmed.</exception>
    /// <exception cref="CheckpointSigningException">The events are recorded, but the checkpoint was not signed; the next publication covers them.</exception>
    /// <exception cref="LogIntegrityException">The events are recorded, but the log contradicts what was published.</exception>
    public async ValueTask<AppendResult> AppendAsync(AppendRequest request, DurabilityLevel level, CancellationToken cancellationToken)
    {
        var result = await AppendAsync(request, cancellationToken).ConfigureAwait(false);
        if (result.IsRecorded && level != DurabilityLevel.Durable)
        {
            await PublishAsync(request.Log, level, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>Publishes what a log holds now, and returns its signed checkpoint. Call it every few seconds for every log that is written to.</summary>
    /// <param name="log">The log.</param>
    /// <param name="level">Witnessed when witnesses must have confirmed it; otherwise those that answer.</param>
    /// <param name="cancellationToken">Stops half-way; the checkpoint before stays valid.</param>
    /// <exception cref="InvalidOperationException">There is nothing to publish with, or too few witnesses confirmed.</exception>
    /// <exception cref="CheckpointSigningException">The signer failed or has another key than the log; what was published stays.</exception>
    /// <exception cref="LogIntegrityException">The log contradicts what was published; appends are refused from now on.</exception>
    public async ValueTask<SignedNote> PublishAsync(LogId log, DurabilityLevel level, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(log);
        var publisher = Publisher;
        var needsWitnesses = level == DurabilityLevel.Witnessed;
        var published = await AloneAsync(log, () => publisher.PublishAsync(log, needsWitnesses, cancellationToken), cancellationToken).ConfigureAwait(false);
        var confirmed = publisher.CountWitnessesOn(published.Note);
        return !needsWitnesses || confirmed >= _options.WitnessQuorum ? published.Note : throw new InvalidOperationException(
            $"{confirmed} of the {_options.WitnessQuorum} witnesses needed confirmed the checkpoint of '{log}'; ask again when they can be reached"
            + (publisher.UncountedWitnesses.Count == 0 ? string.Empty : $" (never counted: {string.Join("; ", publisher.UncountedWitnesses)})"));
    }

    /// <summary>Hands a log over from the key of the former signer to that of the signer: an entry signed by the former key, and a checkpoint signed by both.</summary>
    /// <param name="log">The log, of which something is published. One that has the key of the signer already is left as it is.</param>
    /// <param name="actor">Who ordered it, for the entry; 1 to 512 characters.</param>
    /// <param name="cancellationToken">Stops half-way; the next publication goes on where it stopped.</param>
    /// <returns>The newest checkpoint.</returns>
    /// <exception cref="CheckpointSigningException">A key cannot be had, or the former signer is not the key of the log.</exception>
    /// <exception cref="LogIntegrityException">The log contradicts what was published.</exception>
    /// <remarks>A publication of new entries does the same by itself, ordered by <see cref="AuditTrailOptions.Owner"/>.</remarks>
    public ValueTask<SignedNote> HandOverAsync(LogId log, string actor, CancellationToken cancellationToken) =>
        ChangeKeyAsync(log, AuditText.Check(actor, nameof(actor)), null, cancellationToken);

    /// <summary>Goes on with the key of the signer where the key of the log is lost. Verifiers refuse the log from then on, until they trust the decision too.</summary>
    /// <param name="log">The log, of which something is published.</param>
    /// <param name="decision">Who decided, and why; recorded in the log.</param>
    /// <param name="cancellationToken">Stops half-way; the next publication goes on where it stopped.</param>
    /// <returns>The newest checkpoint, signed by the new key alone.</returns>
    /// <exception cref="CheckpointSigningException">The key cannot be had, or it signed the log before.</exception>
    /// <exception cref="LogIntegrityException">The log contradicts what was published.</exception>
    public ValueTask<SignedNote> ReplaceLostKeyAsync(LogId log, LostKeyDecision decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return ChangeKeyAsync(log, decision.DecidedBy, decision, cancellationToken);
    }

    private CheckpointPublisher Publisher =>
        _publisher ?? throw new InvalidOperationException("nothing is published: give the audit trail signed heads, tiles and a signer");

    private async ValueTask<SignedNote> ChangeKeyAsync(LogId log, string actor, LostKeyDecision? decision, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(log);
        var publisher = Publisher;
        var published = await AloneAsync(
            log,
            async () =>
            {
                await publisher.ChangeKeyAsync(log, actor, decision, cancellationToken).ConfigureAwait(false);
                return await publisher.PublishAsync(log, needsWitnesses: false, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        return published.Note;
    }

    private async ValueTask<T> AloneAsync<T>(LogId log, Func<ValueTask<T>> act, CancellationToken cancellationToken)
    {
        var runtime = RuntimeOf(log);
        await runtime.PublishGate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (LogIntegrityException error)
        {
            runtime.Sequencer.Refuse(error);
            throw;
        }
        finally
        {
            runtime.PublishGate.Release();
        }
    }

    /// <summary>Makes the receipt that proves an entry to somebody outside, against the newest checkpoint.</summary>
    /// <param name="log">The log.</param>
    /// <param name="index">The index of the entry.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="InvalidOperationException">Nothing is published, or the entry is not covered yet: publish first.</exception>
    public async ValueTask<TlogProof> ProveAsync(LogId log, long index, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var latest = _published is null ? null : await _published.FindAsync(log, cancellationToken).ConfigureAwait(false);
        if (latest?.Verified() is null || latest.Checkpoint.Size <= index)
        {
            throw new InvalidOperationException($"no checkpoint of '{log}' covers entry {index}; publish first");
        }

        var hashing = _parts.Hashes.TryFind(latest.Checkpoint.TreeHash, out var known) ? known : throw new LogIntegrityException(
            $"'{log}' is hashed by '{latest.Checkpoint.TreeHash}', which is not among the known ones ({_parts.Hashes.Names}); add it to TreeHashes");
        var reader = new TileReader(_parts.Tiles!, log.Path, latest.Checkpoint.Size, hashing);
        var hashes = await reader.HashesAsync(MerkleTree.ProofShape.Inclusion(index, latest.Checkpoint.Size), cancellationToken).ConfigureAwait(false);
        return new TlogProof(index, hashes, latest.Note);
    }

    /// <summary>Returns the body of an entry in clear; null when it was empty or is erased.</summary>
    /// <param name="log">The log.</param>
    /// <param name="index">The index of the entry.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    /// <exception cref="LogIntegrityException">The body is not the one that was recorded.</exception>
    public async ValueTask<byte[]?> FindBodyAsync(LogId log, long index, CancellationToken cancellationToken)
    {
        var entries = await _parts.Store.ReadAsync(log, index, 1, withBodies: true, cancellationToken).ConfigureAwait(false);
        if (entries is not [{ Body: { } body } entry])
        {
            return null;
        }

        try
        {
            return AuditEnvelope.TryDecode(entry.Envelope.Span, out var envelope) && _parts.Hashes.Commits(entry, body, envelope.Commitment)
                ? await _sealing.OpenAsync(log, envelope, body, cancellationToken).ConfigureAwait(false)
                : throw new LogIntegrityException($"the body of entry {index} of '{log}' is not the one that was recorded");
        }
        catch (CryptographicException error)
        {
            throw new LogIntegrityException($"the body of entry {index} of '{log}' cannot be decrypted", error);
        }
    }

    /// <summary>Finishes the appends that wait, and closes all logs.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        foreach (var log in _logs.Values)
        {
            await log.Value.DisposeAsync().ConfigureAwait(false);
        }

        _logs.Clear();
    }

    // A request whose bodies could not be sealed is answered already.
    internal async ValueTask<PendingAppend> SealAsync(AppendRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var bodies = new List<SealedBody?>(request.Events.Count);
        try
        {
            foreach (var item in request.Events)
            {
                bodies.Add(await _sealing.SealAsync(request, item, cancellationToken).ConfigureAwait(false));
            }
        }
#pragma warning disable CA1031 // Whatever the key service throws, nothing was written and the caller is told why.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var failed = new PendingAppend(request, [], []);
            failed.Complete(new AppendResult(AppendOutcome.KeysUnavailable) { Reason = error.Message });
            return failed;
        }

        return new PendingAppend(request, bodies, _parts.RandomBytes(SealedBody.SaltLength), _parts.Hashes.ForNewLogs);
    }

    internal bool TryEnqueue(PendingAppend pending)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return RuntimeOf(pending.Request.Log).Sequencer.TryEnqueue(pending);
    }

    private LogRuntime RuntimeOf(LogId log) => _logs.GetOrAdd(
        log, id => new Lazy<LogRuntime>(() => new LogRuntime(new LogSequencer(id, _parts, _options, _guard)))).Value;
}
