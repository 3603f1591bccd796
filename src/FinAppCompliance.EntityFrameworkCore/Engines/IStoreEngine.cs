using System.Data.Common;

namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>A database that stores run on: how to read from it, and how to write durably.</summary>
/// <remarks>Thread-safe. Applies or verifies the schemas before its first use; all of them must fit, see <see cref="ConceptEngine"/>.</remarks>
internal interface IStoreEngine : IAsyncDisposable
{
    /// <summary>Gets the type of the driver's connections.</summary>
    Type ConnectionType { get; }

    /// <summary>Opens a connection that sees what is committed; the caller disposes it.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Runs one statement that reads what is committed; drivers keep it prepared.</summary>
    /// <param name="sql">The statement, one of a bounded number of texts.</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="values">The values, by the names of their parameters and always in the same order for one text.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<List<T>> ListAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken);

    /// <summary>Runs a look-up by keys, which is planned once and not anew for each value; one round trip.</summary>
    /// <param name="sql">The statement, one of a bounded number of texts.</param>
    /// <param name="read">Reads a row.</param>
    /// <param name="values">The values, by the names of their parameters and always in the same order for one text.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<List<T>> LookUpAsync<T>(string sql, Func<IStoreRow, T> read, (string Name, object? Value)[] values, CancellationToken cancellationToken);

    /// <summary>Begins a transaction whose reads all see one state.</summary>
    /// <param name="connection">A connection of this engine.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Waits, inside a write, until no other write holds the same name; released with the transaction.</summary>
    /// <param name="connection">The connection of the write.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask LockAsync(DbConnection connection, string name, CancellationToken cancellationToken);

    /// <summary>Runs work in one transaction. True commits and returns after the flush to the device; false, or an exception, undoes it.</summary>
    /// <param name="work">The work; returns whether to commit.</param>
    /// <param name="cancellationToken">Stops waiting; whether a commit happened is then unknown.</param>
    ValueTask<bool> WriteAsync(Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken);
}
