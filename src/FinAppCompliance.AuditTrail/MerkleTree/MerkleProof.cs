using System.Numerics;

namespace FinAppCompliance.AuditTrail.MerkleTree;

/// <summary>Checks inclusion and consistency proofs as RFC 9162 sections 2.1.3.2 and 2.1.4.2 prescribe.</summary>
/// <remarks>Never throws on a wrong proof; every wrong proof gives false. Thread-safe.</remarks>
public static class MerkleProof
{
    /// <summary>Says whether a leaf is at an index of a tree.</summary>
    /// <param name="index">The zero-based index of the leaf.</param>
    /// <param name="size">The number of leaves of the tree.</param>
    /// <param name="leaf">The hash of the leaf.</param>
    /// <param name="proof">The hashes from the sibling of the leaf up to the child of the root.</param>
    /// <param name="root">The root of the tree.</param>
    /// <param name="hashing">The hash function of the tree; null for SHA-256.</param>
    public static bool IsIncluded(long index, long size, MerkleHash leaf, IReadOnlyList<MerkleHash> proof, MerkleHash root, TreeHash? hashing = null)
    {
        ArgumentNullException.ThrowIfNull(proof);
        hashing ??= TreeHash.Sha256;
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = hashing.OfChildren(sibling, hash);
                var shift = node == 0 ? 0 : BitOperations.TrailingZeroCount(node);
                (node, last) = (node >> shift, last >> shift);
            }
            else
            {
                hash = hashing.OfChildren(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Says whether a tree continues an earlier one without changing or removing any of its leaves.</summary>
    /// <param name="first">The size of the earlier tree; zero is refused, because it proves nothing.</param>
    /// <param name="firstRoot">The root of the earlier tree.</param>
    /// <param name="second">The size of the later tree.</param>
    /// <param name="secondRoot">The root of the later tree.</param>
    /// <param name="proof">The hashes of the proof; empty when the sizes are equal.</param>
    /// <param name="hashing">The hash function of the trees; null for SHA-256.</param>
    public static bool IsConsistent(long first, MerkleHash firstRoot, long second, MerkleHash secondRoot, IReadOnlyList<MerkleHash> proof, TreeHash? hashing = null)
    {
        ArgumentNullException.ThrowIfNull(proof);
        if (first <= 0 || first > second)
        {
            return false;
        }

        return first == second
            ? proof.Count == 0 && firstRoot == secondRoot
            : Continues(first, firstRoot, second, secondRoot, proof, hashing ?? TreeHash.Sha256);
    }

    private static bool Continues(long first, MerkleHash firstRoot, long second, MerkleHash secondRoot, IReadOnlyList<MerkleHash> proof, TreeHash hashing)
    {
        var startsAtRoot = BitOperations.IsPow2(first);
        if (!startsAtRoot && proof.Count == 0)
        {
            return false;
        }

        var shift = BitOperations.TrailingZeroCount(first);
        var (node, last) = ((first - 1) >> shift, (second - 1) >> shift);
        var oldHash = startsAtRoot ? firstRoot : proof[0];
        var newHash = oldHash;
        for (var i = startsAtRoot ? 0 : 1; i < proof.Count; i++)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                oldHash = hashing.OfChildren(proof[i], oldHash);
                newHash = hashing.OfChildren(proof[i], newHash);
                var skip = node == 0 ? 0 : BitOperations.TrailingZeroCount(node);
                (node, last) = (node >> skip, last >> skip);
            }
            else
            {
                newHash = hashing.OfChildren(newHash, proof[i]);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && oldHash == firstRoot && newHash == secondRoot;
    }
}
