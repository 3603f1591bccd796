using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Samples.Quickstart;
using Microsoft.Data.Sqlite;

namespace FinAppCompliance.Stores.Conformance.Samples;

/// <summary>What the first program promises of the data it keeps.</summary>
public sealed class QuickstartTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("finapp-quickstart").FullName;

    private string Proof => Path.Combine(_directory, "proof");

    private KeyFile Key => new(Path.Combine(_directory, "keys"));

    private string Store => Path.Combine(_directory, "quickstart.db");

    [Fact]
    public async Task A_second_run_shows_what_changed_and_all_of_it_verifies()
    {
        await using (var first = new Keeping(Store, isPostgres: false, Proof, Key))
        {
            Assert.Null(await first.KeepAsync(Register(), Run()));
        }

        await using var second = new Keeping(Store, isPostgres: false, Proof, Key);
        Assert.Empty((await second.KeepAsync(Register(), Run()))!.Entries);
        var comparison = await second.KeepAsync(Register(), Run() with { AsOf = Run().AsOf.AddDays(1) });
        Assert.Equal(ChangeCauses.DatePassed, comparison!.Causes);
        using var output = new StringWriter();
        Assert.True(await second.VerifyAsync(output), output.ToString());
        Assert.Contains("assessment-2026: 4 entries, 4 bodies, absent: 0 (erased 0, retention 0, unexplained 0), intact", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("3 runs, numbered without a gap, as the digests beside them say", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 access policy in force", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "NOT checked", "nothing of what was checked has changed")]
    [InlineData(Language.Chinese, "未核对", "已核对的内容均未改动")]
    public async Task A_verification_names_every_table_that_it_did_not_check(Language language, string heading, string result)
    {
        await using var keeping = new Keeping(Store, isPostgres: false, Proof, Key);
        await keeping.KeepAsync(Register(), Run());
        using var output = new StringWriter();
        Assert.True(await keeping.VerifyAsync(output, language), output.ToString());
        var notChecked = output.ToString()[output.ToString().IndexOf(heading, StringComparison.Ordinal)..];
        string[] read = ["audit_log", "audit_event", "audit_body", "audit_deletion", "audit_signed_head", "access_policy", "store_schema"];
        foreach (var table in (await TablesAsync()).Except(read))
        {
            Assert.True(
                notChecked.Contains(table, StringComparison.Ordinal) || notChecked.Contains($"{table.Split('_')[0]}_*", StringComparison.Ordinal), $"'{table}' is not named in:\n{notChecked}");
        }

        Assert.Contains(result, notChecked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_was_deleted_past_the_guard_and_a_log_that_was_hidden_fail_the_verification()
    {
        await using var keeping = new Keeping(Store, isPostgres: false, Proof, Key);
        await keeping.KeepAsync(Register(), Run());
        await ExecuteAsync("DROP TRIGGER audit_body_ordered_delete; DELETE FROM audit_body WHERE category = 'assessment'");
        using var output = new StringWriter();
        Assert.False(await keeping.VerifyAsync(output));
        Assert.Contains("0 bodies, absent: 2 (erased 0, retention 0, unexplained 2)", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("the body of entry 1 is gone", output.ToString(), StringComparison.Ordinal);
        await ExecuteAsync("DROP TRIGGER audit_log_no_delete; DELETE FROM audit_log WHERE category = 'consent'");
        Assert.False(await keeping.VerifyAsync(output));
        Assert.Contains("yunling-bank/consent-2026: a checkpoint lies outside the database, which has no such log", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("something of what was checked has changed", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audit_event", "envelope", "category = 'assessment' AND log_index = 1", "entry 1 was altered")]
    [InlineData("audit_event", "envelope", "category = 'consent' AND log_index = 0", "entry 0 was altered")]
    [InlineData("assessment_run", "content", "number = 1", "it was changed")]
    [InlineData("access_policy", "content", "number = 1", "it was changed")]
    public async Task One_flipped_byte_fails_the_verification_and_is_named(string table, string column, string where, string said)
    {
        await using (var keeping = new Keeping(Store, isPostgres: false, Proof, Key))
        {
            await keeping.KeepAsync(Register(), Run());
        }

        await FlipAsync(table, column, where);
        await using var again = new Keeping(Store, isPostgres: false, Proof, Key);
        using var output = new StringWriter();
        Assert.False(await again.VerifyAsync(output));
        Assert.Contains(said, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exit_code_tells_a_build_whether_what_is_kept_is_intact()
    {
        Assert.Equal(1, Exit("--store", Store, "--out", Path.Combine(_directory, "findings.json")));
        Assert.Equal(0, Exit("verify", "--store", Store));
        await FlipAsync("audit_event", "envelope", "category = 'assessment' AND log_index = 0");
        Assert.Equal(1, Exit("verify", "--store", Store));
        Assert.Equal(2, Exit("verify", "--stores", Store));
        Assert.Equal(2, Exit("verify", "--store", Store + "-missing"));
        Assert.Equal(2, Exit("verify", "--store", Path.Combine(_directory, "findings.json")));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    internal static InstitutionRegister Register()
    {
        using var stream = Embedded.Open("yunling-bank.register.json");
        return RegisterReader.Load(stream);
    }

    internal static RunRecord Run() => new()
    {
        AsOf = new DateTimeOffset(2026, 10, 31, 4, 0, 0, TimeSpan.Zero),
        EngineVersion = "0.1.0",
        Packs = [],
        ProfileDigest = "p",
        FactsDigest = "f",
        Outcomes = new Dictionary<string, int>(),
        Findings = [],
    };

    private static int Exit(params string[] arguments) => (int)typeof(Keeping).Assembly.EntryPoint!.Invoke(null, [arguments])!;

    private async Task<IReadOnlyList<string>> TablesAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task FlipAsync(string table, string column, string where)
    {
        await using var connection = new SqliteConnection($"Data Source={Store};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP TRIGGER {table}_no_update; SELECT {column} FROM {table} WHERE {where}";
        var bytes = (byte[])(await command.ExecuteScalarAsync())!;
        bytes[bytes.Length / 2] ^= 1;
        command.CommandText = $"UPDATE {table} SET {column} = @bytes WHERE {where}";
        command.Parameters.AddWithValue("@bytes", bytes);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
