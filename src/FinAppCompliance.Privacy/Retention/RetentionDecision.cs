using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>What must happen to one piece of held information, and why.</summary>
/// <remarks>Immutable and thread-safe; equality is by value. Names no person.</remarks>
public sealed record RetentionDecision
{
    /// <summary>Gets the reference of the information.</summary>
    public required string HeldId { get; init; }

    /// <summary>Gets the purpose.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>Gets the title of the purpose, for a reader; null when no notice lists it.</summary>
    public BilingualText? Title { get; init; }

    /// <summary>Gets the verdict.</summary>
    public required RetentionVerdict Verdict { get; init; }

    /// <summary>Gets the last day until which a law wants it kept; absent when that term has not begun, or no law does.</summary>
    public Fact<DateOnly> KeptThrough { get; init; } = Fact<DateOnly>.Absent;

    /// <summary>Gets the law that wants it kept; null for none.</summary>
    public RetentionFloor? Floor { get; init; }

    /// <summary>Gets the reason, for a reader.</summary>
    public required BilingualText Reason { get; init; }

    /// <summary>Gets the article on which the verdict rests.</summary>
    public required RegulatoryReference Citation { get; init; }

    /// <summary>Gets whether something must be done now.</summary>
    public bool IsDue => Verdict is RetentionVerdict.Delete or RetentionVerdict.Anonymise;

    /// <summary>Returns the reference, the verdict and the reason in English.</summary>
    public override string ToString() => $"{HeldId} ({Purpose}): {Verdict}, {Reason.En}";
}
