using FinAppCompliance.AuditTrail.Erasure;

namespace FinAppCompliance.AuditTrail.Retention;

/// <summary>How long the bodies of a class of entries are kept, counted from the end of the year of their log in China.</summary>
/// <remarks>Envelopes and proofs stay for ever. Equality is by all members. Immutable and thread-safe.</remarks>
/// <param name="Years">The institution's term in whole years; 0 to 100.</param>
/// <param name="Reason">Why the institution chose it; never blank.</param>
public sealed record BodyTerm(int Years, string Reason)
{
    /// <summary>Gets the shortest term that a law allows, in whole years; null when no law sets one.</summary>
    public int? LegalMinimumYears { get; init; }

    /// <summary>Gets the reference to that law; needed with <see cref="LegalMinimumYears"/>; null for none.</summary>
    public string? LegalBasis { get; init; }

    internal IEnumerable<string> ProblemsOf(string category)
    {
        if (Years is < 0 or > 100)
        {
            yield return $"the retention of '{category}' is '{Years}' years; set 0 to 100";
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            yield return $"the retention of '{category}' has no reason; say why the institution chose it";
        }

        if (Years < LegalMinimumYears)
        {
            yield return $"the retention of '{category}' is '{Years}' years, and the law asks for {LegalMinimumYears}; raise it";
        }

        if (LegalMinimumYears is not null && string.IsNullOrWhiteSpace(LegalBasis))
        {
            yield return $"the retention of '{category}' has a legal minimum without the reference to the law";
        }

        if (category is BodyRetention.Category or SubjectErasure.Category)
        {
            yield return $"the entries of '{category}' say what was deleted and why, and are never deleted; leave its term out";
        }
    }
}
