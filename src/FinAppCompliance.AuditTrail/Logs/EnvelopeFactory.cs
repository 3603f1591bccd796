using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Makes envelopes for events.</summary>
internal static class EnvelopeFactory
{
    // An empty body has no row beside the log, and its commitment is all zero.
    public static AuditEnvelope Create(AppendRequest request, AuditEvent item, SealedBody? body) => Fill(request, item) with
    {
        Commitment = body?.Commit() ?? default,
        Marks = body switch
        {
            null => EnvelopeMarks.None,
            { KeyId: null } => EnvelopeMarks.HasBody,
            _ => EnvelopeMarks.HasBody | EnvelopeMarks.IsSealed,
        },
    };

    // As long as an envelope of the event can become, whatever its place and time.
    public static AuditEnvelope Largest(AppendRequest request, AuditEvent item) => Fill(request, item) with
    {
        Index = long.MaxValue,
        Version = long.MaxValue,
        RecordedAt = DateTimeOffset.MaxValue,
    };

    private static AuditEnvelope Fill(AppendRequest request, AuditEvent item) => new()
    {
        Tenant = request.Log.Tenant,
        Category = request.Log.Category,
        Year = request.Log.Year,
        Index = 0,
        Stream = request.Stream,
        Version = 0,
        Action = item.Action,
        Actor = item.Actor,
        Subject = item.Subject,
        OccurredAt = item.OccurredAt,
        RecordedAt = DateTimeOffset.UnixEpoch,
        Marks = EnvelopeMarks.None,
        SchemaVersion = item.SchemaVersion,
        Commitment = default(MerkleHash),
    };
}
