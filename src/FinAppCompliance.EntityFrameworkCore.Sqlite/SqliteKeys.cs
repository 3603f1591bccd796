using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.SubjectKeys;
using Microsoft.Extensions.Logging;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>The keys of persons in a SQLite file of their own.</summary>
internal sealed class SqliteKeys : IAsyncDisposable
{
    private readonly SqliteEngine _engine;

    public SqliteKeys(string path, SchemaMode mode, TimeProvider clock, ILoggerFactory? loggers = null)
    {
        _engine = new SqliteEngine(path, SchemaSet.LoadAll(typeof(SqliteKeys).Assembly, ["keys"]), mode, clock, loggers?.CreateLogger<SqliteKeys>());
        Store = new RelationalSubjectKeyStore(_engine, _engine.ForgetAsync, _ => ValueTask.FromResult(_engine.Wal.Places()));
        Maintenance = new SqliteMaintenance(_engine);
    }

    public RelationalSubjectKeyStore Store { get; }

    public IStoreMaintenance Maintenance { get; }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
