using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteGuardTests : IAsyncLifetime
{
    private readonly SqliteSource _source = new();
    private StoreHandle _stores = null!;

    public async Task InitializeAsync()
    {
        _stores = _source.Open();
        await using var bench = new TrailBench(_stores);
        await bench.FillAsync(20);
        await bench.Logs.PublishAsync(TrailBench.Log, FinAppCompliance.AuditTrail.Logs.DurabilityLevel.Published, default);
    }

    public async Task DisposeAsync()
    {
        await _stores.DisposeAsync();
        await _source.DisposeAsync();
    }

    [Theory]
    [InlineData("UPDATE audit_event SET envelope = x'00' WHERE log_index = 3")]
    [InlineData("DELETE FROM audit_event WHERE log_index = 19")]
    [InlineData("DELETE FROM audit_event")]
    [InlineData("INSERT OR REPLACE INTO audit_event SELECT tenant, category, year, log_index, stream, version, subject, recorded_us, x'00', leaf_hash FROM audit_event WHERE log_index = 3")]
    [InlineData("REPLACE INTO audit_event SELECT tenant, category, year, 99, stream, version, subject, recorded_us, x'00', leaf_hash FROM audit_event WHERE log_index = 3")]
    [InlineData("INSERT INTO audit_event SELECT * FROM audit_event WHERE log_index = 3 ON CONFLICT DO UPDATE SET envelope = x'00'")]
    [InlineData("UPDATE OR REPLACE audit_event SET log_index = 3 WHERE log_index = 4")]
    [InlineData("INSERT INTO audit_event SELECT tenant, category, year, 99, stream, version, subject, recorded_us, envelope, leaf_hash FROM audit_event WHERE log_index = 3")]
    [InlineData("INSERT INTO audit_event SELECT tenant, category, year, 99, stream, 99, subject, recorded_us, envelope, leaf_hash FROM audit_event WHERE log_index = 3")]
    [InlineData("INSERT INTO audit_event SELECT tenant, category, year, 99, 'new', 2, subject, recorded_us, envelope, leaf_hash FROM audit_event WHERE log_index = 3")]
    [InlineData("DELETE FROM audit_stream")]
    [InlineData("UPDATE audit_stream SET version = version - 1")]
    [InlineData("UPDATE audit_stream SET stream = 'other', version = version + 1")]
    [InlineData("INSERT OR REPLACE INTO audit_stream SELECT tenant, category, year, stream, 1 FROM audit_stream")]
    [InlineData("INSERT INTO audit_stream SELECT tenant, category, year, 'new', 2 FROM audit_stream LIMIT 1")]
    [InlineData("UPDATE audit_body SET content = x'00'")]
    [InlineData("DELETE FROM audit_body")]
    [InlineData("DELETE FROM audit_body WHERE log_index = 3")]
    [InlineData("INSERT OR REPLACE INTO audit_body SELECT tenant, category, year, log_index, subject, request_key, salt, key_id, x'00' FROM audit_body WHERE log_index = 3")]
    [InlineData("DELETE FROM audit_request")]
    [InlineData("UPDATE audit_request SET first_index = 0")]
    [InlineData("UPDATE audit_request SET digest = x'00', salt = x'00'")]
    [InlineData("INSERT OR REPLACE INTO audit_request SELECT tenant, category, year, request_key, salt, digest, 0, event_count, stream_version, recorded_us FROM audit_request WHERE first_index = 3")]
    [InlineData("DELETE FROM audit_signed_head")]
    [InlineData("UPDATE audit_signed_head SET root = x'00'")]
    [InlineData("INSERT OR REPLACE INTO audit_signed_head SELECT tenant, category, year, size, x'00' FROM audit_signed_head")]
    [InlineData("INSERT INTO audit_signed_head SELECT tenant, category, year, size - 1, root FROM audit_signed_head")]
    public async Task A_statement_that_would_change_the_past_is_refused(string sql)
    {
        // A connection that somebody else opened, without any of our settings.
        await using var connection = new SqliteConnection($"Data Source={_source.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await Assert.ThrowsAsync<SqliteException>(() => command.ExecuteNonQueryAsync());
    }

    // The next version is let in, however it comes, and moves the head of its stream; whatever was not appended by a log is found when it is verified.
    [Fact]
    public async Task The_next_version_of_a_stream_moves_its_head()
    {
        await using var connection = new SqliteConnection($"Data Source={_source.Path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO audit_event SELECT tenant, category, year, 99, stream, version + 1, subject, recorded_us, envelope, leaf_hash FROM audit_event WHERE log_index = 19";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        command.CommandText = "SELECT s.version - e.version FROM audit_stream s JOIN audit_event e ON e.stream = s.stream WHERE e.log_index = 99";
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Bulk_statements_of_the_object_mapper_are_refused_and_its_queries_work()
    {
        await using var context = new AuditReadContext(new DbContextOptionsBuilder<AuditReadContext>().UseSqlite($"Data Source={_source.Path};Pooling=False").Options);
        Assert.Equal(20, await context.Events.CountAsync(row => row.Tenant == "bank"));
        await Assert.ThrowsAsync<SqliteException>(() => context.Events.ExecuteDeleteAsync());
        await Assert.ThrowsAsync<SqliteException>(() => context.Events.ExecuteUpdateAsync(set => set.SetProperty(row => row.Subject, "x")));
        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Erased_bytes_are_in_no_file_any_more()
    {
        var secret = "a-body-that-must-go"u8.ToArray();
        await using var bench = new TrailBench(_stores);
        await bench.Logs.AppendAsync(new(TrailBench.Log, "s:9", "secret", [TrailBench.Event("s:9", secret)]), default);
        Assert.True(IsInFiles(secret));
        await bench.EraseAsync("s:9", "consent");
        Assert.False(IsInFiles(secret));
    }

    private bool IsInFiles(byte[] bytes) => Directory.GetFiles(Path.GetDirectoryName(_source.Path)!).Any(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content.AsSpan().IndexOf(bytes) >= 0;
    });
}
