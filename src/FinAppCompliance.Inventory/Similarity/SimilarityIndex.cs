namespace FinAppCompliance.Inventory.Similarity;

/// <summary>Finds similar subjects without comparing all pairs.</summary>
/// <remarks>
/// MinHash signatures of 64 numbers in 16 bands of 4: pairs that agree in a band are compared exactly, so nothing is reported
/// that is not similar, and a pair of similarity 0.8 is missed about once in 5,000. Crowded bands are split by further bands
/// and then bounded, so that the work stays proportional to the number of subjects. Same inputs, same result. Thread-safe.
/// </remarks>
public static class SimilarityIndex
{
    private const int Bands = 16;
    private const int Rows = 4;
    private const int CrowdedFrom = 32;
    private const int DeepestSplit = 3;
    private const int NeighboursInCrowd = 8;

    private static readonly ulong[] Seeds = [.. Enumerable.Range(1, Bands * Rows).Select(static number => FeatureHash.Mix((ulong)number))];

    /// <summary>Returns the pairs at or above a similarity, ordered by ids.</summary>
    /// <param name="subjects">The subjects, with different ids.</param>
    /// <param name="threshold">The least similarity, above 0 and up to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is out of bounds.</exception>
    public static IReadOnlyList<SimilarPair> Pairs(IReadOnlyList<SimilaritySubject> subjects, double threshold)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(threshold, 1);
        var keys = new ulong[subjects.Count][];
        for (var index = 0; index < subjects.Count; index++)
        {
            keys[index] = BandKeys(subjects[index].Hashes);
        }

        var search = new PairSearch(subjects, threshold);
        var everyone = Enumerable.Range(0, subjects.Count).Where(index => subjects[index].Hashes.Length > 0).ToArray();
        for (var band = 0; band < Bands; band++)
        {
            Split(everyone, keys, band, 0, search);
        }

        return search.ToPairs();
    }

    private static void Split(int[] members, ulong[][] keys, int band, int depth, PairSearch search)
    {
        var order = members.AsSpan().ToArray();
        var sortKeys = new ulong[order.Length];
        var column = (band + depth) % Bands;
        for (var index = 0; index < order.Length; index++)
        {
            sortKeys[index] = keys[order[index]][column];
        }

        Array.Sort(sortKeys, order);
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && sortKeys[end] == sortKeys[start])
            {
                end++;
            }

            Bucket(order[start..end], keys, band, depth, search);
        }
    }

    private static void Bucket(int[] bucket, ulong[][] keys, int band, int depth, PairSearch search)
    {
        if (bucket.Length >= CrowdedFrom && depth < DeepestSplit)
        {
            Split(bucket, keys, band, depth + 1, search);
        }

        Array.Sort(bucket);
        for (var index = 1; index < bucket.Length; index++)
        {
            var first = bucket.Length >= CrowdedFrom ? Math.Max(0, index - NeighboursInCrowd) : 0;
            for (var other = first; other < index; other++)
            {
                search.Compare(bucket[other], bucket[index]);
            }
        }
    }

    private static ulong[] BandKeys(ReadOnlySpan<ulong> hashes)
    {
        Span<ulong> signature = stackalloc ulong[Bands * Rows];
        signature.Fill(ulong.MaxValue);
        foreach (var hash in hashes)
        {
            for (var row = 0; row < signature.Length; row++)
            {
                signature[row] = Math.Min(signature[row], FeatureHash.Mix(hash ^ Seeds[row]));
            }
        }

        var keys = new ulong[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var key = (ulong)band;
            foreach (var row in signature.Slice(band * Rows, Rows))
            {
                key = FeatureHash.Mix(key ^ row);
            }

            keys[band] = key;
        }

        return keys;
    }

    private sealed class PairSearch(IReadOnlyList<SimilaritySubject> subjects, double threshold)
    {
        private readonly Dictionary<(int First, int Second), double> _alike = [];

        public void Compare(int first, int second)
        {
            var (one, other) = (subjects[first], subjects[second]);
            var (fewer, more) = one.Hashes.Length < other.Hashes.Length ? (one, other) : (other, one);

            // Even if the smaller set lay wholly within the larger one, they would not be alike enough.
            if (fewer.Hashes.Length < threshold * more.Hashes.Length)
            {
                return;
            }

            var score = one.With(other);
            if (score >= threshold)
            {
                _alike[(Math.Min(first, second), Math.Max(first, second))] = score;
            }
        }

        public IReadOnlyList<SimilarPair> ToPairs() =>
        [
            .. _alike.Select(pair => Ordered(subjects[pair.Key.First].Id, subjects[pair.Key.Second].Id, pair.Value))
                .OrderBy(static pair => pair.First, StringComparer.Ordinal)
                .ThenBy(static pair => pair.Second, StringComparer.Ordinal),
        ];

        private static SimilarPair Ordered(string first, string second, double score) =>
            string.CompareOrdinal(first, second) <= 0 ? new(first, second, score) : new(second, first, score);
    }
}
