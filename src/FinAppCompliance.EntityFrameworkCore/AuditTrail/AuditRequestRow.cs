using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>What a row of requests holds beside the name of its log, in one order for reading and writing.</summary>
internal static class AuditRequestRow
{
    public const string Columns = "request_key, salt, digest, first_index, event_count, stream_version, recorded_us";

    public static IdempotencyRecord Read(IStoreRow row) => new()
    {
        Key = row.GetString(0),
        Salt = row.GetBytes(1),
        Digest = row.GetBytes(2),
        FirstIndex = row.GetInt64(3),
        Count = row.GetInt32(4),
        StreamVersion = row.GetInt64(5),
        RecordedMicroseconds = row.GetInt64(6),
    };
}
