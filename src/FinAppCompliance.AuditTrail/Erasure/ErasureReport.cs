using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Says what an erasure did and what it left, and where that is recorded.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class ErasureReport
{
    /// <summary>Gets the classes that were erased.</summary>
    public required IReadOnlyList<string> Erased { get; init; }

    /// <summary>Gets the classes that a law keeps, with the reference to it; tell the person.</summary>
    public required IReadOnlyDictionary<string, string> KeptByLaw { get; init; }

    /// <summary>Gets the classes that a legal hold keeps, with the ids of the holds; erase them when the holds are lifted.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Held { get; init; }

    /// <summary>Gets the ids of the keys that are destroyed, now or by an earlier call.</summary>
    public required IReadOnlyList<string> DestroyedKeys { get; init; }

    /// <summary>Gets the number of bodies that this call deleted.</summary>
    public required int DeletedBodies { get; init; }

    /// <summary>
    /// Gets the places where bytes of what was erased may still be read, each with what removes them; empty when the stores know of none.
    /// Until then the erasure is not done: repeat the maintenance of the stores.
    /// </summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Gets where the erasure is recorded.</summary>
    public required AppendReceipt Receipt { get; init; }
}
