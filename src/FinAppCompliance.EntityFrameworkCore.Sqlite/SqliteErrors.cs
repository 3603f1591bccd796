using FinAppCompliance.EntityFrameworkCore.Schema;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>Which errors of SQLite wait for a person.</summary>
internal static class SqliteErrors
{
    public static bool IsBusy(SqliteException error) => error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED;

    // SQLite has no code of its own for it.
    public static bool IsAbsent(SqliteException error) => error.SqliteErrorCode == raw.SQLITE_ERROR && error.Message.Contains("no such table", StringComparison.Ordinal);

    // Null for errors that may pass.
    public static StoreAccessException? Permanent(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => new($"the file '{path}' cannot be written; give the program the right to write it and its folder ({error.Message})", error),
        raw.SQLITE_CANTOPEN => new($"the file '{path}' cannot be opened; check the path and the rights of its folder ({error.Message})", error),
        raw.SQLITE_NOTADB => new($"the file '{path}' is no SQLite database; check the path, or restore a copy ({error.Message})", error),
        raw.SQLITE_CORRUPT => new($"the file '{path}' is damaged; move it away with its -wal and -shm and restore a copy ({error.Message})", error),
        _ => null,
    };
}
