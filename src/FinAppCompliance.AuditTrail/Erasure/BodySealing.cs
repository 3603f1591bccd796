using System.Security.Cryptography;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Turns the bodies of events into what is stored beside the log, and back.</summary>
internal sealed class BodySealing(AuditTrailParts parts)
{
    private const int MaximumAttempts = 16;
    private const int KeyIdLength = 16;

    public bool CanSeal => parts.Keys is not null && parts.Wrapping is not null;

    public async ValueTask<SealedBody?> SealAsync(AppendRequest request, AuditEvent item, CancellationToken cancellationToken)
    {
        if (item.Body.IsEmpty)
        {
            return null;
        }

        var salt = parts.RandomBytes(SealedBody.SaltLength);
        if (item.Protection == BodyProtection.AsGiven)
        {
            return new SealedBody(salt, null, item.Body);
        }

        var name = new SubjectKeyName(request.Log.Tenant, request.Log.Category, item.Subject);
        var key = await LivingKeyAsync(name, cancellationToken).ConfigureAwait(false);
        using var aes = await UnwrapAsync(key, cancellationToken).ConfigureAwait(false);
        var bound = Bind(request.Log, request.Stream, item.Action, item.SchemaVersion, key.Id);
        return new SealedBody(salt, key.Id, SealedBytes.Seal(aes, parts.RandomBytes(SealedBytes.NonceLength), item.Body.Span, bound));
    }

    // Null when the key was destroyed.
    public async ValueTask<byte[]?> OpenAsync(LogId log, AuditEnvelope envelope, SealedBody body, CancellationToken cancellationToken)
    {
        if (body.KeyId is null)
        {
            return body.Bytes.ToArray();
        }

        var keys = parts.Keys ?? throw new InvalidOperationException("the body is encrypted; give the audit trail a key store to read it");
        var key = await keys.FindAsync(body.KeyId, cancellationToken).ConfigureAwait(false);
        if (key is null or { DestroyedAt: not null })
        {
            return null;
        }

        using var aes = await UnwrapAsync(key, cancellationToken).ConfigureAwait(false);
        return SealedBytes.Open(aes, body.Bytes.Span, Bind(log, envelope.Stream, envelope.Action, envelope.SchemaVersion, key.Id));
    }

    // Binds a ciphertext to its place, so that it cannot be moved to another.
    private static byte[] Bind(LogId log, string stream, string action, int schemaVersion, string keyId) => new CborWriter()
        .String(log.Tenant).String(log.Category).Integer(log.Year).String(stream).String(action).Integer(schemaVersion).String(keyId)
        .Written.ToArray();

    private async ValueTask<SubjectKey> LivingKeyAsync(SubjectKeyName name, CancellationToken cancellationToken)
    {
        var keys = parts.Keys ?? throw new InvalidOperationException("sealed bodies need a key store");
        for (var attempt = 0; attempt < MaximumAttempts; attempt++)
        {
            if (await keys.FindLivingAsync(name, cancellationToken).ConfigureAwait(false) is { } living)
            {
                return living;
            }

            var bytes = parts.RandomBytes(SealedBytes.KeyLength);
            var wrapped = await Wrapping().WrapAsync(bytes, cancellationToken).ConfigureAwait(false);
            CryptographicOperations.ZeroMemory(bytes);
            var id = Convert.ToHexStringLower(parts.RandomBytes(KeyIdLength));
            var fresh = new SubjectKey { Id = id, Name = name, Wrapped = wrapped };
            if (await keys.TryAddAsync(fresh, cancellationToken).ConfigureAwait(false))
            {
                return fresh;
            }
        }

        throw new InvalidOperationException($"{MaximumAttempts} new keys in a row were refused by the key store; see whether the source of random bytes repeats itself");
    }

    private IKeyWrapping Wrapping() => parts.Wrapping ?? throw new InvalidOperationException("sealed bodies need the wrapping of their keys");

    private async ValueTask<AesGcm> UnwrapAsync(SubjectKey key, CancellationToken cancellationToken)
    {
        var bytes = await Wrapping().UnwrapAsync(key.Wrapped, cancellationToken).ConfigureAwait(false);
        var aes = new AesGcm(bytes, SealedBytes.TagLength);
        CryptographicOperations.ZeroMemory(bytes);
        return aes;
    }
}
