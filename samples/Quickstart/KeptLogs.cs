using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>The logs in the database, what was published of them outside, and the keys to trust.</summary>
internal sealed record KeptLogs(IAuditLogStore Store, TileDirectory Outside, IReadOnlyList<string> Published, Func<LogId, NoteKey> KeyFor);
