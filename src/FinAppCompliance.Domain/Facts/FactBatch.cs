using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Records that one source knows, with the kinds of which it knows all there are.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <param name="Source">Where the facts come from, shown as evidence; never blank.</param>
/// <param name="Records">The records.</param>
/// <param name="CompleteKinds">The record types of which this batch claims to hold every record that exists.</param>
public sealed record FactBatch(string Source, IReadOnlyList<RegisterRecord> Records, IReadOnlySet<Type> CompleteKinds);
