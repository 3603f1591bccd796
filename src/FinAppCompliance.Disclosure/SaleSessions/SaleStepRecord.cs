using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>The plain form in which stores keep one step; turning it back judges nothing.</summary>
/// <remarks>Immutable, compared by value, thread-safe. Nothing here is checked: only verification tells whether it is genuine.</remarks>
public sealed record SaleStepRecord
{
    /// <summary>Gets the place in the session, from zero.</summary>
    public required int Sequence { get; init; }

    /// <summary>Gets when it happened, in UTC, to the microsecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets what happened.</summary>
    public required SaleStepKind Kind { get; init; }

    /// <summary>Gets who did it.</summary>
    public required StepActor Actor { get; init; }

    /// <summary>Gets the document, product or contract it was about.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets the version of the document; null where there is none.</summary>
    public string? Version { get; init; }

    /// <summary>Gets what the document discloses; null where it is no disclosure.</summary>
    public DisclosureKind? Discloses { get; init; }

    /// <summary>Gets the digest of what was shown; empty where nothing was.</summary>
    public ContentDigest Content { get; init; }

    /// <summary>Gets how long the page stayed in view; null where it does not apply.</summary>
    public TimeSpan? Dwell { get; init; }

    /// <summary>Gets the tolerance grade; null where it does not apply.</summary>
    public int? Grade { get; init; }

    /// <summary>Gets the first day of the assessment or contract; null where it does not apply.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Gets the first day after the contract; null where it does not apply.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Gets the hash that chains the step to all before it.</summary>
    public required ContentDigest Hash { get; init; }
}
