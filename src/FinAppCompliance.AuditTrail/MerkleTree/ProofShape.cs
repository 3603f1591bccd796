using System.Numerics;

namespace FinAppCompliance.AuditTrail.MerkleTree;

/// <summary>Names the ranges of leaves whose hashes make up a proof, as RFC 6962 section 2.1 defines them.</summary>
internal static class ProofShape
{
    public static List<LeafRange> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var ranges = new List<LeafRange>();
        var tree = new LeafRange(0, size);
        while (tree.Count > 1)
        {
            var middle = tree.Start + Split(tree.Count);
            var left = new LeafRange(tree.Start, middle);
            var right = new LeafRange(middle, tree.End);
            var goesLeft = index < middle;
            ranges.Add(goesLeft ? right : left);
            tree = goesLeft ? left : right;
        }

        ranges.Reverse();
        return ranges;
    }

    public static List<LeafRange> Consistency(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var ranges = new List<LeafRange>();
        var tree = new LeafRange(0, second);
        var isOldTree = true;
        while (tree.End != first)
        {
            var middle = tree.Start + Split(tree.Count);
            var left = new LeafRange(tree.Start, middle);
            var right = new LeafRange(middle, tree.End);
            var goesLeft = first <= middle;
            ranges.Add(goesLeft ? right : left);
            isOldTree &= goesLeft;
            tree = goesLeft ? left : right;
        }

        if (!isOldTree)
        {
            ranges.Add(tree);
        }

        ranges.Reverse();
        return ranges;
    }

    // The largest power of two smaller than the count.
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
