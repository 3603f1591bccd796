using System.Globalization;

namespace FinAppCompliance.AuditTrail.Tiles;

/// <summary>Spells the paths of C2SP tlog-tiles, below the path of a log.</summary>
internal static class TilePath
{
    /// <summary>The number of hashes in a full tile and of entries in a full bundle.</summary>
    public const int Width = 256;

    /// <summary>The number of levels of the tree that one tile spans.</summary>
    public const int Height = 8;

    public static string Checkpoint(string log) => $"{log}/checkpoint";

    public static string KeyChange(string log, long number) => $"{log}/keys/{Number(number)}";

    public static string Hashes(string log, int level, long tile, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"{log}/tile/{level}/{Number(tile)}{Partial(width)}");

    public static string Entries(string log, long bundle, int width) => $"{log}/tile/entries/{Number(bundle)}{Partial(width)}";

    // The width of a tile of a level in a tree of a size: full unless it is the last one.
    public static int WidthAt(long size, int level, long tile)
    {
        var hashes = size >> (Height * level);
        return (int)Math.Min(Width, hashes - (tile * Width));
    }

    private static string Partial(int width) =>
        width == Width ? string.Empty : string.Create(CultureInfo.InvariantCulture, $".p/{width}");

    private static string Number(long number)
    {
        var text = (number % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (number /= 1000; number > 0; number /= 1000)
        {
            text = $"x{(number % 1000).ToString("000", CultureInfo.InvariantCulture)}/{text}";
        }

        return text;
    }
}
