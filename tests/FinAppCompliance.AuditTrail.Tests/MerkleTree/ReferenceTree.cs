using System.Security.Cryptography;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Tests.MerkleTree;

/// <summary>The definitions of RFC 6962 section 2.1, written down as they stand there, without regard to speed.</summary>
internal static class ReferenceTree
{
    public static byte[] Root(IReadOnlyList<byte[]> entries) => entries.Count switch
    {
        0 => SHA256.HashData([]),
        1 => SHA256.HashData([0, .. entries[0]]),
        _ => SHA256.HashData([1, .. Root([.. entries.Take(Split(entries.Count))]), .. Root([.. entries.Skip(Split(entries.Count))])]),
    };

    public static List<MerkleHash> Path(int index, IReadOnlyList<byte[]> entries)
    {
        if (entries.Count == 1)
        {
            return [];
        }

        var k = Split(entries.Count);
        List<byte[]> left = [.. entries.Take(k)];
        List<byte[]> right = [.. entries.Skip(k)];
        return index < k ? [.. Path(index, left), new(Root(right))] : [.. Path(index - k, right), new(Root(left))];
    }

    public static List<MerkleHash> Proof(int first, IReadOnlyList<byte[]> entries) => Subproof(first, entries, true);

    public static byte[][] Entries(int count) => [.. Enumerable.Range(0, count).Select(BitConverter.GetBytes)];

    private static List<MerkleHash> Subproof(int first, IReadOnlyList<byte[]> entries, bool isComplete)
    {
        if (first == entries.Count)
        {
            return isComplete ? [] : [new(Root(entries))];
        }

        var k = Split(entries.Count);
        List<byte[]> left = [.. entries.Take(k)];
        List<byte[]> right = [.. entries.Skip(k)];
        return first <= k
            ? [.. Subproof(first, left, isComplete), new(Root(right))]
            : [.. Subproof(first - k, right, false), new(Root(left))];
    }

    private static int Split(int count)
    {
        var k = 1;
        while (k * 2 < count)
        {
            k *= 2;
        }

        return k;
    }
}
