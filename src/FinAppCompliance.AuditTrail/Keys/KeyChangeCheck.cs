using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>Holds the record of a change of the key against the two keys.</summary>
internal static class KeyChangeCheck
{
    // Null when everything fits.
    public static BilingualText? ProblemOf(KeyChange change, NoteKey former, NoteKey next, TreeHashSet hashes) =>
        ProblemOfStatement(change, former, next) ?? ProblemOfCheckpoint(change, former, next) ?? ProblemOfEntry(change, hashes);

    private static BilingualText? ProblemOfStatement(KeyChange change, NoteKey former, NoteKey next)
    {
        if (!string.Equals(change.Origin, former.Name, StringComparison.Ordinal) || !string.Equals(next.Name, former.Name, StringComparison.Ordinal))
        {
            return KeyText.At(change, $"它属于另一日志，而不是“{former.Name}”", $"it belongs to another log than '{former.Name}'");
        }

        if (!string.Equals(change.FormerKey, former.ToString(), StringComparison.Ordinal))
        {
            return KeyText.At(
                change,
                $"当时的签名密钥是 {KeyText.Name(former)}，而交出的是 {KeyText.Name(change.FormerKey)}",
                $"the key that signed then is {KeyText.Name(former)}, but the statement is about {KeyText.Name(change.FormerKey)}");
        }

        var signer = change.Kind == KeyChangeKind.HandOver ? former : next;
        return change.Statement.IsSignedBy(signer)
            ? null
            : KeyText.At(change, $"声明没有 {KeyText.Name(signer)} 的签名", $"the statement is not signed by {KeyText.Name(signer)}");
    }

    private static BilingualText? ProblemOfCheckpoint(KeyChange change, NoteKey former, NoteKey next)
    {
        NoteKey[] signers = change.Kind == KeyChangeKind.HandOver ? [former, next] : [next];
        if (Array.Find(signers, key => !change.Checkpoint.IsSignedBy(key)) is { } absent)
        {
            return KeyText.At(change, $"其首个检查点没有 {KeyText.Name(absent)} 的签名", $"its first checkpoint is not signed by {KeyText.Name(absent)}");
        }

        if (!string.Equals(change.Tree.Origin, former.Name, StringComparison.Ordinal))
        {
            return KeyText.At(change, "其首个检查点属于另一日志", "its first checkpoint belongs to another log");
        }

        return change.Kind == KeyChangeKind.Replacement && change.LastSizeOfFormerKey >= change.Size
            ? KeyText.At(change, "丢失的密钥不可能签到此大小", "a lost key cannot have signed up to that size")
            : null;
    }

    private static BilingualText? ProblemOfEntry(KeyChange change, TreeHashSet hashes)
    {
        if (!hashes.TryFind(change.Tree.TreeHash, out var hashing))
        {
            return KeyText.At(change, $"不认识哈希算法“{change.Tree.TreeHash}”", $"the tree hash '{change.Tree.TreeHash}' is not known; known are: {hashes.Names}");
        }

        if (!AuditEnvelope.TryDecode(change.Envelope, out var envelope) || !KeyEntry.Is(envelope) || envelope.Index != change.Size - 1
            || !string.Equals(envelope.Action, KeyEntry.ActionOf(change.Kind), StringComparison.Ordinal)
            || !string.Equals(envelope.Subject, KeyEntry.DigestOf(change.Statement, hashing), StringComparison.Ordinal))
        {
            return KeyText.At(change, "所附条目说的不是这一变更", "the entry beside it does not tell of this change");
        }

        return MerkleProof.IsIncluded(change.Size - 1, change.Size, hashing.OfLeaf(change.Envelope), change.Proof, change.Tree.Root, hashing)
            ? null
            : KeyText.At(change, "所附条目不在该检查点的树中", "the entry beside it is not in the tree of its checkpoint");
    }
}
