using System.Globalization;
using System.Text;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>A receipt that proves offline that an entry is in a log: a C2SP <c>.tlog-proof</c> file.</summary>
/// <remarks>Compared by reference; compare the text instead. Immutable and thread-safe.</remarks>
public sealed class TlogProof
{
    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string IndexLabel = "index ";
    private const string ExtraLabel = "extra ";

    internal TlogProof(long index, IEnumerable<MerkleHash> hashes, SignedNote checkpoint)
    {
        Index = index;
        Hashes = [.. hashes];
        Checkpoint = checkpoint;
    }

    /// <summary>Gets the zero-based index of the entry.</summary>
    public long Index { get; }

    /// <summary>Gets the inclusion proof, from the sibling of the leaf up.</summary>
    public IReadOnlyList<MerkleHash> Hashes { get; }

    /// <summary>Gets the signed checkpoint.</summary>
    public SignedNote Checkpoint { get; }

    /// <summary>Reads a receipt; extra data is allowed, not trusted and not kept.</summary>
    /// <param name="text">The text of the file; null is no receipt.</param>
    /// <param name="proof">The receipt, or null.</param>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TlogProof? proof)
    {
        proof = null;
        var split = text?.IndexOf("\n\n", StringComparison.Ordinal) ?? -1;
        if (split < 0 || !SignedNote.TryParse(text![(split + 2)..], out var checkpoint))
        {
            return false;
        }

        var lines = text[..split].Split('\n').ToList();
        if (lines.Count > 1 && lines[1].StartsWith(ExtraLabel, StringComparison.Ordinal))
        {
            lines.RemoveAt(1);
        }

        if (lines.Count < 2 || !string.Equals(lines[0], Header, StringComparison.Ordinal)
            || !lines[1].StartsWith(IndexLabel, StringComparison.Ordinal) || !TryReadIndex(lines[1][IndexLabel.Length..], out var index))
        {
            return false;
        }

        var hashes = new List<MerkleHash>();
        foreach (var line in lines[2..])
        {
            if (!MerkleHash.TryParse(line, out var hash))
            {
                return false;
            }

            hashes.Add(hash);
        }

        proof = new TlogProof(index, hashes, checkpoint);
        return true;
    }

    /// <summary>Says whether the receipt proves that the log holds an entry with exactly these bytes at its index.</summary>
    /// <param name="envelope">The canonical bytes of the envelope.</param>
    /// <param name="trust">The keys to trust; for a log that was handed over, follow its records first (<see cref="TrustPolicy.Following"/>).</param>
    public bool Proves(ReadOnlySpan<byte> envelope, TrustPolicy trust)
    {
        ArgumentNullException.ThrowIfNull(trust);
        return trust.Accept(Checkpoint) is { } checkpoint && trust.Hashes.TryFind(checkpoint.TreeHash, out var hashing)
            && MerkleProof.IsIncluded(Index, checkpoint.Size, hashing.OfLeaf(envelope), Hashes, checkpoint.Root, hashing);
    }

    /// <summary>Returns the text of the file.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder(Header).Append('\n');
        builder.Append(IndexLabel).Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Hashes)
        {
            builder.Append(hash).Append('\n');
        }

        return builder.Append('\n').Append(Checkpoint).ToString();
    }

    private static bool TryReadIndex(string text, out long index) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out index) && (text.Length == 1 || text[0] != '0');
}
