using System.Data.Common;

namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>A database that stores run on: how to read from it, and how to write durably.</summary>
/// <remarks>Thread-safe. Applies or verifies the schema before its first use.</remarks>
internal interface IStoreEngine : IAsyncDisposable
{
    /// <summary>Opens a connection that sees what is committed; the caller disposes it.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Runs work in one transaction. True commits and returns after the flush to the device; false, or an exception, undoes it.</summary>
    /// <param name="work">The work; returns whether to commit.</param>
    /// <param name="cancellationToken">Stops waiting; whether a commit happened is then unknown.</param>
    ValueTask<bool> WriteAsync(Func<DbConnection, ValueTask<bool>> work, CancellationToken cancellationToken);
}
