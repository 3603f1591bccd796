namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>Reads columns that may be null, and those that hold an instant or a day.</summary>
internal static class StoreRowExtensions
{
    public static string? Text(this IStoreRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? Number(this IStoreRow row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static long? LongNumber(this IStoreRow row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static byte[]? Bytes(this IStoreRow row, int column) => row.IsDBNull(column) ? null : row.GetBytes(column);

    public static DateTimeOffset Instant(this IStoreRow row, int column) => StoreInstant.Read(row.GetInt64(column));

    public static DateTimeOffset? InstantOrNull(this IStoreRow row, int column) => row.IsDBNull(column) ? null : row.Instant(column);

    public static DateOnly? Day(this IStoreRow row, int column) => row.IsDBNull(column) ? null : DateOnly.FromDayNumber(row.GetInt32(column));
}
