using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>The signers of a trail, and the keys that it takes for its own: those of the signers, and those that the settings name.</summary>
internal sealed class SigningKeys
{
    private readonly NoteKey[] _named;

    public SigningKeys(AuditTrailParts parts, AuditTrailOptions options, ICheckpointSigner signer)
    {
        Verifiers = parts.Verifiers;
        _named = [.. options.FormerKeys.Select(Read)];
        Signer = new(signer, options.SigningTimeout, parts.Clock);
        Former = parts.FormerSigner is { } former ? new(former, options.SigningTimeout, parts.Clock) : null;
    }

    public GuardedSigner Signer { get; }

    public GuardedSigner? Former { get; }

    public SignatureVerifiers Verifiers { get; }

    // Those that could not be had are told apart: without them nobody can say that a signature is foreign.
    public async ValueTask<(IReadOnlyList<NoteKey> Keys, CheckpointSigningException? Missing)> FindAsync(string origin, CancellationToken cancellationToken)
    {
        var keys = _named.Select(key => key.Under(origin)).ToList();
        CheckpointSigningException? missing = null;
        foreach (var signer in (GuardedSigner?[])[Former, Signer])
        {
            try
            {
                if (signer is not null)
                {
                    keys.Add(await signer.FindKeyAsync(origin, cancellationToken).ConfigureAwait(false));
                }
            }
            catch (CheckpointSigningException error)
            {
                missing = error;
            }
        }

        return ([.. keys.Distinct()], missing);
    }

    private NoteKey Read(string text)
    {
        try
        {
            var key = NoteKey.Parse(text, Verifiers);
            return key.Algorithm is { Use: SignatureUse.Checkpoint } ? key : throw new ArgumentException(
                $"the algorithm of the former key {KeyText.Name(key)} is not known or not for checkpoints: reference its package and give its verifiers to the trail");
        }
        catch (FormatException error)
        {
            throw new ArgumentException($"a former key cannot be read: {error.Message}", error);
        }
    }
}
