using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Evidence;

/// <summary>A piece of evidence that supports facts (证据材料).</summary>
/// <remarks>Used by every requirement with evidence. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record EvidenceRecord : RegisterRecord
{
    /// <summary>Gets the kind of evidence.</summary>
    public Fact<EvidenceKind> Kind { get; init; }

    /// <summary>Gets the title.</summary>
    public Fact<string> Title { get; init; }

    /// <summary>Gets the hash of the content, as algorithm and hexadecimal digits; absent for none.</summary>
    public Fact<string> Hash { get; init; }

    /// <summary>Gets the moment at which it was taken.</summary>
    public Fact<DateTimeOffset> CapturedAt { get; init; }

    /// <summary>Gets who took it.</summary>
    public Fact<string> CapturedBy { get; init; }

    /// <summary>Gets where it is kept.</summary>
    public Fact<string> StorageReference { get; init; }

    /// <summary>Gets who may see it.</summary>
    public Fact<Confidentiality> Confidentiality { get; init; }

    /// <summary>Gets the last day on which it is kept, included (最后一日，含当日); absent for no end.</summary>
    public Fact<DateOnly> KeepThrough { get; init; }
}
