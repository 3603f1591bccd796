using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>Makes a look-up of the rows that were found of requests and streams.</summary>
internal static class AuditLookup
{
    public static (string Name, long Version) ReadStream(IStoreRow row) => (row.GetString(0), row.GetInt64(1));

    public static LogLookup Of(List<IdempotencyRecord> keys, List<(string Name, long Version)> streams) => new()
    {
        Keys = keys.ToDictionary(static key => key.Key, StringComparer.Ordinal),
        Streams = streams.ToDictionary(static stream => stream.Name, static stream => stream.Version, StringComparer.Ordinal),
    };
}
