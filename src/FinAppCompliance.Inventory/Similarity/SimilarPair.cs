namespace FinAppCompliance.Inventory.Similarity;

/// <summary>Two subjects that are alike.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="First">The id that sorts first.</param>
/// <param name="Second">The other id.</param>
/// <param name="Score">The similarity, 0 to 1.</param>
public readonly record struct SimilarPair(string First, string Second, double Score);
