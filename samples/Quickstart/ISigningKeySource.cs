namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Where the seed of the signing key comes from.</summary>
/// <remarks>A real host asks its secret store, or brings an <c>ICheckpointSigner</c> that signs inside a key service.</remarks>
internal interface ISigningKeySource
{
    /// <summary>Returns the 32 bytes of the seed of an Ed25519 key, the same at every call.</summary>
    /// <exception cref="KeyFileException">The key cannot be used; the message says why and how to fix it.</exception>
    byte[] Seed();
}
