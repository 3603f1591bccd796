using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Entries;

/// <summary>The small record that the log is made of: who did what to whom, when, and a commitment to the body.</summary>
/// <remarks>
/// Stays for as long as the log, so it holds identifiers and pseudonyms only. Its bytes are hashed as stored: a byte for the
/// format version, then deterministic CBOR. Equality is by all members. Immutable and thread-safe.
/// </remarks>
public sealed record AuditEnvelope
{
    /// <summary>The largest number of bytes of an envelope.</summary>
    public const int MaximumLength = 4096;

    internal const byte FormatVersion = 1;
    private const int Members = 14;

    /// <summary>Gets the tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Gets the class of entries.</summary>
    public required string Category { get; init; }

    /// <summary>Gets the year of the log.</summary>
    public required int Year { get; init; }

    /// <summary>Gets the zero-based place in the log.</summary>
    public required long Index { get; init; }

    /// <summary>Gets the stream: the thing whose history the entry belongs to.</summary>
    public required string Stream { get; init; }

    /// <summary>Gets the number of the entry in its stream; the first is 1.</summary>
    public required long Version { get; init; }

    /// <summary>Gets what was done.</summary>
    public required string Action { get; init; }

    /// <summary>Gets who did it.</summary>
    public required string Actor { get; init; }

    /// <summary>Gets what it was done to, as an identifier or a pseudonym.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets when it happened according to the caller, in UTC, to the microsecond.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>Gets when the log took it, in UTC, to the microsecond; never before the entry in front of it.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Gets remarks about the entry.</summary>
    public required EnvelopeMarks Marks { get; init; }

    /// <summary>Gets the version of the form of the body; 1 or more.</summary>
    public required int SchemaVersion { get; init; }

    /// <summary>Gets SHA-256 of 32 random bytes and the stored body, or zeros for an empty body; the random bytes are deleted with the body.</summary>
    public required MerkleHash Commitment { get; init; }

    /// <summary>Reads an envelope; anything but the one canonical form is refused.</summary>
    /// <param name="bytes">The stored bytes.</param>
    /// <param name="envelope">The envelope, or null.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out AuditEnvelope? envelope)
    {
        try
        {
            envelope = Read(bytes);
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
        {
            envelope = null;
            return false;
        }

        if (!envelope.Encode().AsSpan().SequenceEqual(bytes))
        {
            envelope = null;
        }

        return envelope is not null;
    }

    /// <summary>Returns the canonical bytes, which are what the log hashes.</summary>
    public byte[] Encode() => new CborWriter()
        .Raw(FormatVersion)
        .StartArray(Members)
        .String(Tenant)
        .String(Category)
        .Integer(Year)
        .Integer(Index)
        .String(Stream)
        .Integer(Version)
        .String(Action)
        .String(Actor)
        .String(Subject)
        .Integer(AuditInstant.ToMicroseconds(OccurredAt))
        .Integer(AuditInstant.ToMicroseconds(RecordedAt))
        .Integer((int)Marks)
        .Integer(SchemaVersion)
        .Binary(Commitment.ToArray())
        .Written.ToArray();

    private static AuditEnvelope Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new CborReader(bytes);
        if (reader.Raw() != FormatVersion || reader.StartArray() != Members)
        {
            throw new FormatException("the bytes are of another format version");
        }

        // Initialisers run in the order written, which is the order of the members.
        var envelope = new AuditEnvelope
        {
            Tenant = reader.String(),
            Category = reader.String(),
            Year = checked((int)reader.Integer()),
            Index = reader.Integer(),
            Stream = reader.String(),
            Version = reader.Integer(),
            Action = reader.String(),
            Actor = reader.String(),
            Subject = reader.String(),
            OccurredAt = AuditInstant.FromMicroseconds(reader.Integer()),
            RecordedAt = AuditInstant.FromMicroseconds(reader.Integer()),
            Marks = (EnvelopeMarks)checked((int)reader.Integer()),
            SchemaVersion = checked((int)reader.Integer()),
            Commitment = new MerkleHash(reader.Binary()),
        };
        return reader.AtEnd ? envelope : throw new FormatException("bytes follow the envelope");
    }
}
