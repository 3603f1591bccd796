using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Signatures;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>Follows the records of changes of the key from the keys of a policy, one step after the other.</summary>
internal sealed class KeyChain(TrustPolicy policy)
{
    private readonly List<TrustedKey> _keys = [policy.LogKeys[0]];
    private readonly Queue<TrustedKey> _given = new(policy.LogKeys.Skip(1));

    // Null when every record fits.
    public BilingualText? Follow(IEnumerable<KeyChange> changes) => changes.Select(Take).FirstOrDefault(static problem => problem is not null);

    public TrustPolicy ToPolicy() => new([.. _keys, .. _given], policy.WitnessKeys, policy.Quorum) { Verifiers = policy.Verifiers, TreeHashes = policy.TreeHashes };

    private BilingualText? Take(KeyChange change)
    {
        var former = _keys[^1];
        if (change.Size <= former.FromSize || change.LastSizeOfFormerKey > (former.UpToSize ?? long.MaxValue))
        {
            return KeyText.At(
                change,
                $"{KeyText.Name(former.Key)} 在此大小不再或尚未可信",
                $"{KeyText.Name(former.Key)} is not trusted up to there: from {former.FromSize} to {former.UpToSize}");
        }

        if (!TryFindNext(change, former, out var next, out var problem))
        {
            return problem;
        }

        if (_keys.Exists(key => key.Key == next.Key))
        {
            return KeyText.At(change, $"密钥 {KeyText.Name(next.Key)} 已交出过，不能重新启用", $"the key {KeyText.Name(next.Key)} was given up before and does not come back");
        }

        problem = KeyChangeCheck.ProblemOf(change, former.Key, next.Key, policy.Hashes);
        _keys[^1] = former.Until(change.LastSizeOfFormerKey);
        _keys.Add(next.Recorded(change));
        return problem;
    }

    // A key that was given beforehand, be it by a decision or by an earlier round; or the key that the former one names.
    private bool TryFindNext(KeyChange change, TrustedKey former, out TrustedKey next, out BilingualText? problem)
    {
        problem = null;
        if (_given.TryPeek(out next!) && next.FromSize == change.Size && string.Equals(next.Key.ToString(), change.NextKey, StringComparison.Ordinal))
        {
            _given.Dequeue();
            return true;
        }

        if (change.Kind != KeyChangeKind.HandOver)
        {
            problem = KeyText.At(
                change,
                $"丢失的密钥 {KeyText.Name(change.FormerKey)} 由 {KeyText.Name(change.NextKey)} 取代（{change.Decision?.DecidedBy}：{change.Decision?.Reason}），须有人决定信任它",
                $"the lost key {KeyText.Name(change.FormerKey)} was replaced by {KeyText.Name(change.NextKey)} ({change.Decision?.DecidedBy}: {change.Decision?.Reason}); "
                + "whoever trusts that adds it as a TrustedKey with the decision");
            return false;
        }

        try
        {
            var key = NoteKey.Parse(change.NextKey, policy.Verifiers);
            if (key.Algorithm is not { Use: SignatureUse.Checkpoint })
            {
                problem = KeyText.At(
                    change,
                    $"不认识新密钥 {KeyText.Name(key)} 的算法，或它不用于检查点",
                    $"the algorithm of the next key {KeyText.Name(key)} is not known or not for checkpoints: reference its package and give its verifiers to the policy");
                return false;
            }

            // The end that was given for the former key is that of its successors too.
            next = new TrustedKey(key) { FromSize = change.Size, UpToSize = former.UpToSize, Change = change };
            return true;
        }
        catch (FormatException error)
        {
            problem = KeyText.At(change, "新密钥无法读取", $"its next key cannot be read: {error.Message}");
            return false;
        }
    }
}
