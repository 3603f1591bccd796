namespace FinAppCompliance.AuditTrail.Signatures;

/// <summary>The algorithms that a reader of keys knows, by their type.</summary>
/// <remarks>A key of another type can be read, verifies nothing and is never counted. Immutable and thread-safe.</remarks>
public sealed class SignatureVerifiers
{
    private readonly ISignatureVerifier[] _all;

    private SignatureVerifiers(ISignatureVerifier[] all) => _all = all;

    /// <summary>Gets what the base library can do: ECDSA with SHA-256.</summary>
    public static SignatureVerifiers Default { get; } = new([new EcdsaVerifier()]);

    /// <summary>Gets the algorithms, in the order they were added.</summary>
    public IReadOnlyList<ISignatureVerifier> All => _all;

    internal static ISignatureVerifier Ecdsa => Default._all[0];

    /// <summary>Returns a set that knows more algorithms; one that is known already stays as it is.</summary>
    /// <param name="more">The algorithms to add.</param>
    /// <exception cref="ArgumentException">Two different algorithms have one type, one type is the start of another, or a use is not said.</exception>
    public SignatureVerifiers With(params IEnumerable<ISignatureVerifier> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var all = _all.ToList();
        foreach (var verifier in more.Where(verifier => !all.Contains(verifier)))
        {
            if (verifier.Use is not (SignatureUse.Checkpoint or SignatureUse.Cosignature))
            {
                throw new ArgumentException($"the algorithm '{verifier.Name}' does not say whether it signs checkpoints or confirms them", nameof(more));
            }

            if (all.Find(known => Overlap(known.Type, verifier.Type)) is { } other)
            {
                throw new ArgumentException($"'{verifier.Name}' has the type '{verifier.Type}', which cannot be told from '{other.Type}' of '{other.Name}'", nameof(more));
            }

            all.Add(verifier);
        }

        return new([.. all]);
    }

    /// <summary>Returns the algorithm of a type; null when it is not known.</summary>
    /// <param name="type">The type.</param>
    public ISignatureVerifier? Find(SignatureType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Array.Find(_all, verifier => verifier.Type.Equals(type));
    }

    internal ISignatureVerifier? FindFor(ReadOnlySpan<byte> encodedKey)
    {
        foreach (var verifier in _all)
        {
            if (verifier.Type.Starts(encodedKey))
            {
                return verifier;
            }
        }

        return null;
    }

    private static bool Overlap(SignatureType left, SignatureType right) => left.Starts(right.Bytes) || right.Starts(left.Bytes);
}
