using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>Information of one person that the host holds for one purpose: where it is, and the events from which terms run.</summary>
/// <remarks>
/// Holds no content. An event that is absent has not happened yet; one that is unknown is a missing fact, and then nothing is
/// deleted or said to be kept by law. Immutable and thread-safe; equality is by value.
/// </remarks>
public sealed record HeldInformation
{
    /// <summary>Gets the reference under which the host finds it; opaque, without personal information.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the purpose.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>Gets the class of records; unknown while nobody classified it.</summary>
    public Fact<RecordClass> Class { get; init; }

    /// <summary>Gets when it was collected.</summary>
    public Fact<DateTimeOffset> CollectedAt { get; init; }

    /// <summary>Gets when the person used it last.</summary>
    public Fact<DateTimeOffset> LastUsedAt { get; init; }

    /// <summary>Gets when the transaction ended; absent while it has not.</summary>
    public Fact<DateTimeOffset> TransactionEndedAt { get; init; }

    /// <summary>Gets when the business relation ended; absent while it goes on.</summary>
    public Fact<DateTimeOffset> RelationEndedAt { get; init; }

    /// <summary>Gets when the contract ended; absent while it runs.</summary>
    public Fact<DateTimeOffset> ContractEndedAt { get; init; }

    internal Fact<DateTimeOffset> EventOf(RetentionStart start) => start switch
    {
        RetentionStart.Collection => CollectedAt,
        RetentionStart.LastUse => LastUsedAt,
        RetentionStart.TransactionEnd => TransactionEndedAt,
        RetentionStart.RelationEnd => RelationEndedAt,
        RetentionStart.ContractEnd => ContractEndedAt,
        _ => Fact<DateTimeOffset>.Unknown,
    };
}
