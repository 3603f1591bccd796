using System.Collections.Immutable;

namespace FinAppCompliance.Inventory.Similarity;

/// <summary>Something that is compared by its name and its declared functions: an application or a demand.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class SimilaritySubject
{
    private readonly ulong[] _hashes;

    /// <summary>Creates a subject.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name, in Chinese, English or both.</param>
    /// <param name="functions">Its declared functions, as names or codes; each counts as one feature.</param>
    public SimilaritySubject(string id, string name, IEnumerable<string> functions)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(functions);
        Id = id;
        Features = [.. Shingles.Of(name).Concat(functions.Select(static function => $"#{PlainText.Fold(function)}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _hashes = [.. Features.Select(FeatureHash.Of).Distinct().Order()];
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; }

    /// <summary>Gets the features: pairs of Chinese characters, words, and functions marked by <c>#</c>; ordinally sorted.</summary>
    public ImmutableArray<string> Features { get; }

    /// <summary>Gets the hashes of the features, ascending.</summary>
    internal ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>Returns the similarity with another subject: shared features over all features of both (Jaccard), 0 to 1.</summary>
    /// <param name="other">The other subject.</param>
    /// <returns>The similarity; 0 when neither has features.</returns>
    public double With(SimilaritySubject other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var (left, right, shared) = (0, 0, 0);
        while (left < _hashes.Length && right < other._hashes.Length)
        {
            var order = _hashes[left].CompareTo(other._hashes[right]);
            shared += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        var all = _hashes.Length + other._hashes.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>Returns the features shared with another subject, which explain the similarity.</summary>
    /// <param name="other">The other subject.</param>
    public IEnumerable<string> SharedWith(SimilaritySubject other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Features.Intersect(other.Features, StringComparer.Ordinal);
    }
}
