namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>The statements that are the same on every database.</summary>
internal static class AuditSql
{
    public const string OfLog = "tenant = @tenant AND category = @category AND year = @year";

    // The columns that are written beside the name of the log, in the one order in which their values are given.
    public const string EventColumns = "log_index, stream, version, subject, recorded_us, envelope, leaf_hash";

    public const string BodyColumns = "log_index, subject, request_key, salt, key_id, content";

    public const string FindHead = $"SELECT size, epoch, recorded_us, edge FROM audit_log WHERE {OfLog}";

    public const string CreateHead =
        "INSERT INTO audit_log (tenant, category, year, size, epoch, owner, recorded_us, edge) "
        + "VALUES (@tenant, @category, @year, 0, 0, @owner, @recorded, @edge) ON CONFLICT DO NOTHING";

    public const string TakeOver = $"UPDATE audit_log SET epoch = epoch + 1, owner = @owner WHERE {OfLog}";

    public const string LockHead = $"UPDATE audit_log SET owner = owner WHERE {OfLog}";

    public const string MoveHead =
        $"UPDATE audit_log SET size = @size, recorded_us = @recorded, edge = @edge WHERE {OfLog} AND epoch = @epoch AND size = @expected";

    public const string Read =
        $"SELECT {EventColumns} FROM audit_event WHERE {OfLog} AND log_index >= @start AND log_index < @end ORDER BY log_index";

    // A statement of its own and by the order of its key: joined to the entries, a server without statistics may look every body up by its class.
    public const string ReadBodies =
        $"SELECT log_index, salt, key_id, content FROM audit_body WHERE {OfLog} AND log_index >= @start AND log_index < @end ORDER BY log_index";

    public const string ListAll = "SELECT tenant, category, year FROM audit_log ORDER BY tenant, category, year";

    public const string ListOfTenant = "SELECT tenant, category, year FROM audit_log WHERE tenant = @tenant ORDER BY tenant, category, year";

    public const string AddDeletion =
        "INSERT INTO audit_deletion (tenant, category, year, subject, below, order_category, order_year, order_index) "
        + "VALUES (@tenant, @category, @year, @subject, @below, @order_category, @order_year, @order_index)";

    public const string FindDeletion =
        $"SELECT deleted FROM audit_deletion WHERE {OfLog} AND order_category = @order_category AND order_year = @order_year AND order_index = @order_index";

    public const string CountBodies = "SELECT count(*) FROM audit_body WHERE tenant = @tenant AND category = @category";

    public const string FindSigned = $"SELECT size, root FROM audit_signed_head WHERE {OfLog} ORDER BY size DESC LIMIT 1";

    public const string AddSigned = "INSERT INTO audit_signed_head (tenant, category, year, size, root) VALUES (@tenant, @category, @year, @size, @root)";

    public static (string Name, object? Value)[] Of(FinAppCompliance.AuditTrail.Logs.LogId log, params (string Name, object? Value)[] more) =>
        [("tenant", log.Tenant), ("category", log.Category), ("year", log.Year), .. more];
}
