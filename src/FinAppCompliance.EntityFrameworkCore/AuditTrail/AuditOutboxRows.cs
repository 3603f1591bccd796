using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>The statements and rows of the outbox.</summary>
internal static class AuditOutboxRows
{
    public const string Insert =
        "INSERT INTO audit_outbox (tenant, category, request_key, action, actor, subject, occurred_us, body) "
        + "VALUES (@tenant, @category, @key, @action, @actor, @subject, @occurred, @body)";

    public const string Load =
        "SELECT tenant, category, request_key, action, actor, subject, occurred_us, body FROM audit_outbox "
        + "ORDER BY tenant, occurred_us, category, request_key LIMIT @most OFFSET @skip";

    public const string Delete = "DELETE FROM audit_outbox WHERE tenant = @tenant AND category = @category AND request_key = @key";

    public const string Count = "SELECT count(*) FROM audit_outbox";

    public static (string Name, object? Value)[] KeyOf(AuditEntry entry) =>
        [("tenant", entry.Tenant), ("category", entry.Category), ("key", entry.IdempotencyKey)];

    public static (string Name, object? Value)[] ValuesOf(AuditEntry entry) =>
    [
        .. KeyOf(entry),
        ("action", entry.Action),
        ("actor", entry.Actor),
        ("subject", entry.Subject),
        ("occurred", StoreInstant.Of(entry.OccurredAt)),
        ("body", entry.Body.ToArray()),
    ];

    // Refuses what the log would refuse later, when the host's transaction can no longer be rolled back.
    public static void Check(AuditEntry entry)
    {
        var item = new AuditEvent { Action = entry.Action, Actor = entry.Actor, Subject = entry.Subject, OccurredAt = entry.OccurredAt, Body = entry.Body };
        _ = new AppendRequest(new LogId(entry.Tenant, entry.Category, entry.OccurredAt.Year), entry.Subject, entry.IdempotencyKey, [item]);
    }

    public static AuditEntry Read(IStoreRow row) => new()
    {
        Tenant = row.GetString(0),
        Category = row.GetString(1),
        IdempotencyKey = row.GetString(2),
        Action = row.GetString(3),
        Actor = row.GetString(4),
        Subject = row.GetString(5),
        OccurredAt = row.Instant(6),
        Body = row.GetBytes(7),
    };
}
