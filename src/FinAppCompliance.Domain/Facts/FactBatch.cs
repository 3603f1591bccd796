using System.Collections.Frozen;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Records that one source knows, with the kinds of which it knows all there are, as a whole or for single applications.</summary>
/// <remarks>
/// A batch without records may declare what another one holds. Immutable and thread-safe; compared by reference, because a batch
/// is only passed on.
/// </remarks>
public sealed class FactBatch
{
    /// <summary>Creates a batch.</summary>
    /// <param name="source">Where the facts come from, shown as evidence; not blank.</param>
    /// <param name="records">The records, copied.</param>
    /// <param name="completeKinds">The record types of which this batch claims to hold every record that exists, copied; null for none.</param>
    /// <param name="completeParts">The applications and units for which this batch claims to hold every record of some types, copied; null for none.</param>
    /// <exception cref="ArgumentException">The source is blank, or a record or part is null.</exception>
    public FactBatch(string source, IEnumerable<RegisterRecord> records, IEnumerable<Type>? completeKinds = null, IEnumerable<CompletePart>? completeParts = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentNullException.ThrowIfNull(records);
        RegisterRecord[] copy = [.. records];
        if (Array.IndexOf(copy, null) >= 0)
        {
            throw new ArgumentException("a batch holds no null records", nameof(records));
        }

        CompletePart[] parts = [.. completeParts ?? []];
        if (Array.IndexOf(parts, null) >= 0)
        {
            throw new ArgumentException("a batch holds no null parts", nameof(completeParts));
        }

        Source = source;
        Records = Array.AsReadOnly(copy);
        CompleteKinds = (completeKinds ?? []).ToFrozenSet();
        CompleteParts = Array.AsReadOnly(parts);
    }

    /// <summary>Gets where the facts come from, shown as evidence.</summary>
    public string Source { get; }

    /// <summary>Gets the records, in the order given.</summary>
    public IReadOnlyList<RegisterRecord> Records { get; }

    /// <summary>Gets the record types of which this batch claims to hold every record that exists.</summary>
    public IReadOnlySet<Type> CompleteKinds { get; }

    /// <summary>Gets the applications and units for which this batch claims to hold every record of some types, in the order given.</summary>
    public IReadOnlyList<CompletePart> CompleteParts { get; }
}
