using FinAppCompliance.EntityFrameworkCore.Schema;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Which errors of the server pass by themselves, and which wait for a person.</summary>
internal static class PostgresErrors
{
    // The server undid the whole transaction, so it may be run again as it is.
    public static bool Passes(PostgresException error) => error.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    public static bool IsAbsent(PostgresException error) => error.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName;

    // Null for errors that may pass.
    public static StoreAccessException? Permanent(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            Refused("the server does not let the role of the connection string in; check role, password and pg_hba.conf", error),
        PostgresErrorCodes.InvalidCatalogName => Refused("the server has no database of that name; check the connection string, or create it", error),
        PostgresErrorCodes.InsufficientPrivilege =>
            Refused("the role lacks a right; run the script of PostgresGrants for it, as the owner of the tables", error),
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.InvalidSchemaName =>
            Refused("the database lacks what its schema says is there; check the search path of the role, and who changed the tables", error),
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            Refused("the server is read only; connect to the primary", error),
        PostgresErrorCodes.InvalidSqlStatementName or PostgresErrorCodes.DuplicatePreparedStatement =>
            Refused("prepared statements do not survive on the way to the server; with a pooler in transaction mode set 'Max Auto Prepare=0' in the connection string", error),
        _ => null,
    };

    // A driver that was not let in wraps what the server said.
    public static StoreAccessException? Permanent(Exception error) =>
        error is PostgresException direct ? Permanent(direct) : error is NpgsqlException { InnerException: PostgresException inner } ? Permanent(inner) : null;

    private static StoreAccessException Refused(string message, PostgresException error) => new($"{message} ({error.SqlState}: {error.MessageText})", error);
}
