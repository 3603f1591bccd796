using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Signatures;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>Holds one note against a policy.</summary>
internal sealed class TrustJudgement(TrustPolicy policy, SignedNote note)
{
    public TrustDecision Decide()
    {
        NoteKey[] confirmed = [.. policy.WitnessKeys.Where(note.IsSignedBy)];
        var checkpoint = Checkpoint.TryParse(note.Text, out var read) ? read : null;
        var problem = checkpoint is null
            ? new BilingualText("内容不是检查点", "its text is no checkpoint")
            : ProblemOf(checkpoint) ?? ProblemOfWitnesses(confirmed);
        return new TrustDecision(problem is null ? checkpoint : null, problem, confirmed, [.. note.Signatures.Select(Ignored).OfType<IgnoredSignature>()]);
    }

    private BilingualText? ProblemOf(Checkpoint checkpoint)
    {
        if (!string.Equals(checkpoint.Origin, policy.Origin, StringComparison.Ordinal))
        {
            return new($"它属于日志“{checkpoint.Origin}”，而不是“{policy.Origin}”", $"it is of the log '{checkpoint.Origin}', not of '{policy.Origin}'");
        }

        if (!policy.Hashes.TryFind(checkpoint.TreeHash, out _))
        {
            return new(
                $"不认识它的哈希算法“{checkpoint.TreeHash}”",
                $"its tree hash '{checkpoint.TreeHash}' is not known (known: {policy.Hashes.Names}); add that of its package to TreeHashes");
        }

        TrustedKey[] needed = [.. policy.LogKeys.Where(key => key.Covers(checkpoint.Size))];
        if (needed.Length == 0)
        {
            return new($"没有密钥可信到大小 {checkpoint.Size}", $"no key is trusted for the size {checkpoint.Size}");
        }

        var signed = SignedBy();
        return Array.Find(needed, key => !note.IsSignedBy(key.Key)) is { } absent
            ? new BilingualText(
                $"大小 {checkpoint.Size} 须由 {KeyText.Name(absent.Key)} 签名，而签名者是：{signed.Zh}",
                $"size {checkpoint.Size} must be signed by {KeyText.Name(absent.Key)}; it is signed by: {signed.En}")
            : null;
    }

    private BilingualText? ProblemOfWitnesses(NoteKey[] confirmed)
    {
        var count = TrustPolicy.Witnesses(confirmed);
        return count >= policy.Quorum ? null : new($"须有 {policy.Quorum} 个见证人确认，只有 {count} 个", $"{policy.Quorum} witnesses must have confirmed it, {count} have");
    }

    // Names the keys whose signature holds with their sizes, so that a reader sees an old or an early key at once.
    private BilingualText SignedBy()
    {
        var lines = note.Signatures.Select(line => policy.LogKeys.FirstOrDefault(key => key.Key.IsOf(line)) is { } key
            ? note.IsSignedBy(key.Key)
                ? new BilingualText($"{KeyText.Name(key.Key)}（可信大小 {Sizes(key)}）", $"{KeyText.Name(key.Key)}, trusted for sizes {Sizes(key)}")
                : new($"{KeyText.Name(key.Key)}（签名不成立）", $"{KeyText.Name(key.Key)}, whose signature does not verify")
            : new($"{line.Name}+{line.KeyId:x8}", $"{line.Name}+{line.KeyId:x8}")).ToList();
        return lines.Count == 0 ? new("无", "nobody") : new(string.Join("；", lines.Select(static line => line.Zh)), string.Join("; ", lines.Select(static line => line.En)));
    }

    private static string Sizes(TrustedKey key) => $"{key.FromSize}-{key.UpToSize?.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private IgnoredSignature? Ignored(NoteSignature line)
    {
        if (policy.LogKeys.Any(key => key.Key.IsOf(line)))
        {
            return null;
        }

        var witness = policy.WitnessKeys.FirstOrDefault(key => key.IsOf(line));
        BilingualText? reason = witness switch
        {
            null => new("不认识的密钥", "of an unknown key"),
            { IsKnown: false } => new($"见证人密钥的算法不认识：{witness.AlgorithmName}", $"of a witness key of an {witness.AlgorithmName}"),
            _ when !note.IsSignedBy(witness) => new("签名不成立", "does not verify"),
            _ => null,
        };
        return reason is null ? null : new(line.Name, line.KeyId, reason);
    }
}
