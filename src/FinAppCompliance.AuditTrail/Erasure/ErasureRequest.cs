using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Retention;

namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Asks to erase what the bodies say about one person in some classes of entries.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class ErasureRequest
{
    /// <summary>Gets the tenant.</summary>
    public required string Tenant { get; init => field = AuditText.Check(value, nameof(Tenant)); }

    /// <summary>Gets the person, as the envelopes name it.</summary>
    public required string Subject { get; init => field = AuditText.Check(value, nameof(Subject)); }

    /// <summary>Gets the classes of entries; those that a law keeps are left and reported.</summary>
    /// <remarks>Never <see cref="SubjectErasure.Category"/> and <see cref="BodyRetention.Category"/>, which record deletions.</remarks>
    /// <exception cref="ArgumentException">One of the classes is one of these two.</exception>
    public required IReadOnlyCollection<string> Categories
    {
        get;
        init => field = [.. value.Select(Erasable).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Gets the legal ground of the erasure, such as the reference of an article.</summary>
    public required string LegalBasis { get; init => field = AuditText.Check(value, nameof(LegalBasis)); }

    /// <summary>Gets who decided it.</summary>
    public required string Actor { get; init => field = AuditText.Check(value, nameof(Actor)); }

    /// <summary>Gets the id of the request of the person, under which a repetition is recognised.</summary>
    public required string RequestId { get; init => field = AuditText.Check(value, nameof(RequestId)); }

    private static string Erasable(string category) => category is SubjectErasure.Category or BodyRetention.Category
        ? throw new ArgumentException(
            $"the entries of '{category}' say what was deleted and why, hold no personal data but the pseudonym, and are never deleted; "
            + "leave the class out",
            nameof(category))
        : AuditText.Check(category, nameof(Categories));
}
