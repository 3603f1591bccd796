using System.Text;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Keys;

/// <summary>The entry by which a log changes its key: in a stream that only the trail itself writes, with the digest of the signed statement as its subject.</summary>
internal static class KeyEntry
{
    public const string Stream = "finapp/signing-keys";
    public const string HandedOver = "signing-key-handed-over";
    public const string Replaced = "signing-key-replaced";

    public static AppendRequest Request(LogId log, KeyStatement statement, SignedNote note, string actor, TreeHash hashing, DateTimeOffset now)
    {
        var item = new AuditEvent
        {
            Action = ActionOf(statement.Kind),
            Actor = actor,
            Subject = DigestOf(note, hashing),
            OccurredAt = now,
            Body = Encoding.UTF8.GetBytes(note.ToString()),
            Protection = BodyProtection.AsGiven,
        };

        // One change between two keys, whoever orders it: a second order finds the first.
        var digest = Convert.ToHexStringLower(hashing.Of(Encoding.UTF8.GetBytes($"{statement.FormerKey}\n{statement.NextKey}\n")).ToArray());
        return AppendRequest.ForKeys(log, Stream, $"{ActionOf(statement.Kind)}/{digest}", item);
    }

    public static string DigestOf(SignedNote note, TreeHash hashing) =>
        $"{hashing.Name}:{Convert.ToHexStringLower(hashing.Of(Encoding.UTF8.GetBytes(note.ToString())).ToArray())}";

    public static bool Is(AuditEnvelope envelope) => string.Equals(envelope.Stream, Stream, StringComparison.Ordinal);

    // A quick look that never misses; most entries hold the name of the stream nowhere.
    public static bool MayBe(ReadOnlySpan<byte> envelope) => envelope.IndexOf("finapp/signing-keys"u8) >= 0;

    public static string ActionOf(KeyChangeKind kind) => kind == KeyChangeKind.HandOver ? HandedOver : Replaced;
}
