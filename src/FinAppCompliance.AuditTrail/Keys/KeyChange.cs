using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>
/// The published record of a change of the signing key: the signed statement, the entry of the log that carries its digest, the proof that
/// the entry is the last one of a tree, and the checkpoint of that tree, from which the next key signs.
/// </summary>
/// <remarks>Says nothing until <see cref="Verification.TrustPolicy.Following"/> accepted it. Compared by reference. Immutable and thread-safe.</remarks>
public sealed class KeyChange
{
    internal const string Format = "finapp-key-change/1";

    private readonly byte[] _envelope;

    private KeyChange(KeyStatement text, SignedNote statement, ReadOnlySpan<byte> envelope, IReadOnlyList<MerkleHash> proof, SignedNote checkpoint, Checkpoint tree)
    {
        Text = text;
        Statement = statement;
        _envelope = envelope.ToArray();
        Proof = proof;
        Checkpoint = checkpoint;
        Tree = tree;
    }

    /// <summary>Gets whether the former key handed the log over, or was lost and replaced.</summary>
    public KeyChangeKind Kind => Text.Kind;

    /// <summary>Gets the name of the log.</summary>
    public string Origin => Text.Origin;

    /// <summary>Gets the verifier key that signed until then, as text.</summary>
    public string FormerKey => Text.FormerKey;

    /// <summary>Gets the verifier key that signs from then on, as text.</summary>
    public string NextKey => Text.NextKey;

    /// <summary>Gets the size from which the next key signs; the last entry of that tree is the change.</summary>
    public long Size => Tree.Size;

    /// <summary>Gets the size of the last checkpoint that the former key signs: <see cref="Size"/>, or less when it was lost.</summary>
    public long LastSizeOfFormerKey => Text.LastSize ?? Size;

    /// <summary>Gets who decided and why; null for a hand-over, which the former key itself signed.</summary>
    public LostKeyDecision? Decision => Text.Decision;

    /// <summary>Gets the signed statement.</summary>
    public SignedNote Statement { get; }

    /// <summary>Gets the first checkpoint of the next key; a hand-over has both keys under it.</summary>
    public SignedNote Checkpoint { get; }

    internal KeyStatement Text { get; }

    internal Checkpoint Tree { get; }

    internal ReadOnlySpan<byte> Envelope => _envelope;

    internal IReadOnlyList<MerkleHash> Proof { get; }

    /// <summary>Reads a record.</summary>
    /// <param name="text">The text of the published file; null is no record.</param>
    /// <param name="change">The record, or null.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out KeyChange? change)
    {
        change = null;
        if (text is null)
        {
            return false;
        }

        try
        {
            change = JsonSerializer.Deserialize(text, KeyChangeJson.Readable.KeyChangeFile) is { } file ? Read(file) : null;
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            // Damaged text is no record; who asked for one says which file it was.
            return false;
        }

        // One way to write each record: what reads back as other text is refused.
        if (!string.Equals(change?.ToString(), text, StringComparison.Ordinal))
        {
            change = null;
        }

        return change is not null;
    }

    /// <summary>Returns the text of the published file.</summary>
    public override string ToString() => JsonSerializer.Serialize(
        new KeyChangeFile(
            Format, Statement.ToString(), Convert.ToBase64String(_envelope), [.. Proof.Select(static hash => hash.ToString())], Checkpoint.ToString()),
        KeyChangeJson.Readable.KeyChangeFile) + "\n";

    internal static KeyChange Create(SignedNote statement, ReadOnlySpan<byte> envelope, IReadOnlyList<MerkleHash> proof, SignedNote checkpoint) =>
        TryCreate(statement, envelope, proof, checkpoint) ?? throw new InvalidOperationException("a change of the key was put together from parts that cannot be read");

    private static KeyChange? Read(KeyChangeFile file)
    {
        var hashes = new List<MerkleHash>();
        foreach (var text in file.Proof)
        {
            if (!MerkleHash.TryParse(text, out var hash))
            {
                return null;
            }

            hashes.Add(hash);
        }

        return string.Equals(file.Format, Format, StringComparison.Ordinal)
            && SignedNote.TryParse(file.Statement, out var statement) && SignedNote.TryParse(file.Checkpoint, out var checkpoint)
                ? TryCreate(statement, Convert.FromBase64String(file.Entry), hashes, checkpoint)
                : null;
    }

    private static KeyChange? TryCreate(SignedNote statement, ReadOnlySpan<byte> envelope, IReadOnlyList<MerkleHash> proof, SignedNote checkpoint) =>
        KeyStatement.TryParse(statement.Text, out var text) && Checkpoints.Checkpoint.TryParse(checkpoint.Text, out var tree)
            ? new(text, statement, envelope, [.. proof], checkpoint, tree)
            : null;
}
