using System.Globalization;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Says how large a log is and what its root is: the text of a C2SP checkpoint.</summary>
/// <remarks>Proves nothing without a signature; keep it inside its <see cref="SignedNote"/>. Equality is by all members. Immutable and thread-safe.</remarks>
public sealed record Checkpoint
{
    /// <summary>Creates a checkpoint.</summary>
    /// <param name="origin">The name of the log: not empty, no blanks, no plus sign.</param>
    /// <param name="size">The number of entries; zero or more.</param>
    /// <param name="root">The root of the tree of that size.</param>
    /// <exception cref="ArgumentException">The origin is no key name, or the size is negative.</exception>
    public Checkpoint(string origin, long size, MerkleHash root)
    {
        Origin = NoteKey.CheckName(origin);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        Size = size;
        Root = root;
    }

    /// <summary>Gets the name of the log.</summary>
    public string Origin { get; }

    /// <summary>Gets the number of entries.</summary>
    public long Size { get; }

    /// <summary>Gets the root of the tree of that size.</summary>
    public MerkleHash Root { get; }

    /// <summary>Reads the text of a checkpoint; extension lines are allowed and not kept.</summary>
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

        checkpoint = new Checkpoint(lines[0], size, root);
        return true;
    }

    /// <summary>Returns the text of the checkpoint: three lines with a line end each.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
