using System.Globalization;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Says how large a log is and what its root is: the text of a C2SP checkpoint.</summary>
/// <remarks>A log that is not hashed by SHA-256 says so in an extension line, which is signed with the rest. Proves nothing without a signature; keep it inside its <see cref="SignedNote"/>. Equality is by all members. Immutable and thread-safe.</remarks>
public sealed record Checkpoint
{
    private const string HashLabel = "tree-hash ";
    private static readonly string Sha256 = MerkleTree.TreeHash.Sha256.Name;

    /// <summary>Creates a checkpoint.</summary>
    /// <param name="origin">The name of the log: not empty, no blanks, no plus sign.</param>
    /// <param name="size">The number of entries; zero or more.</param>
    /// <param name="root">The root of the tree of that size.</param>
    /// <param name="treeHash">The name of the hash function of the log; null for SHA-256.</param>
    /// <exception cref="ArgumentException">The origin is no key name, the size is negative, or the hash has no proper name.</exception>
    public Checkpoint(string origin, long size, MerkleHash root, string? treeHash = null)
    {
        Origin = NoteKey.CheckName(origin);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        Size = size;
        Root = root;
        TreeHash = treeHash ?? Sha256;
        if (!TreeHashSet.IsName(TreeHash))
        {
            throw new ArgumentException($"the name '{treeHash}' of a tree hash is no word of small letters and digits", nameof(treeHash));
        }
    }

    /// <summary>Gets the name of the log.</summary>
    public string Origin { get; }

    /// <summary>Gets the number of entries.</summary>
    public long Size { get; }

    /// <summary>Gets the root of the tree of that size.</summary>
    public MerkleHash Root { get; }

    /// <summary>Gets the name of the hash function of the log; <c>sha256</c> unless an extension line says another.</summary>
    public string TreeHash { get; }

    /// <summary>Reads the text of a checkpoint; extension lines of others are allowed and not kept.</summary>
    /// <param name="text">The text of a note; null is no checkpoint.</param>
    /// <param name="checkpoint">The checkpoint, or null.</param>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        var lines = text?.Split('\n') ?? [];
        if (lines.Length < 4 || lines[^1].Length > 0 || lines[..^1].Any(line => line.Length == 0) || !NoteKey.IsName(lines[0]))
        {
            return false;
        }

        if (!long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || (lines[1].Length > 1 && lines[1][0] == '0') || !MerkleHash.TryParse(lines[2], out var root))
        {
            return false;
        }

        // One way to write each checkpoint: SHA-256 is never named, and nothing is named twice.
        var hashes = lines[3..^1].Where(static line => line.StartsWith(HashLabel, StringComparison.Ordinal)).Select(static line => line[HashLabel.Length..]).ToList();
        if (hashes.Count > 1 || hashes.Exists(static name => !TreeHashSet.IsName(name) || string.Equals(name, Sha256, StringComparison.Ordinal)))
        {
            return false;
        }

        checkpoint = new Checkpoint(lines[0], size, root, hashes.SingleOrDefault());
        return true;
    }

    /// <summary>Returns the text of the checkpoint: three lines with a line end each, and one more for another hash than SHA-256.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Origin}\n{Size}\n{Root}\n{(string.Equals(TreeHash, Sha256, StringComparison.Ordinal) ? string.Empty : $"{HashLabel}{TreeHash}\n")}");
}
