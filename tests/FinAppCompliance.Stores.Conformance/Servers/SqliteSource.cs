using FinAppCompliance.EntityFrameworkCore.Sqlite;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>A SQLite file in a temporary directory, and one for keys.</summary>
internal sealed class SqliteSource : IStoreSource
{
    private readonly string _directory;

    public SqliteSource()
        : this(System.IO.Path.Combine(Directory.CreateTempSubdirectory("finapp-sqlite").FullName, "stores.db"))
    {
    }

    public SqliteSource(string path)
    {
        Path = path;
        _directory = System.IO.Path.GetDirectoryName(path)!;
    }

    public string Path { get; }

    public string Sibling(string name) => System.IO.Path.Combine(_directory, name);

    public StoreHandle Open() => StoreHandle.Of(stores => stores.UseSqlite(Path).UseSqliteSubjectKeys(Sibling("keys.db")));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
