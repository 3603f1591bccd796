namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>A signer that answers in time or says what failed, and whose public key is asked for once.</summary>
internal sealed class GuardedSigner(ICheckpointSigner inner, TimeSpan timeout, TimeProvider clock)
{
    private volatile NoteKey? _key;

    public string KeyReference => inner.KeyReference;

    public async ValueTask<NoteKey> FindKeyAsync(string name, CancellationToken cancellationToken)
    {
        if (_key is { } known)
        {
            return known.Under(name);
        }

        var key = await AskAsync(token => inner.FindKeyAsync(name, token), "the public key", cancellationToken).ConfigureAwait(false);
        if (key.Algorithm is not { Use: Signatures.SignatureUse.Checkpoint } || !string.Equals(key.Name, name, StringComparison.Ordinal))
        {
            throw new CheckpointSigningException(
                SigningFailure.WrongSignature, KeyReference, $"the signer '{KeyReference}' gave '{key}' where a key for checkpoints named '{name}' is needed");
        }

        _key = key;
        return key;
    }

    // The lines of the key under a text, verified before anybody sees them.
    public async ValueTask<NoteSignature> SignAsync(string name, string text, CancellationToken cancellationToken)
    {
        var key = await FindKeyAsync(name, cancellationToken).ConfigureAwait(false);
        var message = System.Text.Encoding.UTF8.GetBytes(text);
        var bytes = await AskAsync(token => inner.SignAsync(message, token), "a signature", cancellationToken).ConfigureAwait(false);
        var signature = bytes is { Length: > 0 } ? new NoteSignature(key.Name, key.KeyId, bytes) : null;
        return signature is not null && key.Verifies(text, signature) ? signature : throw new CheckpointSigningException(
            SigningFailure.WrongSignature,
            KeyReference,
            $"the signer '{KeyReference}' of '{name}' made a signature that its own public key '{key}' refuses; check which key and version it uses");
    }

    private async ValueTask<T> AskAsync<T>(Func<CancellationToken, ValueTask<T>> ask, string what, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await ask(both.Token).AsTask().WaitAsync(timeout, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (CheckpointSigningException)
        {
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception error) when (error is TimeoutException or OperationCanceledException)
        {
            throw new CheckpointSigningException(
                SigningFailure.TimedOut, KeyReference, $"the signer '{KeyReference}' did not give {what} within {timeout}; publish again, or raise SigningTimeout", error);
        }
#pragma warning disable CA1031 // Whatever a key service throws, the caller gets one typed error with its cause.
        catch (Exception error)
#pragma warning restore CA1031
        {
            throw new CheckpointSigningException(
                SigningFailure.Unavailable, KeyReference, $"the signer '{KeyReference}' could not give {what}: {error.Message}", error);
        }
    }
}
