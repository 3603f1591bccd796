using System.Data.Common;

namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>The row that a driver's reader stands on.</summary>
internal sealed class DriverRow(DbDataReader reader) : IStoreRow
{
    public bool IsDBNull(int column) => reader.IsDBNull(column);

    public int GetInt32(int column) => reader.GetInt32(column);

    public long GetInt64(int column) => reader.GetInt64(column);

    public string GetString(int column) => reader.GetString(column);

    public byte[] GetBytes(int column) => reader.GetFieldValue<byte[]>(column);
}
