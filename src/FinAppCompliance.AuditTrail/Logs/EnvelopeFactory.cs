using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Makes envelopes for events.</summary>
internal static class EnvelopeFactory
{
    private const int FixedLength = 256;
    private const int LongestCharacter = 3;

    // An empty body has no row beside the log, and its commitment is all zero.
    public static AuditEnvelope Create(
        AppendRequest request,
        AuditEvent item,
        SealedBody? body,
        MerkleHash commitment,
        long index,
        long version,
        long recordedMicroseconds,
        EnvelopeMarks marks) => new()
        {
            Tenant = request.Log.Tenant,
            Category = request.Log.Category,
            Year = request.Log.Year,
            Index = index,
            Stream = request.Stream,
            Version = version,
            Action = item.Action,
            Actor = item.Actor,
            Subject = item.Subject,
            OccurredAt = item.OccurredAt,
            RecordedAt = AuditInstant.FromMicroseconds(recordedMicroseconds),
            Marks = marks | body switch
            {
                null => EnvelopeMarks.None,
                { KeyId: null } => EnvelopeMarks.HasBody,
                _ => EnvelopeMarks.HasBody | EnvelopeMarks.IsSealed,
            },
            SchemaVersion = item.SchemaVersion,
            Commitment = commitment,
        };

    // Whether the envelope of the event stays within the limit for sure, told from the lengths of its texts alone.
    public static bool IsSurelyShort(AppendRequest request, AuditEvent item) =>
        FixedLength + (LongestCharacter * (request.Log.Tenant.Length + request.Log.Category.Length + request.Stream.Length
            + item.Action.Length + item.Actor.Length + item.Subject.Length)) <= AuditEnvelope.MaximumLength;

    // As many bytes as the envelope of the event can have, whatever its place and time.
    public static int LargestLength(AppendRequest request, AuditEvent item) =>
        Create(request, item, null, default, long.MaxValue, long.MaxValue, AuditInstant.ToMicroseconds(DateTimeOffset.MaxValue), EnvelopeMarks.None).Encode().Length;
}
