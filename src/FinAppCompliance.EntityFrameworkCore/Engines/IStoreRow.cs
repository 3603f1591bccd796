namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>A row that was read, with the kinds of columns that stores have.</summary>
/// <remarks>Valid while it is read; not thread-safe. A column that is null is asked for by <see cref="IsDBNull"/> first.</remarks>
internal interface IStoreRow
{
    bool IsDBNull(int column);

    int GetInt32(int column);

    long GetInt64(int column);

    string GetString(int column);

    byte[] GetBytes(int column);
}
