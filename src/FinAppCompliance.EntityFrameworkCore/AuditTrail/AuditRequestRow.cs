using System.Data.Common;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>What a row of requests holds beside the name of its log, in one order for reading and writing.</summary>
internal static class AuditRequestRow
{
    public const string Columns = "request_key, salt, digest, first_index, event_count, stream_version, recorded_us";

    public static IdempotencyRecord Read(DbDataReader row) => new()
    {
        Key = row.GetString(0),
        Salt = row.GetFieldValue<byte[]>(1),
        Digest = row.GetFieldValue<byte[]>(2),
        FirstIndex = row.GetInt64(3),
        Count = row.GetInt32(4),
        StreamVersion = row.GetInt64(5),
        RecordedMicroseconds = row.GetInt64(6),
    };
}
