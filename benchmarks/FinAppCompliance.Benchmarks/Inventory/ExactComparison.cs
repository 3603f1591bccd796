using FinAppCompliance.Inventory.Similarity;

namespace FinAppCompliance.Benchmarks.Inventory;

/// <summary>Compares all pairs, as a plain loop does.</summary>
internal static class ExactComparison
{
    public static HashSet<SimilarPair> Pairs(SimilaritySubject[] subjects, double threshold)
    {
        var pairs = new HashSet<SimilarPair>();
        for (var first = 0; first < subjects.Length; first++)
        {
            for (var second = first + 1; second < subjects.Length; second++)
            {
                var score = subjects[first].With(subjects[second]);
                if (score >= threshold)
                {
                    pairs.Add(new(subjects[first].Id, subjects[second].Id, score));
                }
            }
        }

        return pairs;
    }
}
