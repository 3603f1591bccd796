namespace FinAppCompliance.Inventory.Similarity;

/// <summary>Hashes features the same way in every process: FNV-1a over UTF-16, then a mixing step.</summary>
internal static class FeatureHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Returns the hash of a feature.</summary>
    public static ulong Of(string feature)
    {
        unchecked
        {
            var hash = Offset;
            foreach (var character in feature)
            {
                hash = (hash ^ character) * Prime;
            }

            return Mix(hash);
        }
    }

    /// <summary>Spreads a number over 64 bits (SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
