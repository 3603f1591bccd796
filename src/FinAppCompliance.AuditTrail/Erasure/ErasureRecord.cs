using System.Text.Json.Serialization;

namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>The body of the entry that records an erasure; holds no personal data.</summary>
internal sealed record ErasureRecord(
    string LegalBasis,
    IReadOnlyList<string> Erased,
    IReadOnlyDictionary<string, string> KeptByLaw,
    IReadOnlyList<string> DestroyedKeys)
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Held { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The size of each log, by its path, when the erasure was ordered: bodies below it go. Null in a record of before.</summary>
    public IReadOnlyDictionary<string, long>? Below { get; init; }
}
